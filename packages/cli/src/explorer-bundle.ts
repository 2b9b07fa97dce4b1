import { fileURLToPath } from 'node:url';
import { browserBundle } from '@eurodac-sim/report';

const ENDING = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

/** The script of the web worker that simulates: the same code as that of `run --fidelity scores`. */
export function workerScript(): Promise<string> {
  return browserBundle(fileURLToPath(new URL(`./explorer-worker.${ENDING}`, import.meta.url)));
}
