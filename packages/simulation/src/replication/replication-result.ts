import type { LedgerEvent } from '../ledger/ledger-event.ts';
import type { LossCause } from '../ledger/loss-cause.ts';
import type { Outcome } from '../measures/outcome.ts';

/** How many onward moves a cause kept from an identification; `share` and `shapley` of all moves, null where there are none. */
export type Loss = {
  readonly policy: string;
  readonly point: string;
  readonly cause: LossCause;
  readonly count: number;
  readonly share: number | null;
  /** The Shapley share: the same losses, divided among all failed steps of a move. */
  readonly shapley: number | null;
};

/** The ledger of one policy at one grid point, in the order of events. */
export type PolicyLedger = {
  readonly policy: string;
  readonly point: string;
  readonly events: readonly LedgerEvent[];
};

/** All that one replication leaves behind, for all policies and grid points. */
export type ReplicationResult = {
  readonly replication: number;
  readonly outcomes: readonly Outcome[];
  readonly losses: readonly Loss[];
  /** Searches asked of the matcher, each once for all policies; finger comparisons are counted by whoever owns the matcher. */
  readonly comparisons: { readonly searches: number; readonly fingerComparisons?: number };
  readonly parametersRead: readonly string[];
  /** What in the settings goes beyond the evidence, a sentence each. */
  readonly warnings?: readonly string[];
  /** Present when asked for. */
  readonly ledgers?: readonly PolicyLedger[];
};
