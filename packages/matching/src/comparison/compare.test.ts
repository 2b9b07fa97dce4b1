import { expect, test } from 'vitest';
import { pressedAgain, scattered, templateOf } from '../scattered.test.fixture.ts';
import { compare } from './compare.ts';

test('a finger of thirty minutiae agrees fully with itself: 64 for each minutia', () => {
  const finger = scattered(1, 30);
  expect(compare(finger, finger)).toBe(64 * 30);
});

test('a finger pressed again scores above any other finger, at any rotation', () => {
  for (let seed = 0; seed < 16; seed++) {
    const finger = scattered(seed, 40);
    const mated = compare(pressedAgain(finger, 16 * seed, 3), finger);
    for (let other = 100; other < 110; other++)
      expect(mated).toBeGreaterThan(3 * compare(scattered(other, 40), finger));
  }
});

test('beyond a limit of rotation a finger is not found', () => {
  const finger = scattered(3, 40);
  const turned = pressedAgain(finger, 60, 1);
  expect(compare(turned, finger, { rotationLimit: 70 })).toBe(compare(turned, finger));
  expect(compare(turned, finger, { rotationLimit: 50 })).toBeLessThan(0.2 * compare(turned, finger));
});

test('the order of minutiae in the record does not matter', () => {
  const points = Array.from({ length: 120 }, (_, k) => {
    const { x, y, angle } = scattered(5, 120);
    return { x: x[k]!, y: y[k]!, angle: angle[k]! };
  });
  const reference = pressedAgain(templateOf(points), 9, 2);
  expect(compare(templateOf([...points].reverse()), reference)).toBe(compare(templateOf(points), reference));
});

test('resolution does not matter beyond rounding', () => {
  const finger = scattered(6, 40);
  const finer = {
    ...finger,
    x: Uint16Array.from(finger.x, (x) => 2 * x),
    y: Uint16Array.from(finger.y, (y) => 2 * y),
    pixelsPerCm: 394,
  };
  expect(compare(finer, finger)).toBeGreaterThan(0.95 * compare(finger, finger));
});

test.each([
  ['no minutia', templateOf([])],
  ['one minutia', templateOf([{ x: 100, y: 100, angle: 5 }])],
  ['255 minutiae', scattered(8, 255)],
  ['255 minutiae at one place', templateOf(new Array(255).fill({ x: 9, y: 9, angle: 200 }))],
  ['twice the same minutiae', templateOf([...pointsOf(20), ...pointsOf(20)])],
  ['all directions equal', templateOf(pointsOf(60).map((point) => ({ ...point, angle: 0 })))],
  ['coordinates at the end of their range', templateOf(pointsOf(30).map((p, k) => ({ ...p, x: k % 2 ? 16383 : 0 })))],
])('a template with %s has a defined score with every other', (_, odd) => {
  for (const other of [odd, templateOf([]), scattered(9, 40), scattered(10, 255)]) {
    for (const score of [compare(odd, other), compare(other, odd)]) {
      expect(Number.isSafeInteger(score)).toBe(true);
      expect(score).toBeGreaterThanOrEqual(0);
      if (odd.count === 0 || other.count === 0) expect(score).toBe(0);
    }
  }
});

function pointsOf(count: number): { x: number; y: number; angle: number }[] {
  const { x, y, angle } = scattered(7, count);
  return Array.from({ length: count }, (_, k) => ({ x: x[k]!, y: y[k]!, angle: angle[k]! }));
}
