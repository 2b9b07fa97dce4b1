import { pathToFileURL } from 'node:url';
import type { BenchmarkRecord } from '../benchmark-record.ts';
import { machine } from '../machine.ts';
import { speedOf } from '../speed.ts';
import { mergeSeconds, overhead } from './runner-run.ts';

/** Size of the runs; the defaults take about a minute. */
type RunnerSettings = {
  readonly minors?: number;
  readonly replications?: number;
  readonly points?: number;
  readonly merged?: number;
};

/** What the runner costs beside the simulation, and how fast shards merge. */
export async function bench({
  minors = 500,
  replications = 10,
  points = 100,
  merged = 100,
}: RunnerSettings = {}): Promise<BenchmarkRecord> {
  const { wholeSeconds, simulationSeconds, share } = await overhead({ minors, replications });
  const seconds = await mergeSeconds(points, merged);
  return {
    benchmark: 'runner',
    question: 'What do cells, tables and statistics cost beside the simulation, and how fast do shards merge?',
    speeds: [speedOf('cells', points * merged, 'merge of two shards, few rows a cell', [seconds])],
    data: { minors, replications, wholeSeconds, simulationSeconds, overhead: share, mergeSeconds: seconds },
    machine: machine(),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.log(JSON.stringify(await bench(), undefined, 2));
