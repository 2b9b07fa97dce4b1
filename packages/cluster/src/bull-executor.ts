import { setTimeout as wait } from 'node:timers/promises';
import type { Cell, CellOutcome, Executor } from '@eurodac-sim/experiment';
import type { Redis } from 'ioredis';
import type { Arrivals } from './arrivals.ts';
import { arrivals } from './arrivals.ts';
import type { CellQueue } from './cell-queue.ts';
import { openCellQueue } from './cell-queue.ts';
import type { OnEvent } from './cluster-event.ts';
import { connected } from './connection.ts';
import type { Answer } from './message.ts';
import { MalformedMessage, unpacked } from './message.ts';
import { answerKey, cellOfJob, failureKey } from './place.ts';
import type { RedisAddress } from './redis-address.ts';
import { workerWatch } from './worker-registry.ts';

/** Where cells are put, and of which code they are. */
export type ClusterOptions = {
  readonly redis: RedisAddress;
  /** SHA-256 of the code that makes results: workers of any other take nothing. */
  readonly code: string;
  readonly onEvent: OnEvent;
};

/** Between two looks at everything that is waited for: events may be lost with a server, states are not. */
const LOOK_MILLISECONDS = 2000;

/** Longest tidying up when a run is stopped. */
const TIDYING_MILLISECONDS = 2000;

/** Seconds for which a taken answer stays, for another run that waits for the same cell. */
const TAKEN_SECONDS = 600;

/** Times that an answer is refused before its cell counts as failed. */
const MOST_REFUSALS = 3;

/** A run on the queue. */
type Waiting = ClusterOptions & {
  readonly connection: Redis;
  readonly queue: CellQueue;
  /** Cells without an outcome, by id. */
  readonly open: Map<string, Cell>;
  readonly refusals: Map<string, number>;
  readonly arrived: Arrivals<string>;
};

/** Puts those cells again of which the queue has nothing. */
async function requeue({ queue, onEvent }: Waiting, cells: readonly Cell[], because: string): Promise<void> {
  for (const { id, replication } of cells) onEvent({ event: 'cell-requeued', id, replication, because });
  await queue.forget(cells);
  await queue.put(cells);
}

/** Looks at every cell that is waited for. */
async function look(run: Waiting): Promise<void> {
  const cells = [...run.open.values()];
  const states = await run.queue.states(cells);
  const missing = cells.filter((cell, i) => states[i] === 'missing' && run.open.has(cell.id));
  for (const [i, { id }] of cells.entries())
    if (['answered', 'failed', 'given-up'].includes(states[i]!)) run.arrived.put(id);
  if (missing.length > 0) await requeue(run, missing, 'the queue had lost it');
}

/** What became of a cell, or undefined where it is on its way again. */
async function outcomeOf(run: Waiting, cell: Cell): Promise<CellOutcome | undefined> {
  const { connection, queue, onEvent, refusals, code } = run;
  const { id, replication } = cell;
  const bytes = (await connection.getBuffer(answerKey(id))) ?? (await connection.getBuffer(failureKey(id)));
  if (bytes === null) {
    const [state] = await queue.states([cell]);
    if (state !== 'given-up') return undefined;
    const message = 'every worker that took the cell fell silent; expected one of them to answer';
    onEvent({ event: 'cell-failed', id, replication, seconds: 0, worker: '', message });
    return { cell, kind: 'failed', failure: { name: 'WorkersLostError', message } };
  }
  let answer: Answer;
  try {
    answer = unpacked('answer', bytes);
    if (answer.id !== id || answer.code !== code) throw new MalformedMessage('an answer of another cell or version');
  } catch (problem) {
    const { name, message } = problem as Error;
    const refused = (refusals.get(id) ?? 0) + 1;
    refusals.set(id, refused);
    onEvent({ event: 'answer-refused', id, because: message });
    if (refused >= MOST_REFUSALS) return { cell, kind: 'failed', failure: { name, message } };
    await requeue(run, [cell], message);
    return undefined;
  }
  const { seconds, worker } = answer;
  if (answer.kind === 'failed') {
    const { failure } = answer;
    onEvent({ event: 'cell-failed', id, replication, seconds, worker, message: failure.message });
    return { cell, kind: 'failed', failure };
  }
  onEvent({ event: 'cell-finished', id, replication, seconds, worker });
  return { cell, kind: 'finished', frame: answer.frame };
}

