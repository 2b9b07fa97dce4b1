import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { workerData } from 'node:worker_threads';
import type { EngineReply, EngineThread } from './engine-thread.ts';

/** Entry of the thread that runs a foreign engine: one line in, one line out, and a bell for the thread that waits. */
const { command, port, bell } = workerData as EngineThread;

/** Of what an engine writes to its standard error, what is told when it ends. */
const LAST_WORDS = 500;

const engine = spawn(command, { shell: true, detached: process.platform !== 'win32', stdio: ['pipe', 'pipe', 'pipe'] });
let lastWords = '';
let ended: EngineReply | null = null;
let waiting = false;

function reply(answer: EngineReply): void {
  waiting = false;
  port.postMessage(answer);
  Atomics.store(bell, 0, 1);
  Atomics.notify(bell, 0);
}

function end(how: string): void {
  ended ??= { kind: 'ended', how: lastWords.trim() === '' ? how : `${how}: ${lastWords.trim()}` };
  if (waiting) reply(ended);
}

function stop(): void {
  engine.stdin.end();
  try {
    if (engine.pid !== undefined) process.kill(process.platform === 'win32' ? engine.pid : -engine.pid);
  } catch {
    // It has ended by itself.
  }
  port.close();
}

engine.on('error', ({ message }) => end(message));
engine.on('close', (code, signal) =>
  end(signal === null ? `it ended with exit code ${code}` : `it ended by ${signal}`),
);
engine.stdin.on('error', () => undefined);
engine.stderr.on('data', (chunk: Buffer) => {
  lastWords = (lastWords + chunk.toString()).slice(-LAST_WORDS);
});
createInterface({ input: engine.stdout }).on('line', (line) => {
  if (waiting) reply({ kind: 'line', line });
  else ended ??= { kind: 'unasked', line };
});
port.on('message', (line: string | null) => {
  if (line === null) stop();
  else if (ended !== null) reply(ended);
  else {
    waiting = true;
    engine.stdin.write(`${line}\n`);
  }
});
