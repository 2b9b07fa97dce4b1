import type { Draws } from '@eurodac-sim/primitives';
import { draws } from '@eurodac-sim/primitives';
import { changed } from './fuzz-changes.ts';
import { judged } from './fuzz-judge.ts';
import type { FuzzReader, FuzzTarget } from './fuzz-target.ts';

/** What a thread tries: kept inputs first, then changed ones. */
export type FuzzTask = {
  readonly target: string;
  readonly runs: number;
  readonly seed: number;
  readonly kept: readonly Uint8Array[];
  /** First input, counted from the first that is kept. */
  readonly from: number;
  /** Where the thread notes, at each of `PLACES`, how far it is. */
  readonly progress: Int32Array;
};

/** Places in the progress of a thread: the input that is read, and how many were accepted and refused. */
export const PLACES = { reading: 0, accepted: 1, refused: 2 } as const;

/** An input that a reader does not stand. */
export type FuzzFinding = { readonly index: number; readonly because: string; readonly input: Uint8Array };

/** The input at an index; the same for the same seed. */
export function fuzzInput(reader: FuzzReader, random: Draws, index: number, kept: readonly Uint8Array[]): Uint8Array {
  const own = kept[index];
  if (own !== undefined) return own;
  const number = index - kept.length;
  if (reader.made !== undefined) return reader.made(number);
  const stream = random.stream({ replication: 0, person: 0, purpose: 'fuzzed-input', index: number });
  const bytes = changed(stream, reader);
  return reader.wrapped?.(bytes, stream) ?? bytes;
}

/** Tries all inputs of a task, telling each finding. */
export async function fuzz(task: FuzzTask, target: FuzzTarget, tell: (finding: FuzzFinding) => void): Promise<void> {
  const reader = await target.open(task.seed);
  const random = draws(task.seed);
  for (let index = task.from; index < task.runs + task.kept.length; index++) {
    Atomics.store(task.progress, PLACES.reading, index);
    const input = fuzzInput(reader, random, index, task.kept);
    const verdict = await judged(reader, target, input);
    if (verdict.kind === 'finding') tell({ index, because: verdict.because, input });
    else task.progress[PLACES[verdict.kind]]!++;
  }
}
