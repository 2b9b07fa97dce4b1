import type { MessagePort } from 'node:worker_threads';

/** What the thread of an engine is started with. */
export type EngineThread = {
  readonly command: string;
  readonly port: MessagePort;
  /** One word in shared memory: 1 once there is a reply. */
  readonly bell: Int32Array;
};

/** What came of a line. */
export type EngineReply =
  | { readonly kind: 'line'; readonly line: string }
  | { readonly kind: 'unasked'; readonly line: string }
  | { readonly kind: 'ended'; readonly how: string };
