/**
 * A sequential generator, xoshiro128**, seeded with four words that a keyed draw made.
 *
 * @source Blackman and Vigna, Scrambled linear pseudorandom number generators, ACM TOMS 47(4), 2021
 */
export class RandomStream {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  constructor(words: Readonly<Uint32Array>) {
    this.#a = words[0]! | 1;
    this.#b = words[1]!;
    this.#c = words[2]!;
    this.#d = words[3]!;
  }

  /** The next 32 random bits, as an unsigned number. */
  word(): number {
    const product = Math.imul(this.#b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const t = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= t;
    this.#d = (this.#d << 11) | (this.#d >>> 21);
    return result;
  }

  /** A number in (0, 1), 32 bits fine, never 0 or 1. */
  uniform(): number {
    return (this.word() + 0.5) / 0x1_0000_0000;
  }
}
