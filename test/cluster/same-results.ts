import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What may differ between the manifests of equal runs. */
const FREE = ['command', 'machine', 'timing', 'shards'];

function manifestOf(folder: string): Readonly<Record<string, unknown>> {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(manifest).filter(([name]) => !FREE.includes(name)));
}

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();

/** Names of the files in which two results folders differ, though they are of equal runs. */
export function differing(one: string, other: string): readonly string[] {
  const names = [...new Set([...filesOf(one), ...filesOf(other)])];
  return names.filter((name) => {
    if (!filesOf(one).includes(name) || !filesOf(other).includes(name)) return true;
    if (name === 'manifest.json') return JSON.stringify(manifestOf(one)) !== JSON.stringify(manifestOf(other));
    return !readFileSync(join(one, name)).equals(readFileSync(join(other, name)));
  });
}
