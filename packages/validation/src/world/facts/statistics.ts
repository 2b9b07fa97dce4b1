import { calendarDate } from '@eurodac-sim/primitives';
import type { Outcome } from '@eurodac-sim/simulation';
import type { Fact } from '../fact.ts';
import type { FactWorld, Value } from '../world-laboratory.ts';

/** Unaccompanied minors who applied in Austria in 2021. @source Wiener Zeitung 2022 */
const APPLICANTS_IN_AUSTRIA = 5768;

/** Share of cases in Belgium that reached the hotline: 124 of 618. @source ATV and La Libre 2018 */
const REPORTED_IN_BELGIUM = 0.2;

/** Entries by Italy, Greece, Spain and the land route to Austria, and the shares who leave that were published there. */
const REPORTING_STATES = (value: Value): FactWorld => ({
  settings: {
    arrivalsFrom: calendarDate('2021-01-01'),
    arrivalDays: 365,
    followUpDays: 730,
    practice: { states: { BE: { reportProbability: REPORTED_IN_BELGIUM } } },
    behaviour: {
      entryStates: {
        IT: value('inflow.uasc_arrivals.2017.IT'),
        GR: value('inflow.uasc_arrivals.2019.GR'),
        ES: value('inflow.uasc_arrivals.2019.ES'),
        AT: APPLICANTS_IN_AUSTRIA,
      },
      departureByState: {
        IT: { share: 'depart.share.IT.2016', medianDays: 'depart.median_days.IT' },
        AT: { share: 'depart.share.AT.2021', medianDays: 'depart.median_days.AT' },
      },
    },
  },
});

/** Least number of true departures for which a ratio of a state is looked at. */
const FEWEST = 20;

const perState = (outcomes: readonly Outcome[]): readonly Outcome[] =>
  outcomes.filter(({ measure, subgroup }) => measure === 'O18' && /^state-[A-Z]+$/.test(subgroup));

/** Published cases over true departures, in states that publish any: the highest over the lowest. */
function spread(outcomes: readonly Outcome[]): number {
  const ratios = perState(outcomes)
    .filter(({ numerator, denominator }) => numerator! > 0 && denominator! >= FEWEST)
    .map(({ value }) => value!);
  return Math.max(...ratios) / Math.min(...ratios);
}

/** Share of all published cases that the two states with most of them publish. */
function ofTheFirstTwo(outcomes: readonly Outcome[]): number {
  const cases = perState(outcomes).map(({ numerator }) => numerator!);
  const [most = 0, second = 0] = cases.toSorted((a, b) => b - a);
  return (most + second) / cases.reduce((sum, each) => sum + each, 0);
}

/** How far published figures of missing children can be compared. */
export const W20: Fact = {
  id: 'W20',
  statement:
    'Published over true cases of missing children differ between states by an order of magnitude; of 51,433 in 2021 to 2023, two states give 84 %',
  tolerance: 'the highest ratio of a state that publishes is at least 10 times the lowest; 84 % ± 10 points (ours)',
  evidence: ['read', 'derived'],
  source: 'Lost in Europe 2021 and 2024; Small Stream Media 2024',
  scenario:
    'Entries by Italy, Greece, Spain and Austria in published numbers of different years; states count as in the reporting layer.',
  claims: [
    {
      ...{ name: 'highest over lowest ratio', kind: 'prediction', published: 10, form: 'number' },
      tolerance: { from: 10 },
    },
    {
      ...{ name: 'share of the first two', kind: 'prediction', published: 0.84, form: 'share' },
      tolerance: { around: 0.84, absolute: 0.1 },
    },
  ],
  run: ({ outcomes, value }) => outcomes(REPORTING_STATES(value), (found) => [spread(found), ofTheFirstTwo(found)]),
};
