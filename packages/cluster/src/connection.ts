import { Redis } from 'ioredis';
import type { OnEvent } from './cluster-event.ts';
import type { RedisAddress } from './redis-address.ts';

/** No Redis answers where one was named. */
class RedisUnreachableError extends Error {
  override readonly name = 'RedisUnreachableError';
}

/** Longest wait for the first answer. */
const FIRST_ANSWER_MILLISECONDS = 10_000;

/** `host:port`, without user and password. */
export const redisName = ({ host, port }: RedisAddress): string => `${host}:${port}`;

/**
 * A connection that connects again by itself, and tells when it is lost and back.
 *
 * @throws {RedisUnreachableError} there is no answer at first, or it is a refusal
 */
export async function connected(options: RedisAddress, onEvent: OnEvent): Promise<Redis> {
  const redis = new Redis(options);
  const name = redisName(options);
  let problem = 'no answer';
  let isLost = false;
  redis.on('error', (error: Error) => {
    problem = error.message;
  });
  try {
    await Promise.race([
      redis.ping(),
      new Promise((_, reject) => {
        redis.once('end', () => reject(new Error(problem)));
        setTimeout(() => reject(new Error(problem)), FIRST_ANSWER_MILLISECONDS).unref();
      }),
    ]);
  } catch (error) {
    redis.disconnect();
    const { message } = error as Error;
    throw new RedisUnreachableError(
      `no Redis at ${name} (${message || problem}); expected one: start it, or check address, password and TLS`,
    );
  }
  redis.on('close', () => {
    if (!isLost) onEvent({ event: 'redis-lost', redis: name });
    isLost = true;
  });
  redis.on('ready', () => {
    if (isLost) onEvent({ event: 'redis-back', redis: name });
    isLost = false;
  });
  return redis;
}
