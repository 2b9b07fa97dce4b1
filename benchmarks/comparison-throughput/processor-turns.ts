import type { Spread } from '../spread.ts';
import { spread } from '../spread.ts';

/** Work that is repeated; `units` of it in one run. */
export type Repeated = { readonly units: number; readonly run: () => number };

/** Two pieces of work by turns, in processor time, so that what else the machine does counts for neither. */
export type ProcessorTurns = {
  /** Seconds of one unit, turn by turn. */
  readonly first: readonly number[];
  readonly second: readonly number[];
  /** Units of the first in the time of one unit of the second. */
  readonly ratio: Spread;
};

const TURNS = 25;

/** Gives each its turn of `seconds`, one after the other, after a first turn that warms the code. */
export function processorTurns(first: Repeated, second: Repeated, seconds: number): ProcessorTurns {
  const turns = Array.from({ length: TURNS + 1 }, () => [perUnit(first, seconds), perUnit(second, seconds)] as const);
  const kept = turns.slice(1);
  return {
    first: kept.map(([one]) => one),
    second: kept.map(([, other]) => other),
    ratio: spread(kept.map(([one, other]) => other / one)),
  };
}

/** Processor seconds of one unit. @throws {Error} a run gave another number than the one before */
function perUnit({ units, run }: Repeated, seconds: number): number {
  const expected = run();
  let runs = 0;
  let spent = 0;
  const { user, system } = process.cpuUsage();
  do {
    const found = run();
    if (found !== expected) throw new Error(`gave ${expected}, then ${found}; expected the same every time`);
    runs++;
    const now = process.cpuUsage();
    spent = (now.user - user + now.system - system) / 1_000_000;
  } while (spent < seconds);
  return spent / (runs * units);
}
