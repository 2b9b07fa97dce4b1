import { fileURLToPath } from 'node:url';
import { browserBundle } from '@eurodac-sim/report';

const ENDING = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

const script = (name: string): Promise<string> =>
  browserBundle(fileURLToPath(new URL(`./${name}.${ENDING}`, import.meta.url)));

/** The script of the web worker that simulates: the same code as that of `run --fidelity scores`. */
export function workerScript(): Promise<string> {
  return script('explorer-worker');
}

/** The script of the page with the controls. */
export function pageScript(): Promise<string> {
  return script('explorer-page');
}
