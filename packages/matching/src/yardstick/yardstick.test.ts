import { expect, test } from 'vitest';
import { yardstick } from './yardstick.ts';
import { BLOCKS, BLOCKS_AT, CODE_BYTES, CODES_A_BLOCK, fillYardstick, YARDSTICK_BYTES } from './yardstick-codes.ts';

test('the yardstick counts the bits that counting one by one counts', () => {
  const memory = new Uint8Array(YARDSTICK_BYTES);
  fillYardstick(memory);
  let differing = 0;
  for (let code = 0; code < BLOCKS * CODES_A_BLOCK; code++) {
    for (let byte = 0; byte < CODE_BYTES; byte++) {
      let bits = memory[byte]! ^ memory[BLOCKS_AT + (code >> 4) * 512 + byte * 16 + (code & 15)]!;
      for (; bits !== 0; bits &= bits - 1) differing++;
    }
  }
  const { codes, run } = yardstick();
  const rounds = codes / (BLOCKS * CODES_A_BLOCK);
  expect(run()).toBe(rounds * differing);
  expect(run()).toBe(rounds * differing);
  expect(rounds).toBe(64);
});
