import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { InputError } from './exit-codes.ts';

/** What is read of a record, of this version or another. */
type Record = {
  readonly speeds: readonly { readonly name: string; readonly perSecond: { readonly median: number } }[];
};

/** One speed here over the same speed there. */
export type SpeedCompared = {
  readonly benchmark: string;
  readonly name: string;
  /** Median over rounds of here over there: above 1 this version is faster. */
  readonly ratio: number;
  readonly ratios: readonly number[];
  /** Farthest that this version was from itself in any round, as a ratio of at least 1: no smaller difference is told. */
  readonly floor: number;
  readonly verdict: 'faster' | 'slower' | 'no difference';
};

/** What is compared, and how long it may take. */
export type Comparing = {
  readonly here: string;
  readonly there: string;
  readonly names: readonly string[];
  readonly rounds: number;
  /** Seconds of each timed piece of work, instead of the benchmark's own. */
  readonly seconds?: number;
  readonly say: (text: string) => void;
};

/**
 * Runs benchmarks of two checkouts in child processes that take turns: here, here once more, and there, the order turned
 * from round to round.
 *
 * @throws {InputError} a benchmark is not in both, or failed there
 */
export function compareCheckouts({ here, there, names, rounds, seconds, say }: Comparing): readonly SpeedCompared[] {
  for (const name of names)
    if (!existsSync(join(there, 'benchmarks', name, 'bench.ts')))
      throw new InputError(
        `--against ${there}: no benchmark '${name}'; expected a checkout with benchmarks/${name}/bench.ts`,
      );
  return names.flatMap((name) => {
    const runs = Array.from({ length: rounds }, (_, round) => {
      say(`${name}, round ${round + 1} of ${rounds}`);
      const records = new Array<Record>(3);
      for (let turn = 0; turn < 3; turn++) {
        const which = (turn + round) % 3;
        records[which] = recordOf(which === 2 ? there : here, name, seconds);
      }
      return records;
    });
    return compared(name, runs);
  });
}

/** Speeds that both versions have; one that only one of them has cannot be compared. */
function compared(benchmark: string, runs: readonly (readonly Record[])[]): readonly SpeedCompared[] {
  const [first] = runs[0]!;
  return first!.speeds.flatMap(({ name }): readonly SpeedCompared[] => {
    const rounds = runs.map((records) => records.map((record) => speedIn(record, name)));
    if (rounds.flat().some(Number.isNaN)) return [];
    const ratios = rounds.map(([one, , other]) => one! / other!);
    const floor = Math.max(...rounds.map(([one, again]) => Math.max(one! / again!, again! / one!)));
    const ratio = median(ratios);
    const verdict = ratio > floor ? 'faster' : ratio < 1 / floor ? 'slower' : 'no difference';
    return [{ benchmark, name, ratio, ratios, floor, verdict }];
  });
}

/** The median of a speed; not a number where the record has none of that name. */
function speedIn({ speeds }: Record, name: string): number {
  return speeds.find((one) => one.name === name)?.perSecond.median ?? Number.NaN;
}

function median(values: readonly number[]): number {
  const rising = [...values].sort((a, b) => a - b);
  const middle = rising.length >> 1;
  return rising.length % 2 === 1 ? rising[middle]! : (rising[middle - 1]! + rising[middle]!) / 2;
}

/** The record that a benchmark of a checkout leaves in a process of its own. */
function recordOf(checkout: string, name: string, seconds: number | undefined): Record {
  const url = pathToFileURL(join(checkout, 'benchmarks', name, 'bench.ts')).href;
  const settings = seconds === undefined ? {} : { mostSeconds: seconds };
  const script = `const { bench } = await import(${JSON.stringify(url)}); console.log(JSON.stringify(await bench(${JSON.stringify(settings)})));`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: checkout,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0)
    throw new InputError(`${checkout}: benchmark '${name}' failed: ${stderr.trim().split('\n').at(-1)}`);
  return JSON.parse(stdout) as Record;
}
