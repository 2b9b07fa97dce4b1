import type { History } from './history.ts';
import type { Part } from './part.ts';
import { GROUPS, groupsOf } from './subgroup.ts';

/** Numerator and denominator of every part, by group; two numbers a part and group, however many minors there are. */
export type Tally = {
  readonly numerator: (part: number, place: number) => number;
  readonly denominator: (part: number, place: number) => number;
};

/** Parts to which the same minors add nothing, by their places. */
type Batch = { readonly of: Part['of']; readonly places: readonly number[] };

function batches(parts: readonly Part[]): readonly Batch[] {
  const found = new Map<string, { readonly of: Part['of']; readonly places: number[] }>();
  for (const [place, { of }] of parts.entries()) {
    const known = found.get(of.join());
    if (known === undefined) found.set(of.join(), { of, places: [place] });
    else known.places.push(place);
  }
  return [...found.values()];
}

/**
 * The sums of every part over all minors, in one pass.
 *
 * @param all histories in order of person
 * @param baseline the same minors under the baseline, in the same order; some may be absent
 */
export function tally(parts: readonly Part[], all: readonly History[], baseline: readonly History[]): Tally {
  const numerators = new Float64Array(parts.length * GROUPS.length);
  const denominators = new Float64Array(parts.length * GROUPS.length);
  const together = batches(parts);
  let at = 0;
  for (const history of all) {
    const { person } = history.arrival;
    while (at < baseline.length && baseline[at]!.arrival.person < person) at++;
    const before = baseline[at]?.arrival.person === person ? baseline[at] : undefined;
    const groups = groupsOf(history);
    for (const { of, places } of together) {
      if (!of.some((kind) => history[kind].length > 0)) continue;
      for (const part of places) {
        const { numerator, denominator } = parts[part]!;
        const above = numerator(history, before);
        const below = typeof denominator === 'number' ? 0 : denominator(history, before);
        for (const group of groups) {
          numerators[part * GROUPS.length + group]! += above;
          denominators[part * GROUPS.length + group]! += below;
        }
      }
    }
  }
  return {
    numerator: (part, place) => numerators[part * GROUPS.length + place]!,
    denominator: (part, place) => {
      const { denominator, per = 1 } = parts[part]!;
      return typeof denominator === 'number' ? denominator : denominators[part * GROUPS.length + place]! / per;
    },
  };
}
