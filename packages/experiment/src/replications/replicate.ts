import type { ReplicationResult } from '@eurodac-sim/simulation';
import type { Clock, Progress } from './progress.ts';
import type { RunReplication } from './run-replication.ts';
import type { RunStore } from './run-store.ts';

/** What a loop over replications needs from outside. */
export type ReplicationPorts = {
  readonly runReplication: RunReplication;
  readonly store: RunStore;
  readonly now: Clock;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
};

/** Every replication in its order, and how many came from an earlier, interrupted run. */
export type Replicated = { readonly results: readonly ReplicationResult[]; readonly reused: number };

/** A run that was stopped; what it finished is kept, and of a run that finished nothing no folder is left. */
export class RunInterruptedError extends Error {
  override readonly name = 'RunInterruptedError';
  readonly finished: number;
  readonly of: number;
  /** Folder of the finished replications, if there are any. */
  readonly folder: string;

  constructor(finished: number, of: number, folder: string) {
    super(
      finished === 0
        ? `stopped before the first of ${of} replications was finished; nothing is kept: run the same command again to start anew`
        : `stopped after ${finished} of ${of} replications, which are kept in ${folder}; run the same command with --resume to go on`,
    );
    this.finished = finished;
    this.of = of;
    this.folder = folder;
  }
}

/** The finished replications of an earlier run; a frame that is truncated or altered counts as not finished. */
async function finishedBefore(of: number, store: RunStore): Promise<Map<number, ReplicationResult>> {
  const finished = new Map<number, ReplicationResult>();
  for (let replication = 0; replication < of; replication++) {
    const content = await store.read(replication);
    if (content.kind === 'finished') finished.set(replication, content.result);
  }
  return finished;
}

/** Rejects when the signal aborts, so that a replication under way need not be waited for. */
function abortion(signal: AbortSignal): Promise<never> {
  const promise = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  promise.catch(() => undefined);
  return promise;
}

/** Runs and keeps what is not finished, one replication after another. */
async function finish(finished: Map<number, ReplicationResult>, of: number, ports: ReplicationPorts): Promise<void> {
  const { store, now, runReplication, signal = new AbortController().signal, onProgress } = ports;
  const aborted = abortion(signal);
  const reused = finished.size;
  const started = now();
  if (reused > 0) onProgress?.(progress({ done: reused, of, reused }, 0));
  for (let next = 0; next < of; next++) {
    if (finished.has(next)) continue;
    signal.throwIfAborted();
    const result = await Promise.race([runReplication(next, signal), aborted]);
    if (result.replication !== next)
      throw new Error(`replication ${next} came back as ${result.replication}; expected its own number`);
    finished.set(next, await store.keep(result));
    onProgress?.(progress({ done: finished.size, of, reused }, (now() - started) / 1000));
  }
}

/**
 * Runs the replications 0 to `of` - 1 that the store has not finished, and keeps each as it finishes.
 *
 * A store in which nothing is finished is removed when the run stops or fails.
 *
 * @throws {RunInterruptedError} the signal aborted; finished replications are kept
 * @throws {CannotWriteError} a replication cannot be kept; those before it are
 * @throws whatever a replication throws; finished replications are kept
 */
export async function replicate(of: number, ports: ReplicationPorts): Promise<Replicated> {
  const finished = await finishedBefore(of, ports.store);
  const reused = finished.size;
  try {
    await finish(finished, of, ports);
  } catch (error) {
    if (finished.size === 0) await ports.store.remove();
    throw ports.signal?.aborted ? new RunInterruptedError(finished.size, of, ports.store.folder) : error;
  }
  return { results: Array.from({ length: of }, (_, i) => finished.get(i)!), reused };
}

/** Progress after some seconds: the rate counts what this run finished, not what it took over. */
function progress(counts: Pick<Progress, 'done' | 'of' | 'reused'>, seconds: number): Progress {
  const perSecond = seconds > 0 ? (counts.done - counts.reused) / seconds : 0;
  return { ...counts, perSecond, secondsLeft: perSecond > 0 ? (counts.of - counts.done) / perSecond : null };
}
