import { philox } from './philox.ts';
import { RandomStream } from './random-stream.ts';

/**
 * What a draw depends on, and all that it depends on: never the order of draws.
 * `purpose` is a constant text such as `'departure-day'`; `index` tells draws of one purpose apart.
 */
export type DrawKey = {
  readonly replication: number;
  readonly person: number;
  readonly purpose: string;
  readonly index?: number;
};

/** Keyed draws of one seed: the same key gives the same value in any order, on any thread or machine. */
export type Draws = {
  /** A number in (0, 1), 52 bits fine, never 0 or 1. */
  readonly uniform: (key: DrawKey) => number;
  /** A fast sequential stream that starts from the key, for the many draws inside one capture of one finger. */
  readonly stream: (key: DrawKey) => RandomStream;
};

const purposes = new Map<string, number>();

/** 32-bit FNV-1a hash of a purpose, remembered. */
function purposeWord(purpose: string): number {
  const known = purposes.get(purpose);
  if (known !== undefined) return known;
  let hash = 0x811c9dc5;
  for (let i = 0; i < purpose.length; i++) hash = Math.imul(hash ^ purpose.charCodeAt(i), 0x01000193);
  purposes.set(purpose, hash >>> 0);
  return hash >>> 0;
}

/**
 * Keyed draws for a seed.
 *
 * @param seed a whole number from 0 to 2^53 - 1
 * @throws {RangeError} the seed is not such a number
 */
export function draws(seed: number): Draws {
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new RangeError(`seed ${seed} is not a whole number from 0 to 2^53 - 1`);
  const low = seed % 0x1_0000_0000;
  const high = Math.floor(seed / 0x1_0000_0000);
  const words = new Uint32Array(4);
  const fill = ({ replication, person, purpose, index = 0 }: DrawKey): void => {
    words[0] = index;
    words[1] = purposeWord(purpose);
    words[2] = person;
    words[3] = replication;
    philox(words, low, high);
  };
  return {
    uniform: (key) => {
      fill(key);
      return ((words[0]! >>> 6) * 0x400_0000 + (words[1]! >>> 6) + 0.5) / 0x10_0000_0000_0000;
    },
    stream: (key) => {
      fill(key);
      return new RandomStream(words);
    },
  };
}
