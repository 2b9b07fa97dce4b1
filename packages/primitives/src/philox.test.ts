import { expect, it } from 'vitest';
import { philox } from './philox.ts';

const run = (counter: number[], key: [number, number]): string => {
  const words = Uint32Array.from(counter);
  philox(words, ...key);
  return [...words].map((word) => word.toString(16).padStart(8, '0')).join(' ');
};

it('gives the known answers of Random123', () => {
  expect(run([0, 0, 0, 0], [0, 0])).toBe('6627e8d5 e169c58d bc57ac4c 9b00dbd8');
  expect(run([0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff])).toBe(
    '408f276d 41c83b0e a20bc7c6 6d5451fd',
  );
  expect(run([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])).toBe(
    'd16cfe09 94fdcceb 5001e420 24126ea1',
  );
});
