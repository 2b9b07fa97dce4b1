import type { Redis } from 'ioredis';
import type { OnEvent } from './cluster-event.ts';
import type { WorkerMessage } from './message.ts';
import { packed, unpacked } from './message.ts';
import { WORKERS, workerKey } from './place.ts';

/** After this long without a word a worker counts as lost. */
const SILENT_MILLISECONDS = 10_000;

/** Says that a worker is there. */
export async function announce(redis: Redis, message: Omit<WorkerMessage, 'version'>): Promise<void> {
  await redis
    .multi()
    .sadd(WORKERS, message.worker)
    .set(workerKey(message.worker), packed('worker', message), 'PX', SILENT_MILLISECONDS)
    .exec();
}

/** Says that a worker has ended by itself. */
export async function withdraw(redis: Redis, worker: string): Promise<void> {
  await redis.multi().srem(WORKERS, worker).del(workerKey(worker)).exec();
}

/** The workers that are there; names without a word are forgotten. */
async function present(redis: Redis): Promise<readonly WorkerMessage[]> {
  const names = await redis.smembers(WORKERS);
  if (names.length === 0) return [];
  const found = await redis.mgetBuffer(names.map(workerKey));
  const gone = names.filter((_, i) => found[i] === null);
  if (gone.length > 0) await redis.srem(WORKERS, ...gone);
  return found.flatMap((bytes) => {
    try {
      return bytes ? [unpacked('worker', bytes)] : [];
    } catch {
      return [];
    }
  });
}

/** Tells which workers came and went since it last looked; `look` gives the number of those with our code. */
export function workerWatch(code: string, onEvent: OnEvent): { readonly look: (redis: Redis) => Promise<number> } {
  let known = new Map<string, WorkerMessage>();
  return {
    look: async (redis) => {
      const found = new Map((await present(redis)).map((one) => [one.worker, one]));
      for (const [worker, { threads, code: other }] of found) {
        if (known.has(worker)) continue;
        if (other === code) onEvent({ event: 'worker-seen', worker, threads });
        else onEvent({ event: 'other-version', who: `worker ${worker}`, code: other, expected: code });
      }
      for (const [worker, { threads, code: other }] of known)
        if (!found.has(worker) && other === code) onEvent({ event: 'worker-lost', worker, threads });
      known = found;
      return [...found.values()].filter((one) => one.code === code).length;
    },
  };
}
