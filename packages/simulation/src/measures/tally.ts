import type { History } from './history.ts';
import type { Part } from './part.ts';
import { GROUPS, groupsOf } from './subgroup.ts';

/** Numerator and denominator of every part, by group; two numbers a part and group, however many minors there are. */
export type Tally = {
  readonly numerator: (part: number, place: number) => number;
  readonly denominator: (part: number, place: number) => number;
};

/**
 * The sums of every part over all minors, in one pass.
 *
 * @param all histories in order of person
 * @param baseline the same minors under the baseline, in the same order; some may be absent
 */
export function tally(parts: readonly Part[], all: readonly History[], baseline: readonly History[]): Tally {
  const numerators = new Float64Array(parts.length * GROUPS.length);
  const denominators = new Float64Array(parts.length * GROUPS.length);
  let at = 0;
  for (const history of all) {
    const { person } = history.arrival;
    while (at < baseline.length && baseline[at]!.arrival.person < person) at++;
    const before = baseline[at]?.arrival.person === person ? baseline[at] : undefined;
    const places = groupsOf(history);
    parts.forEach(({ numerator, denominator }, part) => {
      const [above, below] = [
        numerator(history, before),
        typeof denominator === 'number' ? 0 : denominator(history, before),
      ];
      if (above === 0 && below === 0) return;
      for (const place of places) {
        numerators[part * GROUPS.length + place]! += above;
        denominators[part * GROUPS.length + place]! += below;
      }
    });
  }
  return {
    numerator: (part, place) => numerators[part * GROUPS.length + place]!,
    denominator: (part, place) => {
      const { denominator, per = 1 } = parts[part]!;
      return typeof denominator === 'number' ? denominator : denominators[part * GROUPS.length + place]! / per;
    },
  };
}
