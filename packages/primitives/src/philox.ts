/** Philox4x32-10: four 32-bit words from a 128-bit counter and a 64-bit key. */
const M0 = 0xd2511f53;
const M1 = 0xcd9e8d57;
const W0 = 0x9e3779b9;
const W1 = 0xbb67ae85;
const ROUNDS = 10;

/** High 32 bits of the product of two unsigned 32-bit words. */
function high(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const carry = aLow * bHigh + (middle % 0x10000);
  return aHigh * bHigh + Math.floor(middle / 0x10000) + Math.floor(carry / 0x10000);
}

/**
 * Ten rounds of Philox4x32 over `words[0..3]` (the counter), in place.
 *
 * @param words counter in, random words out
 * @source Salmon, Moraes, Dror and Shaw, Parallel random numbers: as easy as 1, 2, 3, SC 2011; Random123 known answers
 */
export function philox(words: Uint32Array, keyLow: number, keyHigh: number): void {
  let k0 = keyLow >>> 0;
  let k1 = keyHigh >>> 0;
  for (let round = 0; round < ROUNDS; round++) {
    const c0 = words[0]!;
    const c2 = words[2]!;
    const high0 = high(M0, c0);
    const high1 = high(M1, c2);
    words[0] = high1 ^ words[1]! ^ k0;
    words[1] = Math.imul(M1, c2);
    words[2] = high0 ^ words[3]! ^ k1;
    words[3] = Math.imul(M0, c0);
    k0 = (k0 + W0) >>> 0;
    k1 = (k1 + W1) >>> 0;
  }
}
