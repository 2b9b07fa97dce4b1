import type { Cell } from './cell.ts';

/** Why a cell has no result: what was thrown, as plain data. */
export type CellFailure = { readonly name: string; readonly message: string; readonly stack?: string | undefined };

/** What became of a cell: its result as a `frame`, or a failure, which is of this cell alone. */
export type CellOutcome = { readonly cell: Cell } & (
  | { readonly kind: 'finished'; readonly frame: Uint8Array }
  | { readonly kind: 'failed'; readonly failure: CellFailure }
);

/**
 * Where cells are computed: in this thread, in others, on other machines.
 *
 * Four duties, and no more:
 * 1. Every cell that is taken from `cells` has one outcome, in any order. A cell may be computed twice, as when a
 *    machine is lost; its bytes are the same, and its outcome is told once.
 * 2. Cells are taken as there is room for them, and outcomes are told as they are asked for: the caller keeps each
 *    before it asks for the next, so that results do not gather in memory.
 * 3. A cell that throws is `failed`, and the others go on. `run` rejects only where no cell can be computed any more.
 * 4. When `signal` aborts, or the caller stops asking, nothing more is started; `run` then rejects with the signal's
 *    reason, without waiting for what is under way.
 *
 * The caller knows nothing of threads, queues or retries; the executor knows nothing of stores and tables.
 */
export type Executor = {
  readonly run: (cells: Iterable<Cell>, signal: AbortSignal) => AsyncIterable<CellOutcome>;
};

/**
 * Computes a cell and gives its result as a `frame`; the same cell gives the same bytes, whatever ran before.
 *
 * A rejection after `signal` has aborted is read as having stopped.
 */
export type RunCell = (cell: Cell, signal: AbortSignal) => Promise<Uint8Array>;

function failureOf(problem: unknown): CellFailure {
  if (!(problem instanceof Error)) return { name: 'Error', message: String(problem) };
  return { name: problem.name, message: problem.message, stack: problem.stack };
}

/** Rejects when the signal aborts, so that what is under way need not be waited for. */
function abortion(signal: AbortSignal): Promise<never> {
  const promise = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  promise.catch(() => undefined);
  return promise;
}

/**
 * An executor over a function, which may hand the cell on to a thread.
 *
 * @param width cells under way at once, from 1
 */
export function executor(runCell: RunCell, width: number = 1): Executor {
  return {
    run: async function* (cells, signal) {
      const aborted = abortion(signal);
      const waiting = cells[Symbol.iterator]();
      const running = new Map<Cell, Promise<CellOutcome>>();
      const start = (): void => {
        const next = waiting.next();
        if (next.done === true) return;
        const cell = next.value;
        const outcome = runCell(cell, signal).then(
          (frame): CellOutcome => ({ cell, kind: 'finished', frame }),
          (problem: unknown): CellOutcome => ({ cell, kind: 'failed', failure: failureOf(problem) }),
        );
        running.set(cell, outcome);
      };
      signal.throwIfAborted();
      for (let i = 0; i < width; i++) start();
      while (running.size > 0) {
        const outcome = await Promise.race([...running.values(), aborted]);
        signal.throwIfAborted();
        running.delete(outcome.cell);
        start();
        yield outcome;
        signal.throwIfAborted();
      }
    },
  };
}
