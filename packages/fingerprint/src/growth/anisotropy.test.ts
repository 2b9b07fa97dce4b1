import { draws } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { finger } from '../finger/finger.ts';
import { fingerModel } from '../parameters/finger-model.ts';
import { corresponding, turnedOnto } from './corresponding-minutiae.test.fixture.ts';

const PRINTS = 56;
/** Two-sided 5 % of Student's t with 55 degrees of freedom. */
const CRITICAL = 2.004;

/** Whether a study of 56 prints, of children of six and of the same persons grown up, finds uneven growth. */
function detects(anisotropy: number, study: number): boolean {
  const random = draws(100 + study);
  const model = fingerModel({ 'fingers.growth.anisotropy': anisotropy });
  const excess = Array.from({ length: PRINTS }, (_, person) => {
    const made = finger(random, { replication: 0, person, sex: 'female' }, 'right-index', model);
    const child = { made, model, ageYears: 6, session: 0 };
    const [a, b] = corresponding(random, child, { made, model, ageYears: 25, session: 1 });
    const turned = turnedOnto(a, b, 1);
    const spread = (axis: 0 | 1) =>
      b.reduce((sum, point) => sum + point[axis] * point[axis], 0) /
      turned.reduce((sum, point) => sum + point[axis] * point[axis], 0);
    return Math.log(spread(1) / spread(0)) / 2;
  });
  const mean = excess.reduce((sum, value) => sum + value, 0) / PRINTS;
  const variance = excess.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (PRINTS - 1);
  return Math.abs(mean) / Math.sqrt(variance / PRINTS) > CRITICAL;
}

const shareOfStudies = (anisotropy: number, studies: number): number =>
  Array.from({ length: studies }, (_, study) => detects(anisotropy, study)).filter((found) => found).length / studies;

describe('an excess of lengthwise growth (F6, studies of 56 prints)', () => {
  it('of 5 % is found by more than 8 of 10 studies', () => expect(shareOfStudies(0.025, 10)).toBeGreaterThan(0.8));

  // standard error of a share of 0.06 over 300 studies: 0.014
  it('of nothing is found by fewer than 1 of 10 studies, over 300', () =>
    expect(shareOfStudies(0, 300)).toBeLessThan(0.1));
});
