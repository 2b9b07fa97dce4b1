import { draws, normalQuantile } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import type { Sex } from '../owner.ts';
import { FACE_PARAMETERS } from '../parameters/face.ts';
import { matedFaceScore, nonMatedFaceScore } from './face-score.ts';

const PERSONS = 20_000;
const random = draws(79);
/** Threshold of a false match rate of 0.1 % among adults. */
const THRESHOLD = normalQuantile(0.999);
const owner = (person: number, sex: Sex = 'female') => ({ replication: 0, person, sex });

function accepted(enrolledAgeYears: number, gapYears: number): number {
  let count = 0;
  for (let person = 0; person < PERSONS; person++)
    if (matedFaceScore(random, { owner: owner(person), enrolledAgeYears, gapYears, index: 0 }).z >= THRESHOLD) count++;
  return (100 * count) / PERSONS;
}

describe('two images of one face, 20,000 persons at a false match rate of 0.1 % (F29)', () => {
  it.each([
    [14, 0.5, 98.3, 0.7],
    [14, 3, 94.9, 1],
    [3, 0, 64.7, 4],
  ])(
    'enrolled at %i years are accepted after %f years as often as published: %f %%',
    (age, gap, published, tolerance) => expect(Math.abs(accepted(age, gap) - published)).toBeLessThan(tolerance),
  );

  it('are accepted less often, the younger at enrolment and the longer the gap', () => {
    expect(accepted(4, 1)).toBeLessThan(accepted(6, 1));
    expect(accepted(6, 8)).toBeLessThan(accepted(6, 3));
  });

  it('beyond a gap of three years, or below three years of age, are extrapolated and say so', () => {
    const basis = (enrolledAgeYears: number, gapYears: number) =>
      matedFaceScore(random, { owner: owner(1), enrolledAgeYears, gapYears, index: 0 }).basis;
    expect([basis(6, 3), basis(3, 0)]).toEqual(['measured', 'measured']);
    expect([basis(6, 3.1), basis(2.9, 1)]).toEqual(['extrapolated', 'extrapolated']);
  });

  it('beyond a gap of three years spread more: persons decline by 0.1 to 0.4 a year', () => {
    const spread = (gapYears: number) => {
      const z = Array.from(
        { length: PERSONS },
        (_, person) => matedFaceScore(random, { owner: owner(person), enrolledAgeYears: 6, gapYears, index: 0 }).z,
      );
      const mean = z.reduce((sum, value) => sum + value, 0) / PERSONS;
      return z.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / PERSONS;
    };
    expect(spread(3)).toBeCloseTo(1, 1);
    expect(spread(13)).toBeCloseTo(1 + (10 * 10 * 0.3 * 0.3) / 12, 1);
  });
});

describe('the faces of two persons', () => {
  const meanOf = (ageYears: number, otherAgeYears: number, otherSex: Sex) => {
    let sum = 0;
    for (let person = 0; person < PERSONS; person++) {
      const probe = { owner: owner(person), ageYears };
      const reference = { owner: owner(person + 1, otherSex), ageYears: otherAgeYears };
      sum += nonMatedFaceScore(random, probe, reference, 0).z;
    }
    return sum / PERSONS;
  };

  it('are more alike where both are children of one sex and about one age, and only there', () => {
    // standard error of a mean of 20,000: 0.007
    expect(meanOf(8, 9, 'female')).toBeCloseTo(0.5, 1);
    for (const [age, other, sex] of [
      [8, 9, 'male'],
      [8, 12, 'female'],
      [30, 31, 'female'],
      [17, 18.5, 'female'],
    ] as const)
      expect(Math.abs(meanOf(age, other, sex))).toBeLessThan(0.03);
  });

  it('give another score with another reference, and the same again', () => {
    const score = (reference: number) =>
      nonMatedFaceScore(random, { owner: owner(1), ageYears: 8 }, { owner: owner(reference), ageYears: 8 }, 0).z;
    expect(new Set(Array.from({ length: 500 }, (_, k) => score(k + 2))).size).toBe(500);
    expect(score(2)).toBe(score(2));
  });
});

it('constants of faces have a value within their range, a unit and a source', () => {
  for (const { parameter, value, low, high, unit, source } of FACE_PARAMETERS) {
    expect(parameter).toMatch(/^face\./);
    expect(value, parameter).toBeGreaterThanOrEqual(low);
    expect(value, parameter).toBeLessThanOrEqual(high);
    expect([unit, source], parameter).not.toContain('');
  }
});
