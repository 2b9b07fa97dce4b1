/** Exit codes of the command. @source contracts of the command, "Exit codes" */
export const DONE = 0;
export const FAILED = 1;
export const WRONG_INPUT = 2;
export const INTERRUPTED = 130;

/** Input or usage is wrong: the message says what, where, what was expected and what to do. Exit code 2, no stack trace. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** The work was done but its verdict is negative, such as a refuted law. Exit code 1, no stack trace. */
export class NegativeVerdict extends Error {
  override readonly name = 'NegativeVerdict';
}
