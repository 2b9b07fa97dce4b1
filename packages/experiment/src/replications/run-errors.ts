import type { FailedCell } from './compute-cells.ts';

/** A run that was stopped; what it finished is kept, and of a run that finished nothing no folder is left. */
export class RunInterruptedError extends Error {
  override readonly name = 'RunInterruptedError';
  readonly finished: number;
  readonly of: number;
  /** Folder of the finished cells, if there are any. */
  readonly folder: string;

  constructor(finished: number, of: number, folder: string) {
    super(
      finished === 0
        ? `stopped before the first of ${of} cells was finished; nothing is kept: run the same command again to start anew`
        : `stopped after ${finished} of ${of} cells, which are kept in ${folder}; run the same command with --resume to go on`,
    );
    this.finished = finished;
    this.of = of;
    this.folder = folder;
  }
}

/** How a failed cell is told: in the message, in `failures.json` and in a manifest. */
export type ToldFailure = {
  readonly replication: number;
  /** Keys of the grid points. */
  readonly points: readonly string[];
  readonly name: string;
  readonly message: string;
};

export function toldFailure({ cell, failure }: FailedCell): ToldFailure {
  const { replication, points } = cell;
  return { replication, points, name: failure.name, message: failure.message };
}

/** Failures that a message names; the others are in the file. */
const NAMED = 20;

/** Some cells failed, and no results were asked for without them; the finished ones are kept. */
export class CellsFailedError extends Error {
  override readonly name = 'CellsFailedError';
  readonly failed: readonly FailedCell[];

  constructor(failed: readonly FailedCell[], of: number, file: string, replay: (failed: FailedCell) => string) {
    const lines = failed.slice(0, NAMED).map((one) => {
      const { replication, points, message } = toldFailure(one);
      return `  replication ${replication} at ${points.join(' and ')}: ${message}\n    again: ${replay(one)}`;
    });
    super(
      [
        `${failed.length} of ${of} cells failed; the others are kept, no results were written:`,
        ...lines,
        `All of them, with where they happened: ${file}`,
        'Run the same command with --resume to try them again; with --allow-missing too, to write results without them.',
      ].join('\n'),
    );
    this.failed = failed;
  }
}
