import { Worker } from 'node:worker_threads';
import { InputError } from './exit-codes.ts';
import type { CheckedLaw, LawsTask } from './laws-task.ts';
import { checkSome } from './laws-task.ts';

const SELF = import.meta.url;
const ENTRY = new URL(`./laws-thread.${SELF.endsWith('.ts') ? 'ts' : 'js'}`, SELF);

type Message =
  | { readonly checked: readonly CheckedLaw[] }
  | { readonly problem: { readonly name: string; readonly message: string } };

/** A subject that breaks, such as an engine that ends, is the input's fault. */
const asInput = ({ name, message }: { readonly name: string; readonly message: string }): Error =>
  name === 'BrokenSubject' || name === 'InputError' ? new InputError(message) : new Error(message);

function inThread(task: LawsTask): Promise<readonly CheckedLaw[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(ENTRY, { workerData: task });
    worker.once('message', (message: Message) => {
      if ('checked' in message) resolve(message.checked);
      else reject(asInput(message.problem));
      void worker.terminate();
    });
    worker.once('error', reject);
  });
}

/**
 * Checks laws in some threads, dealt out in turns. Each law has the same values in whatever thread it is checked.
 *
 * @returns in the order of the names
 * @throws {InputError} the engine ended, came late, or answered what is no answer
 */
export async function checkInThreads(task: LawsTask, threads: number): Promise<readonly CheckedLaw[]> {
  const shares = Array.from({ length: Math.min(threads, task.names.length) }, (_, thread) =>
    task.names.filter((__, index) => index % threads === thread),
  );
  try {
    const checked =
      shares.length === 1
        ? checkSome(task)
        : (await Promise.all(shares.map((names) => inThread({ ...task, names })))).flat();
    const byName = new Map(checked.map((one) => [one.report.name, one]));
    return task.names.map((name) => byName.get(name)!);
  } catch (problem) {
    throw asInput(problem as Error);
  }
}
