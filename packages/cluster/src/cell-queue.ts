import type { Cell } from '@eurodac-sim/experiment';
import { FlowProducer, Job, Queue, QueueEvents } from 'bullmq';
import type { Redis } from 'ioredis';
import { packed } from './message.ts';
import {
  answerKey,
  cellQueue,
  failureKey,
  jobOf,
  KEPT_SECONDS,
  mergeOf,
  mergeQueue,
  PREFIX,
  RUNS,
  runKey,
} from './place.ts';
import type { RedisAddress } from './redis-address.ts';

/** What the queue knows of a cell. */
type CellState = 'answered' | 'failed' | 'under-way' | 'given-up' | 'missing';

/** Times that a worker may fall silent with a cell before it is given up, and that one may tell of trouble around it. */
const ATTEMPTS = 5;
const RETRY_MILLISECONDS = 1000;

/** Seconds for which the queue keeps what is done with, where nobody comes for it. */
const DONE_SECONDS = 3600;

/** The queue of a version of the code, as a run sees it. */
export type CellQueue = {
  /** Puts cells on the queue, as a flow: the merge waits for them. A cell that is there already is not put there again. */
  readonly put: (cells: readonly Cell[]) => Promise<void>;
  readonly states: (cells: readonly Cell[]) => Promise<readonly CellState[]>;
  /** Forgets what became of cells, so that they can be put again. */
  readonly forget: (cells: readonly Cell[]) => Promise<void>;
  /** Removes a run: its merge, and what waits. */
  readonly remove: (run: string) => Promise<void>;
  readonly events: QueueEvents;
  readonly close: () => Promise<void>;
};

/** The state of a cell by the fields of its job. */
function stateOf([answered, failed, [timestamp, finishedOn]]: readonly [
  number,
  number,
  readonly (string | null)[],
]): CellState {
  if (answered === 1) return 'answered';
  if (failed === 1) return 'failed';
  if (timestamp === null || timestamp === undefined) return 'missing';
  return finishedOn === null || finishedOn === undefined ? 'under-way' : 'given-up';
}

async function states(redis: Redis, queue: string, cells: readonly Cell[]): Promise<readonly CellState[]> {
  const pipeline = redis.pipeline();
  for (const cell of cells) {
    pipeline.exists(answerKey(cell.id));
    pipeline.exists(failureKey(cell.id));
    pipeline.hmget(`${PREFIX}:${queue}:${jobOf(cell)}`, 'timestamp', 'finishedOn');
  }
  const replies = (await pipeline.exec()) ?? [];
  const reply = (i: number): unknown => {
    const [error, value] = replies[i]!;
    if (error) throw error;
    return value;
  };
  return cells.map((_, i) =>
    stateOf([reply(3 * i) as number, reply(3 * i + 1) as number, reply(3 * i + 2) as readonly (string | null)[]]),
  );
}

function childOf(cell: Cell, code: string, queueName: string): Parameters<FlowProducer['add']>[0] {
  const { id, run, replication, withEvents, points } = cell;
  const message = packed('cell', { kind: 'cell', code, run, id, replication, withEvents, points: [...points] });
  return {
    name: 'cell',
    queueName,
    data: message.toString('base64'),
    opts: {
      jobId: jobOf(cell),
      attempts: ATTEMPTS,
      backoff: RETRY_MILLISECONDS,
      removeOnComplete: { age: DONE_SECONDS },
      removeOnFail: { age: DONE_SECONDS },
      ignoreDependencyOnFailure: true,
    },
  };
}

async function putRun(redis: Redis, { run, scenario }: Cell, code: string): Promise<void> {
  const plain = JSON.parse(JSON.stringify(scenario)) as Record<string, unknown>;
  const message = packed('run', { kind: 'run', code, run, scenario: plain });
  await redis.multi().set(runKey(run), message, 'EX', KEPT_SECONDS).hset(RUNS, run, code).exec();
}

const ignore = (): void => undefined;

/** Opens the queue of a version of the code. */
export function openCellQueue(options: RedisAddress, redis: Redis, code: string): CellQueue {
  const queueName = cellQueue(code);
  const common = { connection: options, prefix: PREFIX };
  const flows = new FlowProducer(common);
  const cellsQueued = new Queue(queueName, common);
  const merges = new Queue(mergeQueue(code), common);
  const events = new QueueEvents(queueName, common);
  const all = [flows, cellsQueued, merges, events];
  // What goes wrong here is told by the connection that looks at the states.
  flows.on('error', ignore);
  cellsQueued.on('error', ignore);
  merges.on('error', ignore);
  events.on('error', ignore);
  return {
    events,
    states: (cells) => states(redis, queueName, cells),
    put: async (cells) => {
      const [first] = cells;
      if (first === undefined) return;
      await putRun(redis, first, code);
      const children = cells.map((cell) => childOf(cell, code, queueName));
      await flows.add({ name: 'merge', queueName: merges.name, opts: { jobId: mergeOf(first.run) }, children });
    },
    forget: async (cells) => {
      for (const cell of cells) {
        await redis.del(answerKey(cell.id), failureKey(cell.id));
        const job = await Job.fromId(cellsQueued, jobOf(cell));
        await job?.remove().catch(() => undefined);
      }
    },
    remove: async (run) => {
      await redis.hdel(RUNS, run);
      const merge = await Job.fromId(merges, mergeOf(run));
      // Of cells that a worker has in hand the answers are kept.
      await merge?.remove({ removeChildren: true }).catch(() => undefined);
    },
    close: async () => {
      await Promise.allSettled(all.map((one) => one.close()));
    },
  };
}
