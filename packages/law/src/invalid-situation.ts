import { shownValue } from './shown-value.ts';

/** A situation that cannot be decided as written: which fact, what it says, and what may stand there. */
export class InvalidSituation extends Error {
  override readonly name: string = 'InvalidSituation';
  readonly field: string;
  readonly value: unknown;
  readonly allowed: string | readonly string[];

  /** @param what what is wrong, where the value does not say it: such as `an unknown field` */
  constructor(field: string, value: unknown, allowed: string | readonly string[], what?: string) {
    const expected = typeof allowed === 'string' ? allowed : `one of ${allowed.join(', ')}`;
    super(`${field} is ${what ?? shownValue(value)}; expected ${expected}`);
    this.field = field;
    this.value = value;
    this.allowed = allowed;
  }
}
