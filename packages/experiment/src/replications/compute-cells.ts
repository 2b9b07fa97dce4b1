import type { Cell } from './cell.ts';
import type { CellStore } from './cell-store.ts';
import type { CellFailure, CellOutcome, Executor } from './executor.ts';
import type { Clock, Progress } from './progress.ts';
import { progressAfter } from './progress.ts';

/** What computing cells needs from outside. */
export type CellPorts = {
  readonly executor: Executor;
  readonly now: Clock;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
};

/** A cell without a result, and why. */
export type FailedCell = { readonly cell: Cell; readonly failure: CellFailure };

/** What became of the cells of a run so far; it grows as they finish. */
export type Computed = { finished: number; reused: number; readonly failed: FailedCell[] };

/** A run of which nothing is computed yet. */
export const nothingComputed = (): Computed => ({ finished: 0, reused: 0, failed: [] });

/** Keeps an outcome, or notes why there is none. */
async function taken(outcome: CellOutcome, store: CellStore): Promise<CellFailure | undefined> {
  if (outcome.kind === 'failed') return outcome.failure;
  try {
    await store.keep(outcome.cell, outcome.frame);
    return undefined;
  } catch (problem) {
    if (!(problem instanceof TypeError)) throw problem;
    return { name: problem.name, message: problem.message, stack: problem.stack };
  }
}

/**
 * Computes those cells that the store does not have, and keeps each as it finishes. A cell that fails stops no other.
 *
 * @param computed counts of the run, which grow
 * @throws {CannotWriteError} a cell cannot be kept; those before it are
 * @throws whatever the executor rejects with, or the signal's reason; finished cells are kept
 */
export async function computeCells(
  cells: readonly Cell[],
  store: CellStore,
  { executor, now, signal = new AbortController().signal, onProgress }: CellPorts,
  computed: Computed,
): Promise<void> {
  const missing: Cell[] = [];
  for (const cell of cells) {
    signal.throwIfAborted();
    if (!(await store.has(cell))) missing.push(cell);
  }
  const before = computed.finished + computed.failed.length;
  computed.finished += cells.length - missing.length;
  computed.reused += cells.length - missing.length;
  const [started, of] = [now(), before + cells.length];
  const tell = (): void => {
    const { finished, reused, failed } = computed;
    const counts = { done: finished + failed.length, of, reused: of - missing.length, failed: failed.length };
    onProgress?.({ ...progressAfter(counts, (now() - started) / 1000), reused });
  };
  if (missing.length < cells.length) tell();
  for await (const outcome of executor.run(missing, signal)) {
    const failure = await taken(outcome, store);
    if (failure === undefined) computed.finished++;
    else computed.failed.push({ cell: outcome.cell, failure });
    tell();
  }
}
