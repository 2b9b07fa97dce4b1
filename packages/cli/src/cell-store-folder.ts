import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * The folder of cells that runs share: one that is named, or `eurodac-sim/cells` in the user's cache.
 *
 * @source XDG Base Directory Specification
 */
export function cellStoreFolder(named?: string): string {
  if (named !== undefined) return resolve(named);
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(cache, 'eurodac-sim', 'cells');
}
