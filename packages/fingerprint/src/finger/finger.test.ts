import { draws } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { FINGER_POSITIONS } from '../finger-position.ts';
import { FINGER_MODEL, fingerModel } from '../parameters/finger-model.ts';
import type { Finger } from './finger.ts';
import { finger } from './finger.ts';

const random = draws(5);
const FINGERS = 3000;
const values = FINGER_MODEL.topology;
const fingers: readonly Finger[] = Array.from({ length: FINGERS }, (_, person) =>
  finger(random, { replication: 0, person, sex: person % 2 === 0 ? 'female' : 'male' }, 'right-index'),
);
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
const shareOf = (patternClass: string): number =>
  fingers.filter(({ pattern }) => pattern.class === patternClass).length / FINGERS;

describe('a finger', () => {
  it('is the same whatever else was drawn, and another for another person, position, replication or seed', () => {
    const owner = { replication: 0, person: 7, sex: 'male' } as const;
    const first = finger(draws(5), owner, 'left-ring');
    const used = draws(5);
    for (const position of FINGER_POSITIONS) finger(used, { ...owner, person: 8 }, position);
    expect(finger(used, owner, 'left-ring')).toEqual(first);
    const others = [
      finger(used, { ...owner, person: 8 }, 'left-ring'),
      finger(used, owner, 'left-middle'),
      finger(used, { ...owner, replication: 1 }, 'left-ring'),
      finger(draws(6), owner, 'left-ring'),
    ];
    for (const other of others) expect(other.minutiae.x).not.toEqual(first.minutiae.x);
  });

  it('shares its size with the other fingers of the person', () => {
    const owner = { replication: 0, person: 9, sex: 'female' } as const;
    const sizes = FINGER_POSITIONS.map((position) => finger(random, owner, position).adultSize);
    expect(new Set(sizes).size).toBe(1);
  });

  it('has the minutiae of a rolled print: a mean from 60 to 95 over 3,000 fingers, none off the pad', () => {
    expect(mean(fingers.map(({ minutiae }) => minutiae.count))).toBeGreaterThan(60);
    expect(mean(fingers.map(({ minutiae }) => minutiae.count))).toBeLessThan(95);
    for (const { minutiae } of fingers) {
      for (let k = 0; k < minutiae.count; k++) {
        const a = (2 * minutiae.x[k]!) / values.padWidthMm;
        const b = (2 * minutiae.y[k]!) / values.padHeightMm;
        expect(a * a + b * b).toBeLessThan(1.0001);
      }
    }
  });

  it('has fewer minutiae, not an endless search, where parameters leave no room', () => {
    const crowded = fingerModel({ 'fingers.topology.hardCoreMm': 12 });
    const made = finger(random, { replication: 0, person: 1, sex: 'male' }, 'right-thumb', crowded);
    expect(made.minutiae.count).toBeGreaterThan(0);
    expect(made.minutiae.count).toBeLessThan(10);
  });
});

describe('patterns of 3,000 fingers', () => {
  // four standard errors of a share p are 4 * sqrt(p (1 - p) / 3000)
  it.each([
    ['arch', values.archShare],
    ['tented-arch', values.tentedArchShare],
    ['left-loop', values.leftLoopShare],
    ['right-loop', values.rightLoopShare],
    ['whorl', values.whorlShare],
  ])('%s is as frequent as the table says: %f', (patternClass, share) => {
    expect(Math.abs(shareOf(patternClass) - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / FINGERS));
  });

  it('agree for 28 to 35 % of unrelated persons (F20)', () => {
    const classes = ['arch', 'tented-arch', 'left-loop', 'right-loop', 'whorl'];
    const same = classes.reduce((sum, name) => sum + shareOf(name) * shareOf(name), 0);
    expect(same).toBeGreaterThan(0.28);
    expect(same).toBeLessThan(0.35);
  });

  it('have their centre 5 to 8.5 % of the pad from its centre, along each axis (F21)', () => {
    const acrossShare = mean(fingers.map(({ pattern }) => Math.abs(pattern.centre.x) / values.padWidthMm));
    const alongShare = mean(fingers.map(({ pattern }) => Math.abs(pattern.centre.y) / values.padHeightMm));
    for (const share of [acrossShare, alongShare]) {
      expect(share).toBeGreaterThan(0.05);
      expect(share).toBeLessThan(0.085);
    }
  });
});

describe('ridge period of 3,000 adults', () => {
  it('has a mean within 5 % of 0.469 mm and a spread of 7 % within a sex, give or take 2 points (F2)', () => {
    for (const sex of ['female', 'male'] as const) {
      const periods = fingers.filter(({ owner }) => owner.sex === sex).map(({ ridgePeriodMm }) => ridgePeriodMm);
      const centre = mean(periods);
      const spread = Math.sqrt(mean(periods.map((period) => (period - centre) * (period - centre)))) / centre;
      expect(Math.abs(spread - 0.07)).toBeLessThan(0.02);
    }
    expect(Math.abs(mean(fingers.map(({ ridgePeriodMm }) => ridgePeriodMm)) / 0.469 - 1)).toBeLessThan(0.05);
  });
});
