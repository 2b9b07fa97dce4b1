import { parentPort, workerData } from 'node:worker_threads';
import { FUZZ_TARGETS } from './fuzz-targets.ts';
import type { FuzzTask } from './fuzz-task.ts';
import { fuzz } from './fuzz-task.ts';

/** Entry of a thread that feeds a reader: it may hang or run out of memory, which the thread that waits sees. */
const task = workerData as FuzzTask;
const target = FUZZ_TARGETS.find(({ name }) => name === task.target)!;
await fuzz(task, target, (finding) => parentPort?.postMessage(finding));
parentPort?.postMessage(null);
