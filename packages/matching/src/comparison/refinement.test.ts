import { expect, test } from 'vitest';
import { pressedAgain, scattered } from '../scattered.test.fixture.ts';
import { alignment } from './alignment.ts';
import { loadedFrom } from './loaded-finger.test.fixture.ts';
import { findPartners, moveProbe, pairing } from './pairing.ts';
import { refine } from './refinement.ts';
import { COSINES, SINES } from './turn.ts';

test.each([0, 40, 128, 250])('a movement some degrees and units off is put right: turned by %i/256', (turn) => {
  const finger = scattered(3, 50);
  const [probe, reference] = [loadedFrom(finger), loadedFrom(pressedAgain(finger, turn))];
  const off = (turn + 2) & 255;
  const movement = { cosine: 2 * COSINES[off]!, sine: 2 * SINES[off]!, shiftX: 3, shiftY: -2, turn: off };
  const steps = { alignment: movement, pairing: pairing() };
  moveProbe(probe, steps);
  findPartners(probe, reference, steps);
  expect(refine(probe, reference, steps)).toBe(true);
  expect(movement).toMatchObject({ turn, shiftX: expect.closeTo(0), shiftY: expect.closeTo(0) });
  expect(Math.abs(movement.cosine - 2 * COSINES[turn]!)).toBeLessThan(100);
  expect(Math.abs(movement.sine - 2 * SINES[turn]!)).toBeLessThan(100);
});

test('a movement that pairs next to nothing is left as it is', () => {
  const finger = loadedFrom(scattered(1, 3));
  const steps = { alignment: { ...alignment(), shiftX: 2 }, pairing: pairing() };
  moveProbe(finger, steps);
  findPartners(finger, finger, steps);
  expect(refine(finger, finger, steps)).toBe(false);
  expect(steps.alignment).toEqual({ ...alignment(), shiftX: 2 });
});
