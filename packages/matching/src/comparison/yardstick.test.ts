import { draws } from '@eurodac-sim/primitives';
import { expect, test } from 'vitest';
import { YARDSTICK_WORDS, yardstick } from './yardstick.ts';

test('the yardstick counts the bits that counting digit by digit counts', () => {
  const stream = draws(1).stream({ replication: 0, person: 0, purpose: 'yardstick' });
  const codes = Uint32Array.from({ length: 5 * YARDSTICK_WORDS }, () => stream.word());
  const query = Uint32Array.from({ length: YARDSTICK_WORDS }, () => stream.word());
  let expected = 0;
  for (const [k, word] of codes.entries()) {
    const differing = (word ^ query[k % YARDSTICK_WORDS]!) >>> 0;
    expected += [...differing.toString(2)].filter((digit) => digit === '1').length;
  }
  expect(yardstick(query, codes)).toBe(expected);
});
