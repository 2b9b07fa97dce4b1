/** One measure of one policy at one grid point in one replication; null where it is undefined. */
export type Outcome = {
  readonly policy: string;
  readonly point: string;
  readonly measure: string;
  readonly subgroup: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unit: string;
};

/** How many onward movers one first cause kept from being identified. */
export type Loss = {
  readonly policy: string;
  readonly point: string;
  readonly cause: string;
  readonly count: number;
  readonly share: number | null;
};

/** All that one replication leaves behind, for all policies and grid points. */
export type ReplicationResult = {
  readonly replication: number;
  readonly outcomes: readonly Outcome[];
  readonly losses: readonly Loss[];
  readonly comparisons: { readonly searches: number; readonly fingerComparisons?: number };
  readonly parametersRead: readonly string[];
};

/**
 * One replication of a scenario, numbered from 0; the same number gives the same result, whatever ran before.
 *
 * Rejecting after `signal` has aborted is read as having stopped.
 */
export type RunReplication = (replication: number, signal: AbortSignal) => Promise<ReplicationResult>;
