import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../packages/cli/src/main.ts', import.meta.url));
const LOOK_MILLISECONDS = 20;

/** A line of `--events-to`. */
export type Told = { readonly event: string; readonly id?: string; readonly done?: number };

/** A command in a process of its own that can be killed at any moment. */
export type Process = {
  readonly finished: Promise<{ readonly code: number | null; readonly stderr: string }>;
  readonly signal: (name: NodeJS.Signals) => void;
  /** What it has written to its `--events-to`. */
  readonly told: () => readonly Told[];
};

/** Starts the command, with its events in a file. */
export function command(args: readonly string[], events?: string, environment: NodeJS.ProcessEnv = {}): Process {
  const env = { ...process.env, NO_COLOR: '1', ...environment };
  const words = events === undefined ? args : [...args, '--events-to', events];
  const child = spawn(process.execPath, [MAIN, ...words], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += String(chunk);
  });
  return {
    finished: new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, stderr }));
    }),
    signal: (name) => child.kill(name),
    told: () => (events !== undefined && existsSync(events) ? linesOf(readFileSync(events, 'utf8')) : []),
  };
}

/** Lines that are whole: the last may be half written. */
function linesOf(text: string): readonly Told[] {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  return whole
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Told);
}

/** Waits until something holds. @throws {Error} it does not within a minute */
export async function until(holds: () => boolean, what: string): Promise<void> {
  for (let left = 60_000; left > 0; left -= LOOK_MILLISECONDS) {
    if (holds()) return;
    await wait(LOOK_MILLISECONDS);
  }
  throw new Error(`waited a minute for ${what}`);
}

/** The cells that a worker has begun and not answered. */
export function inHand(told: readonly Told[]): readonly string[] {
  const open = new Set<string>();
  for (const { event, id } of told) {
    if (event === 'cell-started') open.add(id!);
    if (event === 'cell-finished' || event === 'cell-failed') open.delete(id!);
  }
  return [...open];
}

/**
 * Kills a worker in the middle of a cell: it is stopped first, and dies only where its last word was that it began one.
 *
 * @returns the cells that died with it
 */
export async function killMidCell(worker: Process): Promise<readonly string[]> {
  for (;;) {
    await until(() => inHand(worker.told()).length > 0, 'a worker with a cell in hand');
    worker.signal('SIGSTOP');
    const cells = inHand(worker.told());
    if (cells.length > 0) {
      worker.signal('SIGKILL');
      await worker.finished;
      return cells;
    }
    worker.signal('SIGCONT');
  }
}
