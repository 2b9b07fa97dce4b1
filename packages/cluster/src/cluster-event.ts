/** What happens to a distributed run, as plain data: one line of `--events-to`. */
export type ClusterEvent =
  | { readonly event: 'run-started'; readonly run: string; readonly cells: number; readonly queued: number }
  | { readonly event: 'run-ended'; readonly run: string; readonly finished: number; readonly failed: number }
  | { readonly event: 'cell-started' | 'cell-stalled'; readonly id: string; readonly replication: number }
  | { readonly event: 'cell-requeued'; readonly id: string; readonly replication: number; readonly because: string }
  | { readonly event: 'answer-refused'; readonly id: string; readonly because: string }
  | { readonly event: 'answered-twice'; readonly id: string; readonly same: boolean }
  | {
      readonly event: 'cell-finished';
      readonly id: string;
      readonly replication: number;
      readonly seconds: number;
      readonly worker: string;
    }
  | {
      readonly event: 'cell-failed';
      readonly id: string;
      readonly replication: number;
      readonly seconds: number;
      readonly worker: string;
      readonly message: string;
    }
  | { readonly event: 'worker-seen' | 'worker-lost'; readonly worker: string; readonly threads: number }
  | { readonly event: 'other-version'; readonly who: string; readonly code: string; readonly expected: string }
  | { readonly event: 'redis-lost' | 'redis-back'; readonly redis: string }
  | {
      readonly event: 'worker-health';
      readonly worker: string;
      readonly finished: number;
      readonly failed: number;
      readonly running: number;
      readonly perMinute: number;
      readonly memoryMiB: number;
      readonly redis: string;
    };

export type OnEvent = (event: ClusterEvent) => void;
