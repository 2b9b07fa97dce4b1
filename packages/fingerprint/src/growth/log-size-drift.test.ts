import { draws } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { FINGER_MODEL } from '../parameters/finger-model.ts';
import { logSizeDrift } from './log-size-drift.ts';

const PERSONS = 4000;
const random = draws(11);
const drift = (person: number, age: number) =>
  logSizeDrift(random, { replication: 0, person, sex: 'male' }, age, FINGER_MODEL.growth);

/** Root mean square difference of ln size between two ages, over 4,000 persons: standard error about 1.1 %. */
function spread(from: number, to: number): number {
  let sum = 0;
  for (let person = 0; person < PERSONS; person++) {
    const difference = drift(person, to) - drift(person, from);
    sum += difference * difference;
  }
  return Math.sqrt(sum / PERSONS);
}

describe('the drift of a person around the growth of the median', () => {
  it.each([
    [6, 7, 0.0075],
    [6, 10, 0.015],
    [5, 11, 0.015],
    [6, 16, 0.025],
    [16, 19, 0.013],
  ])('from %i to %i years has a spread of about %f', (from, to, sd) => {
    expect(spread(from, to) / sd).toBeGreaterThan(0.94);
    expect(spread(from, to) / sd).toBeLessThan(1.06);
  });

  it('is over once the person has grown up', () => {
    for (const age of [19, 19.5, 40]) expect(drift(3, age)).toBe(0);
    expect(Math.abs(drift(3, 18.999))).toBeLessThan(0.001);
  });

  it('changes little over a week', () => {
    for (let person = 0; person < 50; person++)
      expect(Math.abs(drift(person, 12) - drift(person, 12.02))).toBeLessThan(0.002);
  });
});
