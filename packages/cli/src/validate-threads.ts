import { Worker } from 'node:worker_threads';
import type { FactResult } from '@eurodac-sim/validation';
import type { ValidateTask } from './validate-task.ts';

const SELF = import.meta.url;
const ENTRY = new URL(`./validate-thread.${SELF.endsWith('.ts') ? 'ts' : 'js'}`, SELF);

function inThread(task: ValidateTask): Promise<readonly FactResult[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(ENTRY, { workerData: task });
    worker.once('message', (results: readonly FactResult[]) => {
      resolve(results);
      void worker.terminate();
    });
    worker.once('error', reject);
  });
}

/** Looks for facts in some threads, dealt out in turns; each gives the same in whatever thread. */
export async function validateInThreads(task: ValidateTask, threads: number): Promise<readonly FactResult[]> {
  const shares = Array.from({ length: Math.min(threads, task.ids.length) }, (_, thread) =>
    task.ids.filter((__, index) => index % threads === thread),
  );
  const found = (await Promise.all(shares.map((ids) => inThread({ ...task, ids })))).flat();
  return task.ids.map((id) => found.find((one) => one.id === id)!);
}
