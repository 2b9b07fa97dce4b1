import type { Measured } from './measured.ts';

/** A numerator over a denominator; undefined where the denominator is not positive. */
export function ratio(numerator: number, denominator: number, unit: string): Measured {
  return { value: denominator > 0 ? numerator / denominator : null, numerator, denominator, unit };
}

/** How many of some things a condition holds for. */
export function count<T>(things: readonly T[], holds: (thing: T) => boolean): number {
  return things.filter(holds).length;
}

/** The sum of a number over some things. */
export function sum<T>(things: readonly T[], of: (thing: T) => number): number {
  return things.reduce((total, thing) => total + of(thing), 0);
}
