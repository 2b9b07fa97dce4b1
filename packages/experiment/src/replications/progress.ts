/** How far a run is, told after every cell. */
export type Progress = {
  readonly done: number;
  readonly of: number;
  /** Cells that were found in the store. */
  readonly reused: number;
  readonly failed: number;
  /** Cells that this run finished, per second of its own time; 0 before the first. */
  readonly perSecond: number;
  /** Null until a rate is known. */
  readonly secondsLeft: number | null;
};

/** A clock that the caller owns: milliseconds since 1970, only ever compared with itself and printed. */
export type Clock = () => number;

/** What the rate is made from. */
type Counts = Pick<Progress, 'done' | 'of' | 'reused' | 'failed'>;

/** Progress after some seconds: the rate counts what this run computed, not what it found. */
export function progressAfter(counts: Counts, seconds: number): Progress {
  const perSecond = seconds > 0 ? (counts.done - counts.reused) / seconds : 0;
  return { ...counts, perSecond, secondsLeft: perSecond > 0 ? (counts.of - counts.done) / perSecond : null };
}
