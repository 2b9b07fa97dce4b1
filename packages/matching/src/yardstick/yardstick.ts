import { BLOCKS, BLOCKS_AT, CODES_A_BLOCK, fillYardstick, YARDSTICK_BYTES } from './yardstick-codes.ts';
import { YARDSTICK_MODULE } from './yardstick-module.ts';

/** Times that the codes are gone through in one run: some tenths of a millisecond of work. */
const ROUNDS = 64;

/** Bytes of a page of WebAssembly memory. */
const PAGE_BYTES = 65_536;

/** Fixed work to set speeds of different machines side by side. */
export type Yardstick = {
  /** Codes compared in one run. */
  readonly codes: number;
  /**
   * Does the work once.
   *
   * @returns bits in which the codes differ from the one they are compared with, summed; the same every time
   */
  readonly run: () => number;
};

/** What a thread does at best with codes: xor and popcount of 32-byte codes, 16 interleaved, in cache. */
export function yardstick(): Yardstick {
  const memory = new WebAssembly.Memory({ initial: YARDSTICK_BYTES / PAGE_BYTES });
  fillYardstick(new Uint8Array(memory.buffer));
  const bytes = Uint8Array.from(atob(YARDSTICK_MODULE), (character) => character.charCodeAt(0));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
  const differingBits = exports['differingBits'] as (probe: number, blocks: number, count: number) => number;
  return {
    codes: ROUNDS * BLOCKS * CODES_A_BLOCK,
    run: () => {
      let differing = 0;
      for (let round = 0; round < ROUNDS; round++) differing += differingBits(0, BLOCKS_AT, BLOCKS);
      return differing;
    },
  };
}
