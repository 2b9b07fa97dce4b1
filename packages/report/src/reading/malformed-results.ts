/** A cell that does not hold what its column asks for. */
export type MalformedCell = {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly column: string;
  readonly found: string;
  readonly expected: string;
};

/** A file of the results folder that cannot be read as what its name says. */
export class MalformedResults extends Error {
  override readonly name = 'MalformedResults';
  readonly file: string;
  /** The cell at fault; undefined where the file as a whole is. */
  readonly cell: MalformedCell | undefined;

  constructor(file: string, problem: string | MalformedCell) {
    super(
      typeof problem === 'string'
        ? `${file}: ${problem}`
        : `${file}:${problem.line}: ${problem.column}: found ${problem.found}, expected ${problem.expected}`,
    );
    this.file = file;
    this.cell = typeof problem === 'string' ? undefined : problem;
  }
}
