import { expect, test } from 'vitest';
import { pressedAgain, scattered } from '../scattered.test.fixture.ts';
import { alignment } from './alignment.ts';
import { BLOCK_BYTES, BLOCK_WORDS, fingerBlocks } from './finger-block.ts';
import { findPartners, pairing } from './pairing.ts';
import { prepare } from './prepare.ts';
import { loadProbe, probeFinger } from './probe-finger.ts';
import { refine } from './refinement.ts';

const blocks = fingerBlocks(new ArrayBuffer(2 * BLOCK_BYTES));
const probe = probeFinger();

test.each([0, 40, 128, 250])('a movement some degrees and units off is put right: turned by %i/256', (turn) => {
  const finger = scattered(3, 50);
  prepare(finger, 1, blocks, 0);
  prepare(pressedAgain(finger, turn), 1, blocks, BLOCK_WORDS);
  loadProbe(probe, blocks, 0);
  const radians = ((turn + 2) * Math.PI) / 128;
  const movement = {
    ...alignment(),
    cosine: Math.cos(radians),
    sine: Math.sin(radians),
    shiftX: 3,
    shiftY: -2,
    turn: (turn + 2) & 255,
  };
  const steps = { alignment: movement, pairing: pairing() };
  findPartners(probe, blocks, BLOCK_WORDS, steps);
  expect(refine(probe, blocks, BLOCK_WORDS, steps)).toBe(true);
  expect(movement.turn).toBe(turn);
  expect(Math.abs(movement.shiftX)).toBeLessThan(0.5);
  expect(Math.abs(movement.shiftY)).toBeLessThan(0.5);
  expect(movement.cosine).toBeCloseTo(Math.cos((turn * Math.PI) / 128), 2);
});

test('a movement that pairs next to nothing is left as it is', () => {
  prepare(scattered(1, 3), 1, blocks, 0);
  prepare(scattered(1, 3), 1, blocks, BLOCK_WORDS);
  loadProbe(probe, blocks, 0);
  const steps = { alignment: { ...alignment(), shiftX: 2 }, pairing: pairing() };
  findPartners(probe, blocks, BLOCK_WORDS, steps);
  expect(refine(probe, blocks, BLOCK_WORDS, steps)).toBe(false);
  expect(steps.alignment).toEqual({ ...alignment(), shiftX: 2 });
});
