import type { Executor } from '@eurodac-sim/matching';
import type { Draws } from '@eurodac-sim/primitives';
import { draws } from '@eurodac-sim/primitives';

/** `ci`: seconds, with wide intervals. `full`: minutes. */
export type Size = 'ci' | 'full';

/** What targets share within one validation: its draws, its threads, and what one of them has made already. */
export type Laboratory = {
  readonly size: Size;
  readonly random: Draws;
  readonly executor: Executor;
  /** One of two numbers, by the size. */
  readonly of: (ci: number, full: number) => number;
  /** What was made under a key, made when first asked for. */
  readonly once: <Made>(key: string, make: () => Made) => Made;
};

/** A laboratory with nothing made. @throws {RangeError} the seed is not a whole number from 0 to 2^53 - 1 */
export function laboratory(size: Size, seed: number, executor: Executor): Laboratory {
  const known = new Map<string, unknown>();
  return {
    size,
    random: draws(seed),
    executor,
    of: (ci, full) => (size === 'ci' ? ci : full),
    once: <Made>(key: string, make: () => Made): Made => {
      if (!known.has(key)) known.set(key, make());
      return known.get(key) as Made;
    },
  };
}
