import { describe, expect, it } from 'vitest';
import type { EventDays } from './cumulative-incidence.ts';
import { cumulativeIncidence, quantileDay, restrictedMean, shareBy } from './cumulative-incidence.ts';

const EVENTS = ['censored', 'identified', 'aged-out', 'left', 'returned'] as const;
type Event = Exclude<(typeof EVENTS)[number], 'censored'>;

/** A cohort from the day and the event of each of its members. */
function cohort(days: readonly number[], events: readonly number[]): EventDays<Event> {
  const of = (event: number): ReadonlyMap<number, number> => {
    const counts = new Map<number, number>();
    for (const [i, day] of days.entries()) if (events[i] === event) counts.set(day, (counts.get(day) ?? 0) + 1);
    return counts;
  };
  return {
    size: days.length,
    events: { identified: of(1), 'aged-out': of(2), left: of(3), returned: of(4) },
    censored: of(0),
  };
}

/*
 * R 4.2.2, survival 3.5-3 and cmprsk 2.2-11:
 *   f <- survfit(Surv(day, factor(ev, 0:4, c('censor','identified','aged','left','returned'))) ~ 1)
 *   summary(f, times = t)$pstate[, 2:3]; 365 - summary(f, rmean = 365)$table['identified', 'rmean']
 *   timepoints(cuminc(day, ev, cencode = 0), t)$est['1 1', ]   gives the same at 15, 60, 180 and 365
 */
const DAYS = [3, 5, 5, 8, 8, 8, 12, 15, 15, 20, 22, 30, 30, 41, 41, 55, 60, 90, 90, 120, 200, 365, 365, 400];
const FATES = [1, 2, 1, 0, 1, 3, 1, 4, 1, 2, 0, 1, 1, 0, 3, 1, 2, 1, 0, 1, 4, 1, 0, 1];
const R: readonly (readonly [day: number, identified: number, agedOut: number])[] = [
  [4, 0.041666666666667, 0],
  [8, 0.125, 0.041666666666667],
  [15, 0.212962962962963, 0.041666666666667],
  [30, 0.307692307692308, 0.085648148148148],
  [60, 0.360319721430833, 0.138275561886673],
  [90, 0.412947135169357, 0.138275561886673],
  [180, 0.476100031655587, 0.138275561886673],
  [364, 0.476100031655587, 0.138275561886673],
  [365, 0.539252928141817, 0.138275561886673],
  [400, 0.665558721114277, 0.138275561886673],
];
const OBSERVED = cohort(DAYS, FATES);

describe('the cumulative incidence of an event beside others', () => {
  const curve = cumulativeIncidence(OBSERVED, 'identified');
  const other = cumulativeIncidence(OBSERVED, 'aged-out');

  it.each(R)('by day %i is %f and %f, as survfit has it', (day, identified, agedOut) => {
    expect(shareBy(curve, day)).toBeCloseTo(identified, 12);
    expect(shareBy(other, day)).toBeCloseTo(agedOut, 12);
  });

  it('has the restricted mean of survfit', () => expect(restrictedMean(curve, 365)).toBeCloseTo(211.128858024691, 10));

  it('has the first days at which survfit reaches a quarter and a half, and none for nine tenths', () => {
    expect([0.25, 0.5, 0.9].map((share) => quantileDay(curve, share))).toEqual([30, 365, null]);
  });

  it('without censoring is the count of the event over the cohort, by any day', () => {
    const all = cohort(
      DAYS,
      FATES.map((fate) => (fate === 0 ? 3 : fate)),
    );
    const seen = cumulativeIncidence(all, 'identified');
    for (const day of [0, 3, 8, 14, 60, 365, 1000]) {
      const by = DAYS.filter((on, i) => on <= day && FATES[i] === 1).length;
      expect(shareBy(seen, day)).toBeCloseTo(by / DAYS.length, 12);
    }
  });

  it('never adds up to more than 1 with the others, and only grows', () => {
    const last = (['identified', 'aged-out', 'left', 'returned'] as const).map((event) =>
      shareBy(cumulativeIncidence(OBSERVED, event), 1000),
    );
    expect(last.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-12);
    expect(curve.shares).toEqual([...curve.shares].sort((a, b) => a - b));
  });

  it('of nobody is 0 by every day and never reaches anything', () => {
    const none = cumulativeIncidence(cohort([], []), 'identified');
    expect(shareBy(none, 365)).toBe(0);
    expect(quantileDay(none, 0.25)).toBeNull();
    expect(restrictedMean(none, 365)).toBe(365);
  });
});
