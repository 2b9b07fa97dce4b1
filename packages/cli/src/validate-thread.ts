import { parentPort, workerData } from 'node:worker_threads';
import type { ValidateTask } from './validate-task.ts';
import { validateSome } from './validate-task.ts';

/** Entry of a thread that looks for its share of the facts. */
parentPort?.postMessage(await validateSome(workerData as ValidateTask));
