import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Process } from './process.ts';
import { command, inHand, killMidCell, until } from './process.ts';
import type { RedisServer } from './redis-server.ts';
import { freePort, HAS_REDIS, REDIS_REQUIRED, redisServer } from './redis-server.ts';
import { differing } from './same-results.ts';

const SCENARIO = fileURLToPath(new URL('small.yaml', import.meta.url));
const RUN = ['run', SCENARIO, '--no-store'];
const folder = mkdtempSync(join(tmpdir(), 'eurodac-sim-cluster-'));
const started: Process[] = [];
let redis: RedisServer;

function begin(args: readonly string[], name: string): Process {
  const one = command(args, join(folder, `${name}.jsonl`));
  started.push(one);
  return one;
}

const worker = (name: string): Process =>
  begin(['work', '--redis', redis.url, '--threads', '1', '--lock-seconds', '2'], name);
const has = (one: Process, event: string): boolean => one.told().some((told) => told.event === event);

/** Of a machine that has other things to do; assumption. */
const LONGEST_MILLISECONDS = 240_000;

describe.skipIf(!HAS_REDIS && !REDIS_REQUIRED)('a run on the workers of a queue', () => {
  beforeAll(async () => {
    redis = await redisServer();
  });
  afterAll(async () => {
    for (const one of started) one.signal('SIGKILL');
    await redis?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    'gives the bytes of a run on one machine, though a worker, the server and the run itself were killed',
    async () => {
      const out = join(folder, 'far');
      const far = [...RUN, '--out', out, '--cluster', redis.url];
      const first = worker('first');
      const killed = begin(far, 'killed');
      expect(await killMidCell(first)).toHaveLength(1);
      await redis.kill();
      await until(() => has(killed, 'redis-lost'), 'the run to notice');
      await redis.start();
      await until(() => has(killed, 'redis-back'), 'the run to be connected again');
      killed.signal('SIGKILL');
      await killed.finished;
      expect(existsSync(out)).toBe(false);

      const workers = [worker('second'), worker('third')];
      const resumed = begin([...far, '--resume'], 'resumed');
      expect(await resumed.finished).toMatchObject({ code: 0 });
      for (const one of workers) one.signal('SIGINT');
      for (const one of workers) expect((await one.finished).code).toBe(0);
      expect(workers.flatMap((one) => inHand(one.told()))).toEqual([]);

      const local = join(folder, 'local');
      expect((await command([...RUN, '--out', local]).finished).code).toBe(0);
      expect(differing(local, out)).toEqual([]);
    },
    LONGEST_MILLISECONDS,
  );

  it('ends with Ctrl-C, before there is a worker', async () => {
    const out = join(folder, 'stopped');
    const stopped = begin([...RUN, '--out', out, '--cluster', redis.url, '--seed', '9'], 'stopped');
    await until(() => has(stopped, 'run-started'), 'the run to begin');
    stopped.signal('SIGINT');
    const { code, stderr } = await stopped.finished;
    expect(code).toBe(130);
    expect(stderr).toMatch(/interrupted|stopped/i);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect(existsSync(out)).toBe(false);
  });

  it('has workers that end with Ctrl-C while the server is gone', async () => {
    const waiting = worker('waiting');
    await until(() => waiting.told().length > 0, 'the worker');
    await redis.kill();
    await until(() => has(waiting, 'redis-lost'), 'the worker to notice');
    waiting.signal('SIGINT');
    expect((await waiting.finished).code).toBe(0);
    await redis.start();
  });
});

describe.skipIf(!HAS_REDIS && !REDIS_REQUIRED)('a worker', () => {
  it.each([
    ['no server', undefined, /no Redis at 127.0.0.1:\d+ \(connect ECONNREFUSED/],
    ['a wrong password', 'wrong', /no Redis at .*WRONGPASS.*check address, password/],
  ])('says what is wrong where there is %s', async (_, password, message) => {
    const server = password === undefined ? undefined : await redisServer('right');
    try {
      const url = server?.url ?? `redis://127.0.0.1:${await freePort()}`;
      const environment = password === undefined ? {} : { EURODAC_SIM_REDIS_PASSWORD: password };
      const { code, stderr } = await command(['work', '--redis', url], undefined, environment).finished;
      expect(code).toBe(2);
      expect(stderr).toMatch(message);
      expect(stderr).not.toMatch(/^ {4}at |wrong"/m);
    } finally {
      await server?.close();
    }
  });
});
