/** The values that a field may have: the same for reading and for writing. */
export type Allowed = {
  readonly holds: (value: number) => boolean;
  /** The values in words, for an error. */
  readonly expected: string;
};

/**
 * Whole numbers from one to another, both included.
 *
 * @param unit words that follow the numbers, such as a unit or the meaning of an end
 */
export function from(low: number, high: number, unit = ''): Allowed {
  const expected = low === high ? `${low}${unit}` : `a whole number from ${low} to ${high}${unit}`;
  return { holds: (value) => Number.isInteger(value) && value >= low && value <= high, expected };
}

/** One of some codes. */
export function oneOf(codes: readonly number[], meaning = ''): Allowed {
  return { holds: (value) => codes.includes(value), expected: `one of ${codes.join(', ')}${meaning}` };
}

export const ANY_BYTE: Allowed = from(0, 0xff);
export const ANY_WORD: Allowed = from(0, 0xffff);
export const ANY_LONG: Allowed = from(0, 0xffff_ffff);
