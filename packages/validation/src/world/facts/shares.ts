import { calendarDate } from '@eurodac-sim/primitives';
import type { Fact } from '../fact.ts';
import { sideBySide } from '../samples.ts';
import { stateWorld } from '../state-world.ts';
import type { Story } from '../story.ts';
import { daysFrom, departureFrom, first, placedIn, shareLeaving } from '../story.ts';
import type { FactWorld } from '../world-laboratory.ts';

const GREECE: FactWorld = stateWorld({
  state: 'GR',
  from: calendarDate('2015-01-01'),
  claims: 'claim.at_entry.GR',
  departure: { share: 'depart.share.GR.transit_2012_2016', medianDays: 'depart.median_days.GR.transit' },
});

function leftWithin(story: Story, state: string, days: number): boolean {
  const departed = departureFrom(story, state);
  return departed !== undefined && daysFrom(first(story, 'placed')!, departed) < days;
}

/** How soon minors leave shelters in Greece. */
export const W5: Fact = {
  id: 'W5',
  statement: 'Of arrivals at shelters in Greece 13 to 33 % are gone within 24 hours',
  tolerance: 'the range of the shelters',
  evidence: ['read'],
  source: 'Faros and SolidarityNow, Children on the Run, about 2017',
  scenario:
    'Greece alone; 70 % leave, half of them within 3 days, by the shape of the clock that was derived from this fact.',
  claims: [
    { name: 'within 24 hours', kind: 'input', published: 0.23, form: 'share', tolerance: { from: 0.13, to: 0.33 } },
  ],
  run: ({ samples }) =>
    samples(GREECE, (stories) => {
      const placed = placedIn(stories, 'GR');
      return [placed.filter((story) => leftWithin(story, 'GR', 1)).length / placed.length];
    }),
};

const sweden: FactWorld = stateWorld({
  state: 'SE',
  from: calendarDate('2014-01-01'),
  claims: 1,
  departure: { share: 'depart.share.SE.2013_2016', medianDays: 'depart.median_days.SE' },
});

/** Austria in a period, with the share who left then. */
export const austria = (from: string, share: string): FactWorld =>
  stateWorld({
    state: 'AT',
    from: calendarDate(from),
    claims: 1,
    departure: { share, medianDays: 'depart.median_days.AT' },
  });

/** The same minors in different states. */
export const W6: Fact = {
  id: 'W6',
  statement: 'About 4 % leave in Sweden, 38 % in Austria from 2016 to 2021, 49 to 78 % there in 2021',
  tolerance: 'Sweden the range of its counties; Austria ± 2 points',
  evidence: ['read', 'derived'],
  source: 'Länsstyrelsen Västra Götaland 2016; Der Standard 2022; Die Presse and ZackZack 2022',
  scenario: 'One state alone at a time; the share who leave and their median day differ, and nothing else.',
  claims: [
    {
      ...{ name: 'Sweden, 2013 to 2016', kind: 'input', published: 0.04, form: 'share' },
      tolerance: { from: 0.024, to: 0.064 },
    },
    {
      ...{ name: 'Austria, 2016 to 2021', kind: 'input', published: 0.376, form: 'share' },
      tolerance: { around: 0.376, absolute: 0.02 },
    },
    {
      ...{ name: 'Austria, 2021', kind: 'input', published: 0.778, form: 'share' },
      tolerance: { from: 0.47, to: 0.8 },
    },
  ],
  run: ({ samples }) =>
    sideBySide(
      samples(sweden, (stories) => [shareLeaving(stories, 'SE')]),
      samples(austria('2017-01-01', 'depart.share.AT.2016_2021'), (stories) => [shareLeaving(stories, 'AT')]),
      samples(austria('2021-01-01', 'depart.share.AT.2021'), (stories) => [shareLeaving(stories, 'AT')]),
    ),
};
