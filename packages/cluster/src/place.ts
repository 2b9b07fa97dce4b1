import type { Cell } from '@eurodac-sim/experiment';

/** Put before every key, so that the queue shares a Redis with other things. */
export const PREFIX = 'eurodac-sim';

/** Seconds for which an answer that nobody asked for is kept: a week. */
export const KEPT_SECONDS = 604_800;

/** Digits of a hash that tell two of them apart in a name. */
const SHORT = 16;

const short = (hash: string): string => hash.slice(0, SHORT);

/** The queue of cells; each version of the code has its own, so that no worker of another takes from it. */
export const cellQueue = (code: string): string => `cells-${short(code)}`;
/** The queue of what follows when all cells of a run are computed. */
export const mergeQueue = (code: string): string => `merges-${short(code)}`;

/** A cell of a run has one job, however often it is put on the queue. */
export const jobOf = ({ id, run }: Pick<Cell, 'id' | 'run'>): string => `${id}-${short(run)}`;
export const cellOfJob = (jobId: string): string => jobId.split('-')[0]!;
export const mergeOf = (run: string): string => `merge-${short(run)}`;

/** Keys beside the queue: bytes, packed. */
export const runKey = (run: string): string => `${PREFIX}:run:${run}`;
export const answerKey = (id: string): string => `${PREFIX}:answer:${id}`;
export const failureKey = (id: string): string => `${PREFIX}:failure:${id}`;
/** Names of the workers, each with a key of its own that lapses. */
export const WORKERS: string = `${PREFIX}:workers`;
export const workerKey = (worker: string): string => `${PREFIX}:worker:${worker}`;
/** The runs whose cells are on the queue, each with its code. */
export const RUNS: string = `${PREFIX}:runs`;
