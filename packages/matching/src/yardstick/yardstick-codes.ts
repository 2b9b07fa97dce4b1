/** Bytes of one code, as of the code they are compared with. */
export const CODE_BYTES = 32;

/** Codes interleaved bytewise: byte b of code k of a block is at 16 b + k. */
export const CODES_A_BLOCK = 16;

/** Blocks compared: 64 KiB of codes, within the second cache of any processor of today. */
export const BLOCKS = 128;

/** Where the codes begin; the code they are compared with is at 0. A page of WebAssembly memory is 64 KiB. */
export const BLOCKS_AT = 65_536;

/** Bytes of the probe's page and of the codes. */
export const YARDSTICK_BYTES: number = BLOCKS_AT + BLOCKS * CODES_A_BLOCK * CODE_BYTES;

/**
 * Fills memory with the same bytes every time.
 *
 * @source Press et al., Numerical Recipes, 2nd ed., 7.1: a quick linear congruential generator
 */
export function fillYardstick(bytes: Uint8Array): void {
  let state = 1;
  for (let i = 0; i < bytes.length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    bytes[i] = state >>> 24;
  }
}
