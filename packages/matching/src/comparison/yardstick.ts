/** 32-bit words of one code: 256 bytes. */
export const YARDSTICK_WORDS = 64;

/**
 * Bits in which a query differs from each code, summed: fixed work against which the speed of a machine is measured,
 * so that rates of comparison from different machines can be set side by side.
 *
 * @param codes end to end, `YARDSTICK_WORDS` words each; allocates nothing
 * @source Warren, Hacker's Delight, ch. 5: counting bits in pairs, nibbles, bytes
 */
export function yardstick(query: Readonly<Uint32Array>, codes: Readonly<Uint32Array>): number {
  let total = 0;
  for (let at = 0; at < codes.length; at += YARDSTICK_WORDS) {
    for (let word = 0; word < YARDSTICK_WORDS; word++) {
      const differing = query[word]! ^ codes[at + word]!;
      const pairs = differing - ((differing >>> 1) & 0x55555555);
      const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
      total += Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    }
  }
  return total;
}
