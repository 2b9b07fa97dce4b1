import { calendarDate } from '@eurodac-sim/primitives';
import type { Fact } from '../fact.ts';
import { sideBySide } from '../samples.ts';
import type { Story } from '../story.ts';
import { all, first } from '../story.ts';
import type { FactWorld } from '../world-laboratory.ts';

const met = (rules: 'rules-2013' | 'rules-2024', from: string): FactWorld => ({
  rules,
  settings: {
    arrivalsFrom: calendarDate(from),
    arrivalDays: 365,
    followUpDays: 730,
    practice: {
      shared: { occasions: { claim: 0, 'illegal-stay': 1, border: 1, 'child-protection': 0, crime: 0 } },
    },
    behaviour: { claims: { GR: 0, IT: 0, ES: 0 }, departure: { share: 0.9, medianDays: 3 } },
  },
});

/** Searches abroad of those whose crossing was recorded, and how many found that dataset. */
function searchesOfCrossings(stories: readonly Story[]): { readonly run: number; readonly found: number } {
  const crossed = stories.filter((story) => first(story, 'recorded') !== undefined);
  const searches = crossed.flatMap((story) => all(story, 'searched').filter(({ contact }) => contact > 0));
  return { run: searches.length, found: searches.filter(({ mateFound }) => mateFound).length };
}

/** What the rules of 2013 cannot do. */
export const W13: Fact = {
  id: 'W13',
  statement:
    'Under the rules of 2013 a minor who claims nothing and is found staying illegally is never matched to the record of the crossing',
  tolerance: 'no match at all; under the rules of 2024 in the same world, some',
  evidence: ['read', 'memory'],
  source: 'Reg. (EU) 603/2013 Art. 17; question to the Commission E-015105/2015',
  scenario: 'As shipped, but nobody claims, nine in ten leave, and every encounter is one of illegal stay.',
  claims: [
    { name: 'searches, 2013', kind: 'prediction', form: 'number', tolerance: { above: 0, ours: true } },
    { name: 'matches, 2013', kind: 'prediction', published: 0, form: 'number', tolerance: { to: 0 } },
    {
      ...{ name: 'matches a search, 2024', kind: 'prediction', form: 'share' },
      tolerance: { above: 0, ours: true },
    },
  ],
  run: ({ samples }) =>
    sideBySide(
      samples(met('rules-2013', '2017-01-01'), (stories) => {
        const { run, found } = searchesOfCrossings(stories);
        return [run, found];
      }),
      samples(met('rules-2024', '2027-01-01'), (stories) => {
        const { run, found } = searchesOfCrossings(stories);
        return [found / run];
      }),
    ),
};
