import { expect, test } from 'vitest';
import { pressedAgain, scattered, templateOf } from '../scattered.test.fixture.ts';
import { alignment } from './alignment.ts';
import { loadedFrom } from './loaded-finger.test.fixture.ts';
import { findPartners, moveProbe, NO_PARTNER, pairing } from './pairing.ts';
import { COSINES, SINES } from './turn.ts';

const movementOf = (turn: number) => ({ ...alignment(), cosine: 2 * COSINES[turn]!, sine: 2 * SINES[turn]!, turn });

test.each([0, 5, 64, 127, 128, 200, 255])(
  'under the right movement a finger pairs with itself: turned by %i/256',
  (turn) => {
    const finger = scattered(turn, 60);
    const [probe, reference] = [loadedFrom(finger), loadedFrom(pressedAgain(finger, turn))];
    const found = pairing();
    const step = { alignment: movementOf(turn), pairing: found };
    moveProbe(probe, step);
    findPartners(probe, reference, step);
    expect(found.partner.subarray(0, 60).filter((partner) => partner !== NO_PARTNER).length).toBe(60);
    expect(Math.max(...found.cost.subarray(0, 60))).toBeLessThan(10);
  },
);

test('no minutia is the partner of two, and the cheapest keeps it', () => {
  const { x, y, angle } = scattered(1, 45);
  const points = Array.from(x, (_, k) => ({ x: x[k]!, y: y[k]!, angle: angle[k]! }));
  const twice = templateOf(points.flatMap((point, k) => [point, { ...point, x: point.x + (k % 3) }]));
  const [probe, reference] = [loadedFrom(twice), loadedFrom(scattered(1, 45))];
  const found = pairing();
  const step = { alignment: movementOf(0), pairing: found };
  moveProbe(probe, step);
  findPartners(probe, reference, step);
  const partners = [...found.partner.subarray(0, 90)].filter((partner) => partner !== NO_PARTNER);
  expect(new Set(partners).size).toBe(partners.length);
  expect(partners.length).toBeLessThanOrEqual(45);
  expect(partners.length).toBeGreaterThan(40);
  for (let i = 0; i < 90; i++) {
    if (found.partner[i] !== NO_PARTNER) continue;
    const cheaper = [...found.holder.subarray(0, 45)].some(
      (owner) => owner >= 0 && found.cost[owner]! <= found.cost[i]!,
    );
    expect(cheaper).toBe(true);
  }
});
