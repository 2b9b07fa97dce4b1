import type { Outcome } from '@eurodac-sim/simulation';
import type { ReplicationTask } from './explorer-replication.ts';
import { replicationOutcomes } from './explorer-replication.ts';

/** What the worker answers: the outcomes of a replication, or why there are none. */
export type ReplicationAnswer =
  | { readonly kind: 'finished'; readonly replication: number; readonly outcomes: readonly Outcome[] }
  | { readonly kind: 'failed'; readonly replication: number; readonly message: string };

// Entry of a web worker: one replication for each message.
addEventListener('message', ({ data }: MessageEvent<ReplicationTask>) => {
  const { replication } = data;
  const answer = (message: ReplicationAnswer): void => globalThis.postMessage(message);
  replicationOutcomes(data).then(
    (outcomes) => answer({ kind: 'finished', replication, outcomes }),
    (problem: unknown) => answer({ kind: 'failed', replication, message: String(problem) }),
  );
});
