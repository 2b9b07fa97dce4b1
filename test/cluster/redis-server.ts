import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a redis-server can be started here. */
export const HAS_REDIS: boolean = spawnSync('redis-server', ['--version']).status === 0;

/** Whether tests that need Redis may skip: not in CI. */
export const REDIS_REQUIRED: boolean = process.env['EURODAC_SIM_REQUIRE_REDIS'] === '1';

if (!HAS_REDIS)
  console.warn('Tests of the queue skip: no redis-server found. Install it, as with apt install redis-server.');

/** A Redis of its own, in a temporary folder, that keeps what it was told when it is killed. */
export type RedisServer = {
  readonly port: number;
  readonly url: string;
  /** SIGKILL, and waits until it is dead. */
  readonly kill: () => Promise<void>;
  /** Starts it, and waits until it answers. */
  readonly start: () => Promise<void>;
  /** Ends it and removes its folder. */
  readonly close: () => Promise<void>;
};

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a Redis on a free port. @throws {Error} there is none on this machine */
export async function redisServer(password?: string): Promise<RedisServer> {
  if (!HAS_REDIS) throw new Error('redis-server is required here and was not found; install it');
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'eurodac-sim-redis-'));
  const settings = { port, bind: '127.0.0.1', dir: folder, appendonly: 'yes', save: '', requirepass: password ?? '' };
  const words = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  let child: ChildProcess | undefined;
  const kill = async (): Promise<void> => {
    const killed = child;
    child = undefined;
    if (killed === undefined) return;
    killed.kill('SIGKILL');
    await once(killed, 'exit');
  };
  const start = async (): Promise<void> => {
    const started = spawn('redis-server', words, { stdio: ['ignore', 'pipe', 'inherit'] });
    child = started;
    let told = '';
    for await (const chunk of started.stdout!) {
      told += String(chunk);
      if (told.includes('Ready to accept connections')) return;
    }
    throw new Error(`redis-server ended: ${told}`);
  };
  await start();
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    kill,
    start,
    close: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
