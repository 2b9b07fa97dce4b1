import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { BenchmarkRecord } from '../benchmark-record.ts';
import { machine } from '../machine.ts';
import { speedOf } from '../speed.ts';
import { spread } from '../spread.ts';

/** Size of a run; the default takes about ten seconds. */
type StartUpSettings = { readonly rounds?: number; readonly entries?: readonly string[] };

const CLI = fileURLToPath(new URL('../../packages/cli/', import.meta.url));
const BUILT = `${CLI}dist/main.js`;
const SOURCE = `${CLI}src/main.ts`;

/** Seconds from the start of a process to its end. @throws {Error} it failed */
function secondsOf(args: readonly string[]): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { env: { ...process.env, NO_COLOR: '1' } });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}; expected 0`);
  return (performance.now() - start) / 1000;
}

/**
 * How long `eurodac-sim --help` takes, built and from source, beside a Node that does nothing; they take turns.
 *
 * @throws {Error} the command was not built
 */
export function bench(settings: StartUpSettings = {}): BenchmarkRecord {
  const { rounds = 25, entries = [BUILT, SOURCE] } = settings;
  const missing = entries.find((entry) => !existsSync(entry));
  if (missing !== undefined) throw new Error(`there is no ${missing}; build it: node bootstrap.mjs typecheck`);
  const started = [
    { name: 'node alone', args: ['-e', '0'] },
    ...entries.map((entry) => ({
      name: entry === BUILT ? '--help, built' : '--help, from source',
      args: [entry, '--help'],
    })),
  ];
  const seconds = started.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [k, { args }] of started.entries()) seconds[k]!.push(secondsOf(args));
  return {
    benchmark: 'start-up',
    question: 'How long does the command take until it has said what it can do?',
    speeds: started.map(({ name }, k) => speedOf('starts', 1, name, seconds[k]!)),
    ratios: started.slice(1).map(({ name }, k) => ({
      name: `time of ${name} for one of node alone`,
      ratio: spread(seconds[k + 1]!.map((s, round) => s / seconds[0]![round]!)),
    })),
    data: { rounds },
    machine: machine(),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(JSON.stringify(bench(), undefined, 2));
