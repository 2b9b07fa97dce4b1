import { describe, expect, it } from 'vitest';
import { FINGER_MODEL } from '../parameters/finger-model.ts';
import type { Pattern } from './pattern.ts';
import { ridgeDirection, ridgeDivergence } from './ridge-direction.ts';

const values = FINGER_MODEL.topology;
const at = (pattern: Pattern, x: number, y: number) => {
  const direction = (ridgeDirection(pattern, x, y, values) * 180) / Math.PI;
  return ((direction % 180) + 180) % 180;
};
const origin = { x: 0, y: 0 };
const leftLoop: Pattern = { class: 'left-loop', centre: origin, cores: [origin], deltas: [{ x: 5.6, y: -6.8 }] };
const rightLoop: Pattern = { class: 'right-loop', centre: origin, cores: [origin], deltas: [{ x: -5.6, y: -6.8 }] };
const arch: Pattern = { class: 'arch', centre: origin, cores: [], deltas: [] };

/** Sum of the small turns of the ridges on a circle around a point, in degrees. */
function turnAround(pattern: Pattern, x: number, y: number): number {
  const steps = 360;
  let sum = 0;
  for (let k = 0; k < steps; k++) {
    const [a, b] = [k, k + 1].map((step) => {
      const turn = (step / steps) * 2 * Math.PI;
      return at(pattern, x + 0.5 * Math.cos(turn), y + 0.5 * Math.sin(turn));
    });
    sum += ((b! - a! + 270) % 180) - 90;
  }
  return sum;
}

describe('ridges', () => {
  it('turn by half a turn around a core, and by half a turn the other way around a delta', () => {
    expect(turnAround(leftLoop, 0, 0)).toBeCloseTo(180, 6);
    expect(turnAround(leftLoop, 5.6, -6.8)).toBeCloseTo(-180, 6);
    expect(turnAround(leftLoop, -4, 3)).toBeCloseTo(0, 6);
  });

  it('of a left loop leave to the lower left, those of a right loop to the lower right', () => {
    expect(at(leftLoop, -1, -4)).toBeGreaterThan(30);
    expect(at(leftLoop, -1, -4)).toBeLessThan(90);
    expect(at(rightLoop, 1, -4)).toBeCloseTo(180 - at(leftLoop, -1, -4), 9);
  });

  it('run across the finger near the tip', () => {
    const nearTip = at(leftLoop, 0, 13);
    expect(Math.min(nearTip, 180 - nearTip)).toBeLessThan(20);
  });

  it('of an arch rise to the summit and fall behind it, and are flat at the crease', () => {
    expect(at(arch, -4, 4)).toBeGreaterThan(10);
    expect(at(arch, 4, 4)).toBeCloseTo(180 - at(arch, -4, 4), 9);
    expect(at(arch, -4, -13) % 180).toBeCloseTo(0, 9);
  });
});

describe('ridges followed in a direction', () => {
  /** Divergence of the field of directions at a point, by small steps. */
  function byDifferences(pattern: Pattern, x: number, y: number): number {
    const h = 1e-5;
    const here = ridgeDirection(pattern, x, y, values);
    const unit = (u: number, v: number, part: (angle: number) => number) => {
      const direction = ridgeDirection(pattern, u, v, values);
      return part(direction) * Math.sign(Math.cos(direction - here));
    };
    const across = unit(x + h, y, Math.cos) - unit(x - h, y, Math.cos);
    return (across + unit(x, y + h, Math.sin) - unit(x, y - h, Math.sin)) / (2 * h);
  }

  it.each([
    ['a left loop', leftLoop],
    ['a right loop', rightLoop],
    ['an arch', arch],
  ])('move apart as the directions around them say: %s', (_, pattern) => {
    for (const [x, y] of [
      [-4, 3],
      [5, 1],
      [1, -4],
      [-2, -9],
      [3, 10],
    ] as const) {
      const direction = ridgeDirection(pattern, x, y, values);
      const apart = ridgeDivergence(pattern, [x, y, direction], values);
      expect(apart).toBeCloseTo(byDifferences(pattern, x, y), 6);
      expect(ridgeDivergence(pattern, [x, y, direction + Math.PI], values)).toBeCloseTo(-apart, 12);
    }
  });
});
