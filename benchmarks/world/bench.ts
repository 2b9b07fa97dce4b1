import { pathToFileURL } from 'node:url';
import type { BenchmarkRecord } from '../benchmark-record.ts';
import { machine } from '../machine.ts';
import { speed } from '../speed.ts';
import { growth } from './growth.ts';
import { worldRun } from './world-run.ts';

/** Size of a run; the default takes about 20 seconds of processor time. */
type WorldSettings = { readonly seed?: number; readonly minors?: number; readonly mostSeconds?: number };

/** Adults of the background; they cost next to nothing where no fingers are compared. */
const BACKGROUND = 1000;

/** How many simulated minors one thread takes through two years in a second, where biometrics answer at once. */
export function bench({ seed = 1, minors = 20_000, mostSeconds = 10 }: WorldSettings = {}): BenchmarkRecord {
  const size = { seed, minors, background: BACKGROUND };
  const { events, identified } = worldRun(size);
  const work = (): number => worldRun(size).events;
  return {
    benchmark: 'world',
    question: 'How many minors does one thread take through two years in a second, where biometrics answer at once?',
    speeds: [speed('minors through two years', minors, { name: 'one policy', work, mostSeconds })],
    data: { seed, minors, background: BACKGROUND, policy: 'rules-2024', days: 730, events, identified },
    machine: machine(),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [minors] = process.argv.slice(2).map(Number);
  console.log(JSON.stringify(minors === undefined ? bench() : growth(minors), undefined, 2));
}
