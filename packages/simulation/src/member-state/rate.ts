import type { Parameters } from '../parameters.ts';

/** A number, or the name of the parameter that has it, such as `reg.coverage.GR.2015`. */
export type Rate = number | string;

/**
 * The number of a rate, or of a parameter where no rate is given.
 *
 * @throws {RangeError} there is no such parameter
 */
export function rate(parameters: Parameters, given: Rate | undefined, fallback: string): number {
  if (typeof given === 'number') return given;
  return parameters.value(given ?? fallback);
}
