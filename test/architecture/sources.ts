import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const ROOT: string = fileURLToPath(new URL('../../', import.meta.url));

export type SourceFile = { readonly path: string; readonly text: string; readonly lines: number };

const SKIP = new Set(['node_modules', 'dist', '.cache', '.tools', '.git', 'results']);

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIP.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

/** All files of some of the root's folders whose path ends as told, sorted by path from the root. */
export function sources(folders: readonly string[], ending: string): readonly SourceFile[] {
  return folders
    .flatMap((folder) => filesUnder(join(ROOT, folder)))
    .filter((path) => path.endsWith(ending))
    .sort()
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      return { path: relative(ROOT, path), text, lines: text.split('\n').length - 1 };
    });
}

/** TypeScript of the packages, without their tests. */
export function packageSources(): readonly SourceFile[] {
  return sources(['packages'], '.ts').filter(({ path }) => path.includes('/src/') && !path.includes('.test.'));
}
