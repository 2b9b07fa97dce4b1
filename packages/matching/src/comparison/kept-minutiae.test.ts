import { expect, test } from 'vitest';
import { scattered, templateOf } from '../scattered.test.fixture.ts';
import { CAPACITY } from './finger-block.ts';
import { keptMinutiae } from './kept-minutiae.ts';

test('however many minutiae a record has, a comparison never sees more than 96', () => {
  for (const count of [0, 1, 96, 97, 255])
    expect(keptMinutiae(scattered(1, count))).toHaveLength(Math.min(CAPACITY, count));
  expect(keptMinutiae(templateOf(new Array(255).fill({ x: 9, y: 9, angle: 200 })))).toHaveLength(CAPACITY);
});

test('of too many minutiae those of best quality are kept, wherever they lie', () => {
  const finger = scattered(2, 200);
  const minutiaQuality = Uint8Array.from(finger.x, (_, k) => (k % 2 === 0 ? 80 : 20));
  for (const k of keptMinutiae({ ...finger, minutiaQuality })) expect(k % 2).toBe(0);
});
