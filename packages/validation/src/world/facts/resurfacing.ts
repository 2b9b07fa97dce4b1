import { calendarDate } from '@eurodac-sim/primitives';
import type { Fact } from '../fact.ts';
import { stateWorld } from '../state-world.ts';
import type { Story } from '../story.ts';
import { all, daysFrom, departureFrom, leaversOf, share } from '../story.ts';
import type { FactWorld } from '../world-laboratory.ts';
import { austria } from './shares.ts';

/** Days after a departure in which somebody is looked for. */
const YEAR = 365;

const elsewhere = (story: Story, state: string) => {
  const departed = departureFrom(story, state)!;
  return all(story, 'encountered').find(
    (met) => met.at >= departed.at && met.state !== state && daysFrom(departed, met) <= YEAR,
  );
};

/** An identification in another state: what makes that state ask the first one to take somebody back. */
const requested = (story: Story, state: string) => {
  const departed = departureFrom(story, state)!;
  return all(story, 'identified').find(
    (identified) => identified.at >= departed.at && identified.memberState !== state,
  );
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Where those who leave Austria are met again. */
export const W7: Fact = {
  id: 'W7',
  statement:
    'Two thirds of those who leave in Austria are located elsewhere in the EU within months, mostly through another state’s request',
  tolerance: '50 to 80 %, the bracket of the derived figure; more than half; a median of half a year at most (ours)',
  evidence: ['derived', 'read'],
  source: 'ZackZack 2022: 16 % untraced of 49 % gone',
  scenario:
    'Austria in 2021; routes, encounters and searches as shipped. A request of another state is an identification there.',
  claims: [
    {
      ...{ name: 'met elsewhere within a year', kind: 'prediction', published: 0.67, form: 'share' },
      tolerance: { from: 0.5, to: 0.8 },
    },
    { name: 'of these identified there', kind: 'prediction', form: 'share', tolerance: { above: 0.5, ours: true } },
    { name: 'median days', kind: 'prediction', form: 'number', tolerance: { to: 183, ours: true } },
  ],
  run: ({ samples }) =>
    samples(austria('2021-01-01', 'depart.share.AT.2021'), (stories) => {
      const leavers = leaversOf(stories, 'AT');
      const met = leavers.filter((story) => elsewhere(story, 'AT') !== undefined);
      return [
        met.length / leavers.length,
        share(met, (story) => requested(story, 'AT') !== undefined),
        median(met.map((story) => daysFrom(departureFrom(story, 'AT')!, elsewhere(story, 'AT')!))),
      ];
    }),
};

/**
 * The Netherlands for persons of all ages: of those who leave fewer go abroad than of minors, so that the published
 * shares come out.
 *
 * @source calibrated to W9
 */
const NETHERLANDS: FactWorld = {
  ...stateWorld({
    state: 'NL',
    from: calendarDate('2015-01-01'),
    claims: 'claim.at_entry.NL',
    departure: { share: 'depart.share.NL', medianDays: 'depart.median_days.NL' },
  }),
  changes: { 'onward.share_of_leavers': 0.38 },
};

const cameBack = (story: Story): boolean => {
  const departed = departureFrom(story, 'NL')!;
  return all(story, 'placed').some(({ at, state }) => at > departed.at && state === 'NL');
};

/** What the Dutch chain sees again of those who left it. */
export const W9: Fact = {
  id: 'W9',
  statement:
    'Of all who leave in the Netherlands 53 % are seen again there, 26 % of these by a request of another state; 25 % are in reception again',
  tolerance: '± 3 points on the first, the bracket of 20 to 30 % on the others',
  evidence: ['read'],
  source: 'Stichting LOS 2021 on the analysis of departures 2015 to 2020',
  scenario:
    'The Netherlands alone; the share who go abroad is set to 38 % so that the first figure comes out (minors stand for all ages).',
  claims: [
    { name: 'seen again', kind: 'input', published: 0.53, form: 'share', tolerance: { around: 0.53, absolute: 0.03 } },
    { name: 'by a request', kind: 'prediction', published: 0.26, form: 'share', tolerance: { from: 0.2, to: 0.3 } },
    {
      ...{ name: 'in reception again', kind: 'prediction', published: 0.25, form: 'share' },
      tolerance: { from: 0.2, to: 0.3 },
    },
  ],
  run: ({ samples }) =>
    samples(NETHERLANDS, (stories) => {
      const leavers = leaversOf(stories, 'NL');
      const seen = leavers.filter((story) => cameBack(story) || requested(story, 'NL') !== undefined);
      return [
        seen.length / leavers.length,
        share(seen, (story) => requested(story, 'NL') !== undefined),
        share(leavers, cameBack),
      ];
    }),
};
