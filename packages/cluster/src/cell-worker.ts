import { setTimeout as wait } from 'node:timers/promises';
import type { Cell, Clock, RunCell, Scenario } from '@eurodac-sim/experiment';
import type { Job } from 'bullmq';
import { UnrecoverableError, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { ClusterOptions } from './bull-executor.ts';
import { connected, redisName } from './connection.ts';
import type { CellMessage, RunMessage } from './message.ts';
import { packed, sha256, unpacked } from './message.ts';
import { answerKey, cellQueue, failureKey, KEPT_SECONDS, PREFIX, RUNS, runKey } from './place.ts';
import { announce, withdraw } from './worker-registry.ts';

export type WorkerOptions = ClusterOptions & {
  /** Tells milliseconds, for what is said of a worker. */
  readonly now: Clock;
  /** Names it in events: host and process. */
  readonly name: string;
  /** Cells at once. */
  readonly threads: number;
  /** Seconds of silence after which a cell is given to another worker. */
  readonly lockSeconds: number;
  /** Seconds that a cell may take; after them the worker tells and ends, so that another can take it. */
  readonly cellSeconds?: number | undefined;
  /** Checks what cells of a run share, and gives what computes them. @throws it is no run of this code */
  readonly prepare: (
    scenario: unknown,
    run: string,
  ) => Promise<{ readonly scenario: Scenario; readonly runCell: RunCell }>;
};

/** A worker at work. */
export type CellWorker = {
  /** Seconds since it last had a cell; 0 with one in hand. */
  readonly idleSeconds: () => number;
  /** Rejects when it cannot go on. */
  readonly failed: Promise<never>;
  /** Ends it: after the cells in hand, or at once, so that others take them. */
  readonly close: (atOnce: boolean) => Promise<void>;
};

/** A cell took longer than it may. */
class CellHangsError extends Error {
  override readonly name = 'CellHangsError';
}

/** Longest wait for the queue when a worker ends with no cell in hand. */
const CLOSING_MILLISECONDS = 2000;

/** Between two words of a worker. */
const HEARTBEAT_MILLISECONDS = 2000;
/** Words between two lines about its health. */
const HEARTBEATS_A_LINE = 15;

type Counts = { finished: number; failed: number; running: number; lastAt: number; readonly startedAt: number };

/** What failed is the machine, not the cell: another may do better. */
function isMachineTrouble(problem: unknown): boolean {
  const { code, message } = problem as NodeJS.ErrnoException;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' || /worker exited with code|terminat/i.test(message ?? '');
}

/** Keeps the answer to a cell, if there is none yet. */
async function keepAnswer(
  redis: Redis,
  { code, name, onEvent }: WorkerOptions,
  { id }: CellMessage,
  { frame, seconds }: { readonly frame: Uint8Array; readonly seconds: number },
): Promise<void> {
  const digest = sha256(frame);
  const message = packed('answer', { kind: 'finished', code, id, worker: name, seconds, frame, digest });
  const isFirst = await redis.set(answerKey(id), message, 'EX', KEPT_SECONDS, 'NX');
  if (isFirst !== null) return;
  const before = await redis.getBuffer(answerKey(id));
  let same = false;
  try {
    const other = before && unpacked('answer', before);
    same = other?.kind === 'finished' && other.digest === digest;
  } catch {
    // The one who waits for it refuses it, too.
  }
  onEvent({ event: 'answered-twice', id, same });
}

async function keepFailure(
  redis: Redis,
  { code, name }: WorkerOptions,
  { id }: CellMessage,
  { problem, seconds }: { readonly problem: unknown; readonly seconds: number },
): Promise<void> {
  const error = problem instanceof Error ? problem : new Error(String(problem));
  const failure = { name: error.name, message: error.message, stack: error.stack };
  const message = packed('answer', { kind: 'failed', code, id, worker: name, seconds, failure });
  await redis.set(failureKey(id), message, 'EX', KEPT_SECONDS);
}

/** Remembers what the cells of the last few runs share. */
function runsOf(redis: Redis, { prepare, code }: WorkerOptions): (run: string) => ReturnType<WorkerOptions['prepare']> {
  let last: { readonly run: string; readonly prepared: ReturnType<WorkerOptions['prepare']> } | undefined;
  const read = async (run: string): Promise<RunMessage> => {
    const bytes = await redis.getBuffer(runKey(run));
    if (bytes === null) throw new Error(`the queue has nothing of the run ${run}; expected its scenario`);
    const message = unpacked('run', bytes);
    if (message.code !== code) throw new UnrecoverableError(otherVersion(message.code, code));
    return message;
  };
  return (run) => {
    if (last?.run === run) return last.prepared;
    const prepared = read(run).then(({ scenario }) => prepare(scenario, run));
    last = { run, prepared };
    prepared.catch(() => {
      if (last?.prepared === prepared) last = undefined;
    });
    return prepared;
  };
}

const otherVersion = (code: string, expected: string): string =>
  `a cell of the code ${code.slice(0, 12)}; this worker computes those of ${expected.slice(0, 12)}`;

/** Runs something that may not take longer than some seconds. */
async function within<Done>(seconds: number | undefined, id: string, work: Promise<Done>): Promise<Done> {
  if (seconds === undefined) return work;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(
        new CellHangsError(`the cell ${id} took longer than ${seconds} s; this worker ends, so that another takes it`),
      );
    }, 1000 * seconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

type Computing = {
  readonly options: WorkerOptions;
  readonly redis: Redis;
  readonly counts: Counts;
  readonly stop: AbortSignal;
  readonly give: (problem: unknown) => void;
};

/** Computes a cell and keeps its answer. */
async function answer(
  { options, redis, counts, stop, give }: Computing,
  message: CellMessage,
  prepared: Awaited<ReturnType<WorkerOptions['prepare']>>,
): Promise<void> {
  const { id, replication, run, points, withEvents } = message;
  const cell: Cell = { id, replication, run, points, withEvents, scenario: prepared.scenario };
  const startedAt = options.now();
  const seconds = (): number => (options.now() - startedAt) / 1000;
  options.onEvent({ event: 'cell-started', id, replication });
  try {
    const frame = await within(options.cellSeconds, id, prepared.runCell(cell, stop));
    await keepAnswer(redis, options, message, { frame, seconds: seconds() });
    counts.finished++;
    options.onEvent({ event: 'cell-finished', id, replication, seconds: seconds(), worker: options.name });
  } catch (problem) {
    if (problem instanceof CellHangsError) give(problem);
    if (problem instanceof CellHangsError || stop.aborted || isMachineTrouble(problem)) throw problem;
    await keepFailure(redis, options, message, { problem, seconds: seconds() });
    counts.failed++;
    const told = { id, replication, seconds: seconds(), worker: options.name };
    options.onEvent({ event: 'cell-failed', ...told, message: (problem as Error).message });
  }
}

/** Tells of itself now and then, and of runs that it may not take. */
function tellHealth({ options, redis, counts }: Computing): NodeJS.Timeout {
  const { name: worker, threads, code, onEvent } = options;
  const refused = new Set<string>();
  let beats = 0;
  const beat = async (): Promise<void> => {
    const { finished, failed, running } = counts;
    const memoryMiB = Math.round(process.memoryUsage.rss() / 2 ** 20);
    if (beats++ % HEARTBEATS_A_LINE === 0) {
      const minutes = (options.now() - counts.startedAt) / 60_000;
      const perMinute = finished / Math.max(minutes, 1 / 60);
      const health = { worker, finished, failed, running, perMinute, memoryMiB, redis: redis.status };
      onEvent({ event: 'worker-health', ...health });
    }
    if (redis.status !== 'ready') return;
    await announce(redis, { kind: 'worker', code, worker, threads, finished, failed, running, memoryMiB });
    for (const [run, other] of Object.entries(await redis.hgetall(RUNS))) {
      if (other === code || refused.has(run)) continue;
      refused.add(run);
      onEvent({ event: 'other-version', who: `run ${run.slice(0, 12)}`, code: other, expected: code });
    }
  };
  const quietly = (): void => void beat().catch(() => undefined);
  quietly();
  return setInterval(quietly, HEARTBEAT_MILLISECONDS);
}

/** The function that BullMQ calls with each job. */
function processor(computing: Computing): (job: Job<string>) => Promise<void> {
  const { options, redis, counts } = computing;
  const preparedFor = runsOf(redis, options);
  return async ({ data }) => {
    counts.running++;
    try {
      const message = unpacked('cell', Buffer.from(data, 'base64'));
      if (message.code !== options.code) throw new UnrecoverableError(otherVersion(message.code, options.code));
      if ((await redis.exists(answerKey(message.id))) === 1) return;
      await answer(computing, message, await preparedFor(message.run));
    } finally {
      counts.running--;
      counts.lastAt = options.now();
    }
  };
}

/**
 * Starts a worker: it takes cells from the queue of its own code, computes them and keeps their answers there.
 *
 * @throws {RedisUnreachableError} there is no Redis
 */
export async function cellWorker(options: WorkerOptions): Promise<CellWorker> {
  const { redis: address, code, name, threads, lockSeconds, onEvent } = options;
  const redis = await connected(address, onEvent);
  const startedAt = options.now();
  const counts: Counts = { finished: 0, failed: 0, running: 0, lastAt: startedAt, startedAt };
  const stop = new AbortController();
  const { promise: failed, reject: give } = Promise.withResolvers<never>();
  failed.catch(() => undefined);
  const computing = { options, redis, counts, stop: stop.signal, give };
  const worker = new Worker<string>(cellQueue(code), processor(computing), {
    connection: address,
    prefix: PREFIX,
    name,
    concurrency: threads,
    lockDuration: 1000 * lockSeconds,
    stalledInterval: 500 * lockSeconds,
    maxStalledCount: 5,
  });
  worker.on('error', () => undefined);
  const beats = tellHealth(computing);
  return {
    idleSeconds: () => (counts.running > 0 ? 0 : (options.now() - counts.lastAt) / 1000),
    failed,
    close: async (atOnce) => {
      if (atOnce) stop.abort(new Error(`the worker at ${redisName(address)} ends`));
      const closed = worker.close(atOnce).then(() => withdraw(redis, name));
      // A server that is gone would never let it end.
      const late = async (): Promise<void> => {
        do await wait(CLOSING_MILLISECONDS, undefined, { ref: false });
        while (!atOnce && counts.running > 0);
      };
      await Promise.race([closed.catch(() => undefined), late()]);
      clearInterval(beats);
      redis.removeAllListeners('close');
      redis.disconnect();
    },
  };
}
