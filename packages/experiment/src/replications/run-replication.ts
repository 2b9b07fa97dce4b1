import type { ReplicationResult } from '@eurodac-sim/simulation';

/**
 * One replication of a scenario, numbered from 0; the same number gives the same result, whatever ran before.
 *
 * A rejection after `signal` has aborted is read as having stopped.
 */
export type RunReplication = (replication: number, signal: AbortSignal) => Promise<ReplicationResult>;
