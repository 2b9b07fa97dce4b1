import { parentPort, workerData } from 'node:worker_threads';
import type { LawsTask } from './laws-task.ts';
import { checkSome } from './laws-task.ts';

/** Entry of a thread that checks its share of the laws. */
try {
  parentPort?.postMessage({ checked: checkSome(workerData as LawsTask) });
} catch (problem) {
  const { name, message } = problem as Error;
  parentPort?.postMessage({ problem: { name, message } });
}
