import { readFileSync } from 'node:fs';

/** The address of a Redis, or what is said about it in the environment, is wrong. */
export class RedisAddressError extends Error {
  override readonly name = 'RedisAddressError';
}

/** How to connect to a Redis. */
export type RedisAddress = {
  readonly host: string;
  readonly port: number;
  readonly db: number;
  readonly username?: string;
  readonly password?: string;
  /** PEM by its place in a TLS connection; absent without TLS. */
  readonly tls?: Readonly<Record<string, string>>;
  readonly maxRetriesPerRequest: null;
  /** Milliseconds before the next attempt. */
  readonly retryStrategy: (attempt: number) => number;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Longest wait between two attempts to connect. */
const MOST_WAIT_MILLISECONDS = 1000;

const isLoopback = (host: string): boolean => host === 'localhost' || host === '[::1]' || /^127\./.test(host);

/** @throws {RedisAddressError} a file that the environment names cannot be read */
function fileOf(environment: Environment, name: string): string | undefined {
  const path = environment[name];
  if (path === undefined) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new RedisAddressError(`${name} names ${path}, which cannot be read; expected a file in PEM`);
  }
}

const present = (files: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(files).flatMap(([name, file]) => (file === undefined ? [] : [[name, file]])));

function parsed(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['redis:', 'rediss:'].includes(url.protocol) || url.hostname === '')
    throw new RedisAddressError(
      'the address of the queue is no Redis; expected redis://host:port or rediss://host:port',
    );
  if (url.username !== '' || url.password !== '')
    throw new RedisAddressError(
      'the address of the queue holds a user or a password, which others on this machine can read; ' +
        'expected them in EURODAC_SIM_REDIS_USER and EURODAC_SIM_REDIS_PASSWORD',
    );
  if (!/^\/?\d*$/.test(url.pathname) || url.search !== '' || url.hash !== '')
    throw new RedisAddressError('the address of the queue has more than host, port and the number of a database');
  return url;
}

/**
 * How to connect to a Redis: `redis://host:port/database`, or `rediss://` for TLS.
 *
 * User and password come from `EURODAC_SIM_REDIS_USER` and `EURODAC_SIM_REDIS_PASSWORD`; files in PEM from
 * `EURODAC_SIM_REDIS_CA`, `EURODAC_SIM_REDIS_CERT` and `EURODAC_SIM_REDIS_KEY`.
 *
 * @throws {RedisAddressError} it is no such address, holds a password, or would send one in the clear
 */
export function redisAddress(text: string, environment: Environment): RedisAddress {
  const url = parsed(text);
  const [username, password] = [environment['EURODAC_SIM_REDIS_USER'], environment['EURODAC_SIM_REDIS_PASSWORD']];
  const isTls = url.protocol === 'rediss:';
  if (password !== undefined && !isTls && !isLoopback(url.hostname))
    throw new RedisAddressError(`a password would reach ${url.host} in the clear; expected rediss://`);
  const pem: Readonly<Record<string, string | undefined>> = {
    ca: fileOf(environment, 'EURODAC_SIM_REDIS_CA'),
    cert: fileOf(environment, 'EURODAC_SIM_REDIS_CERT'),
    key: fileOf(environment, 'EURODAC_SIM_REDIS_KEY'),
  };
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 6379),
    db: Number(url.pathname.slice(1) || 0),
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
    ...(isTls && { tls: present(pem) }),
    maxRetriesPerRequest: null,
    retryStrategy: (attempt) => Math.min(50 * attempt, MOST_WAIT_MILLISECONDS),
  };
}
