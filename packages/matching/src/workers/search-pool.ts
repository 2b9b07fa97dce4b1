import type { Piscina } from 'piscina';
import type { IndexAnswer } from '../search/index-task.ts';
import type { IndexExecutor } from '../search/indexed-searcher.ts';
import type { ShareOutcome } from '../search/search-share.ts';
import type { MatchingTask } from './matching-task.ts';

/** Threads that search, and do whatever else their entry file knows. */
export type SearchPool = IndexExecutor & {
  /** Hands any task to the entry file's `perform`; where its thread ends in the middle, once more to another thread. */
  readonly run: <Answer>(task: Readonly<Record<string, unknown>>) => Promise<Answer>;
  /** Ends the threads. */
  readonly close: () => Promise<void>;
};

/**
 * A pool whose threads load `workerFile`, a module that exports `perform(task)` and passes on a `MatchingTask`.
 * Threads start with the first task.
 *
 * @throws {RangeError} `threads` is not a whole number from 1
 */
export function searchPool(options: { readonly threads: number; readonly workerFile: URL }): SearchPool {
  const { threads, workerFile } = options;
  if (!Number.isInteger(threads) || threads < 1) throw new RangeError(`threads ${threads}; expected 1 or more`);
  let started: Promise<Piscina> | undefined;
  const pool = (): Promise<Piscina> => {
    started ??= import('piscina').then(
      (piscina) =>
        new piscina.Piscina({
          filename: workerFile.href,
          name: 'perform',
          minThreads: threads,
          maxThreads: threads,
        }),
    );
    return started;
  };
  const run = async <Answer>(task: Readonly<Record<string, unknown>>): Promise<Answer> => {
    const threadsOfPool = await pool();
    try {
      return await threadsOfPool.run(task);
    } catch (problem) {
      if (!isThreadLost(problem)) throw problem;
      return threadsOfPool.run(task);
    }
  };
  return {
    threads,
    run,
    search: (gallery, search) => {
      const task: MatchingTask = { kind: 'search', gallery: gallery.buffers, search };
      return run<ShareOutcome>(task);
    },
    runIndexTask: (task) => run<IndexAnswer>(task),
    close: async () => {
      if (started !== undefined) await (await started).destroy();
    },
  };
}

/** Whether a task failed because its thread ended, which says nothing about the task. */
function isThreadLost(problem: unknown): boolean {
  return problem instanceof Error && /^worker exited with code/i.test(problem.message);
}
