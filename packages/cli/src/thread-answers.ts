import { Worker } from 'node:worker_threads';

const SELF = import.meta.url;

/**
 * What one thread answers to one task; the thread ends with its answer.
 *
 * @param entry file of the thread beside this one, without its ending
 */
export function answerOfThread<Answer>(entry: string, task: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const file = new URL(`./${entry}.${SELF.endsWith('.ts') ? 'ts' : 'js'}`, SELF);
    const worker = new Worker(file, { workerData: task });
    worker.once('message', (answer: Answer) => {
      resolve(answer);
      void worker.terminate();
    });
    worker.once('error', reject);
  });
}

/** Names dealt out in turns, to no more threads than there are names. */
export function dealtOut(names: readonly string[], threads: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.min(threads, names.length) }, (_, thread) =>
    names.filter((__, index) => index % threads === thread),
  );
}
