import type { LedgerEvent } from '../ledger/ledger-event.ts';
import type { LossCause } from '../ledger/loss-cause.ts';
import type { Outcome } from '../measures/outcome.ts';

/** How many of those who travelled on a cause kept from being identified; `share` of them, null where nobody did. */
export type Loss = {
  readonly policy: string;
  readonly point: string;
  readonly cause: LossCause;
  readonly count: number;
  readonly share: number | null;
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
  /** Present when asked for. */
  readonly ledgers?: readonly PolicyLedger[];
};
