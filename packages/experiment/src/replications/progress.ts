/** How far a run is, told after every replication. */
export type Progress = {
  readonly done: number;
  readonly of: number;
  /** Replications taken over from an earlier, interrupted run. */
  readonly reused: number;
  /** Replications that this run finished, per second of its own time; 0 before the first. */
  readonly perSecond: number;
  /** Null until a rate is known. */
  readonly secondsLeft: number | null;
};

/** A clock that the caller owns: milliseconds since 1970, only ever compared with itself and printed. */
export type Clock = () => number;
