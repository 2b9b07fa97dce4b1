import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Process } from './process.ts';
import { command, inHand, killMidCell, until } from './process.ts';
import { redisServer } from './redis-server.ts';
import { differing } from './same-results.ts';

// node test/cluster/fault-study.ts <faults of workers> <faults of the server> <replications>
const [ofWorkers = 5, ofServer = 15, replications = 120] = process.argv.slice(2).map(Number);
const SCENARIO = fileURLToPath(new URL('small.yaml', import.meta.url));
const RUN = ['run', SCENARIO, '--no-store', '--replications', String(replications)];
const folder = mkdtempSync(join(tmpdir(), 'eurodac-sim-faults-'));
const redis = await redisServer();
const [local, out] = [join(folder, 'local'), join(folder, 'far')];

const workers: Process[] = [];
function worker(): Process {
  const events = join(folder, `worker-${workers.length}.jsonl`);
  const one = command(['work', '--redis', redis.url, '--threads', '1', '--lock-seconds', '2'], events);
  workers.push(one);
  return one;
}

const count = (of: Process, event: string): number => of.told().filter((told) => told.event === event).length;
const isOver = (): boolean => count(run, 'run-ended') > 0;
const recoveries: number[] = [];

/** Waits until the run has another answer, and notes how long it took. */
async function recovered(since: number, before: number): Promise<void> {
  await until(() => count(run, 'cell-finished') > before || isOver(), 'another answer');
  recoveries.push((performance.now() - since) / 1000);
}

let current = worker();
const run = command([...RUN, '--out', out, '--cluster', redis.url], join(folder, 'run.jsonl'));
const injected = { workers: 0, server: 0 };
for (let fault = 0; fault < ofWorkers + ofServer; fault++) {
  await until(() => inHand(current.told()).length > 0 || isOver(), 'a cell in hand');
  if (isOver()) break;
  const before = count(run, 'cell-finished');
  const since = performance.now();
  if (fault % 4 === 0 && injected.workers < ofWorkers) {
    await killMidCell(current);
    injected.workers++;
    current = worker();
  } else {
    // The server counts where a worker had a cell in hand while it was dead.
    current.signal('SIGSTOP');
    const isMidCell = inHand(current.told()).length > 0;
    await redis.kill();
    current.signal('SIGCONT');
    if (isMidCell) injected.server++;
    await redis.start();
  }
  await recovered(since, before);
}
const ended = await run.finished;
current.signal('SIGINT');
await current.finished;
const alone = await command([...RUN, '--out', local]).finished;

const finished = workers.flatMap((one) => one.told().filter(({ event }) => event === 'cell-finished'));
const answers = new Set(run.told().flatMap(({ event, id }) => (event === 'cell-finished' ? [id] : [])));
const begun = workers.flatMap((one) => one.told().filter(({ event }) => event === 'cell-started'));
const sorted = recoveries.toSorted((a, b) => a - b);
const told = (seconds: number | undefined): string => (seconds === undefined ? '-' : `${seconds.toFixed(1)} s`);
console.log(`run ended with ${ended.code}, the local one with ${alone.code}`);
console.log(`faults: ${injected.workers} workers killed mid-cell, ${injected.server} servers killed mid-cell`);
console.log(`cells: ${replications}; answered: ${answers.size}; lost: ${replications - answers.size}`);
console.log(`begun more than once: ${begun.length - new Set(begun.map(({ id }) => id)).size}`);
console.log(`answered more than once: ${finished.length - new Set(finished.map(({ id }) => id)).size}`);
console.log(`time to the next answer: median ${told(sorted[sorted.length >> 1])}, longest ${told(sorted.at(-1))}`);
console.log(`files that differ from the local run: ${differing(local, out).join(', ') || 'none'}`);
await redis.close();
rmSync(folder, { recursive: true, force: true });
