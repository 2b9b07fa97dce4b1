import type { Piscina } from 'piscina';
import type { Executor } from '../search/identify.ts';
import type { ShareOutcome } from '../search/search-share.ts';
import type { MatchingTask } from './matching-task.ts';

/** Threads that search, and do whatever else their entry file knows. */
export type SearchPool = Executor & {
  /** Hands any task to the entry file's `perform`. */
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
  const run = async <Answer>(task: Readonly<Record<string, unknown>>): Promise<Answer> => (await pool()).run(task);
  return {
    threads,
    run,
    search: (gallery, search) => {
      const task: MatchingTask = { kind: 'search', gallery: gallery.buffers, search };
      return run<ShareOutcome>(task);
    },
    close: async () => {
      if (started !== undefined) await (await started).destroy();
    },
  };
}
