/** Bytes that are no finger minutiae record: where, what was found and what was expected. */
export class MalformedRecord extends Error {
  override readonly name: string = 'MalformedRecord';
  /** Byte at which the field starts. */
  readonly offset: number;
  readonly field: string;
  readonly found: string;
  readonly expected: string;

  constructor(offset: number, field: string, problem: { readonly found: string | number; readonly expected: string }) {
    super(
      `Malformed finger minutiae record at byte ${offset}: ${field} is ${problem.found}; expected ${problem.expected}`,
    );
    this.offset = offset;
    this.field = field;
    this.found = String(problem.found);
    this.expected = problem.expected;
  }
}
