import { availableParallelism, hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { OnEvent } from '@eurodac-sim/cluster';
import { eventLines, eventText, toAll } from '../cluster-events.ts';
import { clusterLibrary } from '../cluster-library.ts';
import { preparing } from '../cluster-preparing.ts';
import { codeVersion } from '../code-version.ts';
import { NegativeVerdict } from '../exit-codes.ts';
import { exportTelemetry } from '../telemetry-export.ts';
import type { Terminal } from '../terminal.ts';

type Options = {
  readonly redis: string;
  readonly threads?: number;
  readonly lockSeconds: number;
  readonly cellSeconds?: number;
  readonly idleSeconds?: number;
  readonly eventsTo?: string;
  readonly telemetry?: string;
};

const IDLE_LOOK_MILLISECONDS = 250;
/** After this long a process ends that has nothing to do and does not end by itself. */
const ENDING_MILLISECONDS = 500;

/** Resolves with the first interruption; a second one ends the process. */
function interruption(): Promise<'interrupted'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve('interrupted'));
  });
}

/** `work`: computes cells from a queue until it is stopped, or idle for as long as it was told. */
export async function work(options: Options, terminal: Terminal): Promise<void> {
  const { cellWorker, clusterTelemetry, redisAddress } = await clusterLibrary();
  const { redis, threads = availableParallelism(), lockSeconds, cellSeconds, idleSeconds, eventsTo } = options;
  const address = redisAddress(redis, process.env);
  const tell: OnEvent = (event) => {
    const text = eventText(event);
    if (text !== undefined) terminal.error(text);
  };
  const endTelemetry = options.telemetry === undefined ? undefined : await exportTelemetry(options.telemetry);
  const onEvent = toAll(
    tell,
    ...(eventsTo ? [eventLines(eventsTo)] : []),
    clusterTelemetry(() => Date.now()),
  );
  const { prepare, close } = preparing(threads, terminal.error);
  const name = `${hostname()}:${process.pid}`;
  const code = codeVersion().files!;
  const stopped = interruption();
  const now = (): number => performance.now();
  const worker = await cellWorker({
    redis: address,
    code,
    onEvent,
    now,
    name,
    threads,
    lockSeconds,
    cellSeconds,
    prepare,
  });
  const idle = async (seconds: number): Promise<'idle'> => {
    while (worker.idleSeconds() < seconds) await wait(IDLE_LOOK_MILLISECONDS, undefined, { ref: false });
    return 'idle';
  };
  try {
    const why = await Promise.race([stopped, worker.failed, ...(idleSeconds === undefined ? [] : [idle(idleSeconds)])]);
    if (why === 'interrupted') terminal.error('stopping after the cells in hand; once more to stop at once');
    await worker.close(false);
  } catch (problem) {
    await worker.close(true);
    throw new NegativeVerdict((problem as Error).message);
  } finally {
    await close();
    await endTelemetry?.();
    // Attempts to reach a server that is gone would keep the process.
    setTimeout(() => process.exit(), ENDING_MILLISECONDS).unref();
  }
}
