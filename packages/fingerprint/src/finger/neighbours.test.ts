import { draws } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { fingerModel } from '../parameters/finger-model.ts';
import { finger } from './finger.ts';

const FINGERS = 400;
const MM = [0.8, 2] as const;

/** Mean cosine of the angle between the directions of minutiae 0.8 to 2 mm apart, and of twice the angle. */
function agreement(changes: Readonly<Record<string, number>>): { readonly pointing: number; readonly lying: number } {
  const model = fingerModel(changes);
  const random = draws(29);
  let [pairs, pointing, lying] = [0, 0, 0];
  for (let person = 0; person < FINGERS; person++) {
    const { x, y, direction, count } = finger(
      random,
      { replication: 0, person, sex: 'male' },
      'left-index',
      model,
    ).minutiae;
    for (let i = 0; i < count; i++) {
      for (let j = 0; j < i; j++) {
        const distance = Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!);
        if (distance < MM[0] || distance > MM[1]) continue;
        const turn = direction[i]! - direction[j]!;
        pairs++;
        pointing += Math.cos(turn);
        lying += Math.cos(2 * turn);
      }
    }
  }
  return { pointing: pointing / pairs, lying: lying / pairs };
}

describe('minutiae 0.8 to 2 mm apart, of 400 fingers', () => {
  it('lie along the same ridges', () => {
    expect(agreement({}).lying).toBeGreaterThan(0.65);
    expect(agreement({}).lying).toBeLessThan(0.9);
  });

  it('point the same way rather than the opposite one: to where ridges move apart', () => {
    expect(agreement({}).pointing).toBeGreaterThan(0.25);
    expect(agreement({}).pointing).toBeLessThan(0.6);
  });

  it('point either way alike in a model where ridges moving apart does not matter', () =>
    expect(Math.abs(agreement({ 'fingers.topology.divergenceReachMm': 0 }).pointing)).toBeLessThan(0.03));
});
