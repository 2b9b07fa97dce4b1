import { isDeepStrictEqual } from 'node:util';
import type { FuzzTarget } from './fuzz-target.ts';
import { bytesOf, textOf, Unsound } from './fuzz-target.ts';

const KINDS = ['run', 'cell', 'answer', 'worker'] as const;
const CODE = 'a'.repeat(64);

/** A message of each kind behind a byte that says which it is read as. */
const messages: FuzzTarget = {
  name: 'messages',
  refusals: ['MalformedMessage'],
  open: async () => {
    const { packed, unpacked } = await import('@eurodac-sim/cluster');
    const failure = { name: 'RangeError', message: 'no', stack: 'at x' };
    const seeds = [
      packed('run', {
        kind: 'run',
        code: CODE,
        run: CODE,
        scenario: { title: 'A', seed: 1, policies: ['rules-2013'] },
      }),
      packed('cell', {
        ...{ kind: 'cell' as const, code: CODE, run: CODE, id: CODE, points: ['{}'], replication: 3, withEvents: true },
      }),
      packed('answer', { kind: 'failed', code: CODE, id: CODE, worker: 'w', seconds: 1.5, failure }),
      packed('worker', {
        ...{ kind: 'worker' as const, code: CODE, worker: 'w', threads: 2, finished: 3, failed: 0, running: 1 },
        memoryMiB: 120,
      }),
    ];
    return {
      seeds: seeds.map((bytes, kind) => Uint8Array.from([kind, ...bytes])),
      isBinary: true,
      read: (bytes) => {
        const kind = KINDS[bytes[0]! % KINDS.length]!;
        const message = unpacked(kind, bytes.slice(1));
        if (!isDeepStrictEqual(unpacked(kind, packed(kind, message)), message))
          throw new Unsound('a message packed once more is another one');
        return message;
      },
    };
  },
};

const addresses: FuzzTarget = {
  name: 'addresses',
  refusals: ['RedisAddressError'],
  open: async () => {
    const { redisAddress } = await import('@eurodac-sim/cluster');
    return {
      seeds: ['redis://localhost:6379', 'rediss://queue.example.org/2', 'redis://user:word@[::1]:1/0'].map(bytesOf),
      read: (bytes) => {
        const { retryStrategy: _, ...address } = redisAddress(textOf(bytes), {});
        if (!(address.port > 0 && address.port < 65_536) || !Number.isSafeInteger(address.db))
          throw new Unsound(`port ${address.port}, database ${address.db}`);
        return address;
      },
    };
  },
};

/** What comes over a queue, and where that is. */
export const CLUSTER_TARGETS: readonly FuzzTarget[] = [messages, addresses];
