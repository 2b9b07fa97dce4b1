import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What is read of a search's document. @source contracts of the command, `match search` */
export type SearchRun = {
  readonly gallery: { readonly persons: number; readonly bytesPerTemplate: number };
  readonly index: { readonly lossUpper95: number | null; readonly lost: number; readonly of: number };
  readonly latencyMs: { readonly p50: number; readonly p90: number; readonly p99: number };
  readonly searchesPerSecond: number;
};

const COMMAND = fileURLToPath(new URL('../../packages/cli/src/main.ts', import.meta.url));

/** Fingers as the command names them, by how many: the two hands alike. */
export const FINGERS: Readonly<Record<string, string>> = {
  '10': 'all',
  '4': 'right-thumb,right-index,left-thumb,left-index',
};

/**
 * Runs `match search` on the index alone in a process of its own, its progress to standard error.
 *
 * @throws {Error} the command failed
 */
export function searchRun(options: Readonly<Record<string, string | number>>): SearchRun {
  const { stdout, status } = spawnSync(
    process.execPath,
    [
      ...[COMMAND, 'match', 'search', '--json', '--shortlist-only'],
      ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]),
    ],
    { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (status !== 0) throw new Error(`match search ended with ${status}`);
  return JSON.parse(stdout) as SearchRun;
}

/** A share in per cent, three places. */
export function percent(share: number | null): string {
  return share === null ? 'unknown' : `${(100 * share).toFixed(3)} %`;
}
