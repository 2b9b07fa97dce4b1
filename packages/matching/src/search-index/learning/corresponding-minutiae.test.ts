import { expect, test } from 'vitest';
import { pressedAgain, scattered } from '../../scattered.test.fixture.ts';
import { fingerMinutiae } from '../finger-minutiae.ts';
import { correspondingMinutiae } from './corresponding-minutiae.ts';

test('the minutiae of a finger pressed again, turned and read inexactly, are found', () => {
  const finger = scattered(5, 36);
  for (const turn of [0, 9, 30]) {
    const { first, second } = correspondingMinutiae(
      fingerMinutiae(finger, 1),
      fingerMinutiae(pressedAgain(finger, turn, 2), 1),
    );
    expect(first.length).toBeGreaterThan(32);
    expect(first.filter((i, k) => i === second[k]).length).toBeGreaterThan(0.9 * first.length);
  }
});

test('two fingers, and fingers with too few minutiae, share none', () => {
  const share = (a: ReturnType<typeof scattered>, b: ReturnType<typeof scattered>): number =>
    correspondingMinutiae(fingerMinutiae(a, 1), fingerMinutiae(b, 1)).first.length;
  expect(share(scattered(1, 25), scattered(2, 25))).toBe(0);
  expect(share(scattered(1, 5), scattered(1, 5))).toBe(0);
  expect(share(scattered(1, 0), scattered(1, 30))).toBe(0);
});
