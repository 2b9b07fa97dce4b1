/** A range of numbers as a file writes it: `0..18`, or `0..1 step 0.1`. */
export const RANGE: RegExp = /^\s*(-?\d+(?:\.\d+)?)\s*\.\.\s*(-?\d+(?:\.\d+)?)(?:\s+step\s+(\d+(?:\.\d+)?))?\s*$/;

/** What a range may look like, for messages. */
export const RANGE_WORDS = 'a list, or a range such as 0..18 or 0..1 step 0.1';

/** Digits kept, so that 0.1 and 0.2 make 0.3. */
const DIGITS = 12;

/** Most numbers of one range: more than a grid may have points. */
const LONGEST_RANGE = 10_000;

/** The numbers of a range, both ends included where a step falls on them; undefined: it is none, or too long. */
export function rangeValues(text: string): readonly number[] | undefined {
  const [, from, to, step = '1'] = RANGE.exec(text) ?? [];
  if (from === undefined || to === undefined) return undefined;
  const [first, last, by] = [Number(from), Number(to), Number(step)];
  if (!(by > 0) || last < first) return undefined;
  const count = Math.floor((last - first) / by + 1e-9) + 1;
  if (count > LONGEST_RANGE) return undefined;
  return Array.from({ length: count }, (_, i) => Number((first + i * by).toPrecision(DIGITS)));
}
