import { expect, it } from 'vitest';
import { yardstick } from './yardstick.ts';

it('the yardstick counts the differing bits of 2,048 codes', () => {
  const { run, memory } = yardstick();
  let differing = 0;
  for (let code = 0; code < 2048; code++) {
    for (let byte = 0; byte < 32; byte++) {
      let bits = memory[byte]! ^ memory[65_536 + (code >> 4) * 512 + byte * 16 + (code & 15)]!;
      for (; bits !== 0; bits &= bits - 1) differing++;
    }
  }
  expect(run()).toEqual({ codes: 64 * 2048, differing });
});
