import { Worker } from 'node:worker_threads';
import { draws } from '@eurodac-sim/primitives';
import type { FuzzTarget } from './fuzz-target.ts';
import type { FuzzFinding, FuzzTask } from './fuzz-task.ts';
import { fuzzInput, PLACES } from './fuzz-task.ts';

const SELF = import.meta.url;
const ENTRY = new URL(`./fuzz-thread.${SELF.endsWith('.ts') ? 'ts' : 'js'}`, SELF);

/** Milliseconds on one input, or on the way to the first, after which a thread is ended. */
const HANGS = 20_000;
const LOOK_EVERY = 250;

/** Heap of a thread, in MiB; assumption: readers of a mebibyte need a tenth of it. */
const HEAP_MEBIBYTES = 512;

/** Findings after which a target is left: a fault breaks many inputs. */
const MOST_FINDINGS = 10;

/** What became of the inputs to one reader. */
export type FuzzCounts = {
  readonly target: string;
  readonly tried: number;
  readonly kept: number;
  readonly accepted: number;
  readonly refused: number;
  readonly findings: readonly FuzzFinding[];
  readonly seconds: number;
};

/** Runs a task in a thread to its end, its death, or an input that has none; says why it ended. */
function inThread(task: FuzzTask, findings: FuzzFinding[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(ENTRY, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEBIBYTES },
    });
    let [seen, since] = [-1, performance.now()];
    const end = (why: string | undefined): void => {
      clearInterval(looking);
      void worker.terminate().then(() => resolve(why));
    };
    const looking = setInterval(() => {
      const reading = Atomics.load(task.progress, PLACES.reading);
      if (reading !== seen) [seen, since] = [reading, performance.now()];
      else if (performance.now() - since > HANGS) end(`no end after ${HANGS / 1000} seconds`);
    }, LOOK_EVERY);
    worker.on('message', (finding: FuzzFinding | null) => {
      if (finding !== null) findings.push(finding);
      if (finding === null || findings.length >= MOST_FINDINGS) end(undefined);
    });
    worker.once('error', (error: Error) => end(`the thread dies: ${error.message}`));
  });
}

/** Feeds a reader in a thread of its own; where that dies, another goes on behind the input that killed it. */
export async function fuzzed(
  target: FuzzTarget,
  { runs, seed, kept }: Pick<FuzzTask, 'runs' | 'seed' | 'kept'>,
): Promise<FuzzCounts> {
  const start = performance.now();
  const progress = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT * 3));
  const findings: FuzzFinding[] = [];
  let from = 0;
  while (from < runs + kept.length && findings.length < MOST_FINDINGS) {
    progress[PLACES.reading] = -1;
    const why = await inThread({ target: target.name, runs, seed, kept, from, progress }, findings);
    if (why === undefined) break;
    const index = Atomics.load(progress, PLACES.reading);
    if (index < from) throw new Error(`${target.name} could not be tried: ${why}`);
    findings.push({ index, because: why, input: fuzzInput(await target.open(seed), draws(seed), index, kept) });
    from = index + 1;
  }
  const [accepted, refused] = [progress[PLACES.accepted]!, progress[PLACES.refused]!];
  const seconds = (performance.now() - start) / 1000;
  const tried = accepted + refused + findings.length;
  return { target: target.name, tried, kept: kept.length, accepted, refused, findings, seconds };
}
