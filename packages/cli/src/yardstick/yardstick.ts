import { YARDSTICK_MODULE } from './yardstick-module.ts';

/** Codes of 32 bytes in cache: 64 KiB. */
const BLOCKS = 128;
const CODES_A_BLOCK = 16;
const CODE_BYTES = 32;
const PROBE_AT = 0;
const BLOCKS_AT = 65_536;
const ROUNDS = 64;

export type Yardstick = {
  /** Compares one code with all the others `ROUNDS` times. */
  readonly run: () => { readonly codes: number; readonly differing: number };
  readonly memory: Uint8Array;
};

/** What a thread does at best with codes: xor and popcount of 32-byte codes, 16 interleaved, in cache. */
export function yardstick(): Yardstick {
  const memory = new WebAssembly.Memory({ initial: 2 + (BLOCKS * CODES_A_BLOCK * CODE_BYTES) / 65_536 });
  const instance = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(YARDSTICK_MODULE, 'base64')), { env: { memory } });
  const differingBits = instance.exports['differingBits'] as (probe: number, blocks: number, count: number) => number;
  const bytes = new Uint8Array(memory.buffer);
  let state = 1;
  for (let i = 0; i < bytes.length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    bytes[i] = state >>> 24;
  }
  return {
    memory: bytes,
    run: () => {
      let differing = 0;
      for (let round = 0; round < ROUNDS; round++) differing += differingBits(PROBE_AT, BLOCKS_AT, BLOCKS);
      return { codes: ROUNDS * BLOCKS * CODES_A_BLOCK, differing: differing / ROUNDS };
    },
  };
}

/**
 * Codes a second and thread, the best of some short runs: interruptions only ever slow it down.
 *
 * @param milliseconds how long to try
 */
export function yardstickCodesPerSecond(milliseconds = 300): number {
  const { run } = yardstick();
  const end = performance.now() + milliseconds;
  let best = 0;
  while (performance.now() < end) {
    const started = performance.now();
    const { codes } = run();
    best = Math.max(best, codes / ((performance.now() - started) / 1000));
  }
  return best;
}
