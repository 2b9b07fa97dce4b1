import { readFileSync } from 'node:fs';
import type { Instant } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { smallWorld } from '../replication/small-world.test.fixture.ts';
import { countTo, leavingAt, start, stoppedClock } from './departure-clock.ts';
import { dayOfHazard, departureCurve, hazardUntil } from './departure-curve.ts';
import { desk, takenUp } from './desk.ts';

const { shipped } = smallWorld((file) =>
  readFileSync(new URL(`../../../experiment/parameters/${file}`, import.meta.url), 'utf8'),
);
const DAY = 86_400_000;
const at = (day: number) => (day * DAY) as Instant;
const curve = departureCurve(shipped(), 0.7, 3);
const leftBy = (days: number): number => 1 - Math.exp(-hazardUntil(curve, days));

describe('a share who leave on a front-loaded clock', () => {
  it('are as many by each day as the table of the sources has', () => {
    // Weibull of shape 0.5 and median 3 days, of a share of 0.7.
    const shares = [1, 3, 7, 42, 90].map((day) => Number((leftBy(day) / 0.7).toFixed(2)));
    expect(shares).toEqual([0.33, 0.5, 0.65, 0.93, 0.98]);
  });

  it('are 0.23 of all within a day where seven in ten leave with a median of three, as in Greece', () =>
    expect(leftBy(1)).toBeCloseTo(0.23, 2));

  it('never grow beyond the share, and a hazard beyond it is on no day', () => {
    expect(leftBy(1e9)).toBeCloseTo(0.7, 3);
    expect(dayOfHazard(curve, curve.total)).toBe(Number.POSITIVE_INFINITY);
  });

  it('leave on the day whose hazard is their budget', () => {
    for (const day of [0.01, 1, 20, 300]) expect(dayOfHazard(curve, hazardUntil(curve, day))).toBeCloseTo(day, 6);
  });
});

describe('a departure clock', () => {
  const clockAt = (u: number) => {
    const clock = stoppedClock(curve, at(0));
    start(clock, curve, at(0), u);
    return clock;
  };

  it('leaves as many as the share among many budgets', () => {
    const leaving = Array.from({ length: 2000 }, (_, i) => leavingAt(clockAt((i + 0.5) / 2000)));
    expect(leaving.filter(Number.isFinite).length / 2000).toBeCloseTo(0.7, 2);
  });

  it('leaves later, and fewer, while less speaks for it', () => {
    const calm = (u: number) => ({ ...clockAt(u), factor: 0.5 });
    const share = (make: typeof calm) =>
      Array.from({ length: 2000 }, (_, i) => leavingAt(make((i + 0.5) / 2000))).filter(Number.isFinite).length / 2000;
    expect(share(calm)).toBeCloseTo(1 - Math.sqrt(0.3), 2);
    expect(leavingAt(calm(0.3))).toBeGreaterThan(leavingAt(clockAt(0.3)));
  });

  it('is not changed by being counted on the way', () => {
    const clock = clockAt(0.6);
    const before = leavingAt(clock);
    for (const day of [0.5, 2, 2.5]) if (at(day) < before) countTo(clock, at(day));
    expect(Math.abs(leavingAt(clock) - before)).toBeLessThanOrEqual(2);
  });
});

describe('a desk', () => {
  it('takes up cases one after another, state by state', () => {
    const court = desk(2);
    const starts = ['NL', 'NL', 'NL', 'DE'].map((state) => takenUp(court, state, at(1)) / DAY);
    expect(starts).toEqual([1, 1.5, 2, 1]);
    expect(takenUp(court, 'NL', at(9)) / DAY).toBe(9);
  });

  it('keeps nobody waiting where nothing limits it', () => {
    const police = desk(undefined);
    expect([takenUp(police, 'NL', at(1)), takenUp(police, 'NL', at(1))]).toEqual([at(1), at(1)]);
  });
});
