import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../packages/cli/src/main.ts', import.meta.url));

export type Finished = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

export type Running = {
  readonly finished: Promise<Finished>;
  /** Resolves once standard error holds the text. */
  readonly says: (text: string) => Promise<void>;
  readonly interrupt: () => void;
};

/** Starts the command as a user would, in its own process. */
export function start(
  args: readonly string[],
  options: { readonly cwd?: string; readonly input?: string } = {},
): Running {
  const { INIT_CWD: _, ...inherited } = process.env;
  const environment = { ...inherited, NO_COLOR: '1' };
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: options.cwd, env: environment });
  let stdout = '';
  let stderr = '';
  const waiting: { readonly text: string; readonly resolve: () => void }[] = [];
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
    for (const { text, resolve } of waiting) if (stderr.includes(text)) resolve();
  });
  return {
    finished: new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, stdout, stderr }));
    }),
    says: (text) => new Promise((resolve) => (stderr.includes(text) ? resolve() : waiting.push({ text, resolve }))),
    interrupt: () => child.kill('SIGINT'),
  };
}

/** Runs the command to its end. */
export function run(...args: readonly string[]): Promise<Finished> {
  return start(args).finished;
}