/** Follows what the queue tells. */
function follow({ queue, open, arrived, onEvent }: Waiting): void {
  const of = (jobId: string): Cell | undefined => open.get(cellOfJob(jobId));
  const arrive = ({ jobId }: { readonly jobId: string }): void => {
    if (of(jobId)) arrived.put(cellOfJob(jobId));
  };
  queue.events.on('completed', arrive);
  queue.events.on('failed', arrive);
  const told = (event: 'cell-started' | 'cell-stalled', jobId: string): void => {
    const cell = of(jobId);
    if (cell) onEvent({ event, id: cell.id, replication: cell.replication });
  };
  queue.events.on('active', ({ jobId }) => told('cell-started', jobId));
  queue.events.on('stalled', ({ jobId }) => told('cell-stalled', jobId));
}

/** Puts the cells that the queue does not have; failures of an earlier run are tried again. */
async function putAll(run: Waiting, cells: readonly Cell[]): Promise<void> {
  const before = await run.queue.states(cells);
  const again = cells.filter((_, i) => ['failed', 'given-up'].includes(before[i]!));
  await run.queue.forget(again);
  const put = cells.filter((_, i) => before[i] === 'missing' || again.includes(cells[i]!));
  // Those that are under way belong to this run's flow, too.
  await run.queue.put(cells.filter((_, i) => before[i] !== 'answered'));
  run.onEvent({ event: 'run-started', run: cells[0]!.run, cells: cells.length, queued: put.length });
}

/** Looks now and then until it is ended, and when the server is back. */
function looking(run: Waiting): { readonly end: () => void } {
  const watch = workerWatch(run.code, run.onEvent);
  let isBusy = false;
  const tick = async (): Promise<void> => {
    if (isBusy || run.connection.status !== 'ready') return;
    isBusy = true;
    try {
      await look(run);
      await watch.look(run.connection);
    } catch {
      // A server that is gone for a moment; the next look sees what there is.
    } finally {
      isBusy = false;
    }
  };
  const timer = setInterval(() => void tick(), LOOK_MILLISECONDS);
  run.connection.on('ready', () => void tick());
  void tick();
  return { end: () => clearInterval(timer) };
}

async function* outcomes(run: Waiting, cells: readonly Cell[], aborted: Promise<never>): AsyncGenerator<CellOutcome> {
  follow(run);
  await Promise.race([run.queue.events.waitUntilReady(), aborted]);
  await Promise.race([putAll(run, cells), aborted]);
  const looks = looking(run);
  const counts = { finished: 0, failed: 0 };
  try {
    while (run.open.size > 0) {
      const id = await Promise.race([run.arrived.next(), aborted]);
      const cell = run.open.get(id);
      if (cell === undefined) continue;
      const outcome = await Promise.race([outcomeOf(run, cell), aborted]);
      if (outcome === undefined) continue;
      run.open.delete(id);
      counts[outcome.kind]++;
      yield outcome;
      await Promise.race([run.connection.expire(answerKey(id), TAKEN_SECONDS), aborted]);
    }
  } finally {
    looks.end();
    run.onEvent({ event: 'run-ended', run: cells[0]!.run, ...counts });
  }
}

/** Cells on the workers of a queue: an answer counts once, however often it is given. */
export function bullExecutor(options: ClusterOptions): Executor {
  return {
    run: async function* (waiting, signal) {
      const cells = [...waiting];
      signal.throwIfAborted();
      if (cells.length === 0) return;
      const aborted = new Promise<never>((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
      );
      aborted.catch(() => undefined);
      const connection = await Promise.race([connected(options.redis, options.onEvent), aborted]);
      const queue = openCellQueue(options.redis, connection, options.code);
      const open = new Map(cells.map((cell) => [cell.id, cell]));
      try {
        yield* outcomes(
          { ...options, connection, queue, open, refusals: new Map(), arrived: arrivals() },
          cells,
          aborted,
        );
      } finally {
        const tidied = queue.remove(cells[0]!.run).then(() => queue.close());
        await Promise.race([tidied.catch(() => undefined), wait(TIDYING_MILLISECONDS)]);
        connection.removeAllListeners('close');
        connection.disconnect();
      }
    },
  };
}
