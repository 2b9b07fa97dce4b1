/** One thing wrong in a scenario: where it stands, the field, and what is wrong and was expected. */
export type ScenarioProblem = {
  /** `file:line:column`, or the command-line option that set the value. */
  readonly place: string;
  /** Dotted path of the field; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
};

/** The problem on one line, as `place: path: what is wrong, what was expected`. */
export function problemText({ place, path, message }: ScenarioProblem): string {
  return path === '' || place === `--${path}` || place === `--set ${path}`
    ? `${place}: ${message}`
    : `${place}: ${path}: ${message}`;
}

/** A scenario that cannot run, with everything that is wrong in it. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
  readonly problems: readonly ScenarioProblem[];

  constructor(problems: readonly ScenarioProblem[]) {
    super(problems.map(problemText).join('\n'));
    this.problems = problems;
  }
}
