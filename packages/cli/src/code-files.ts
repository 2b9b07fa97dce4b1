import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Packages whose code makes a result; the report is made from results alone. */
const PACKAGES = [
  '@eurodac-sim/primitives',
  '@eurodac-sim/law',
  '@eurodac-sim/fingerprint',
  '@eurodac-sim/matching',
  '@eurodac-sim/central-system',
  '@eurodac-sim/simulation',
  '@eurodac-sim/experiment',
];

/** The register is no dependency of the command's own: it is found from the simulation. */
const FOUND_FROM = createRequire(import.meta.resolve('@eurodac-sim/simulation'));

/** Folder of a package's code, in the source or as it was built. */
function folderOf(name: string): string {
  const entry =
    name === '@eurodac-sim/central-system' ? FOUND_FROM.resolve(name) : fileURLToPath(import.meta.resolve(name));
  return dirname(entry);
}

const isTest = (name: string): boolean => /\.(test|bench)\./.test(name);

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !isTest(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** SHA-256 of the files that make a result: of our own packages, and of this one. */
export function codeFiles(): string {
  const hash = createHash('sha256');
  const folders = [...PACKAGES.map(folderOf), fileURLToPath(new URL('.', import.meta.url))];
  for (const folder of folders)
    for (const file of filesIn(folder)) hash.update(`${file.slice(folder.length)}\n`).update(readFileSync(file));
  return hash.digest('hex');
}
