// The software bill of materials (CycloneDX) of the installed packages, without the network:
// `node bootstrap.mjs sbom [file]`; to stdout without a file. The same lock file gives the same bytes.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const version = readFileSync(join(root, 'bootstrap.mjs'), 'utf8').match(/const PNPM = '([^']+)'/)[1];
const made = spawnSync(
  'npx',
  ['--yes', '--loglevel=error', `pnpm@${version}`, 'sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'],
  { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26, shell: process.platform === 'win32' },
);
if (made.status !== 0) {
  console.error(
    `pnpm could not list the packages: ${made.stderr || made.error?.message}. Run \`npm test\` once, then again.`,
  );
  process.exit(1);
}

/** Packages by others in order of reference: of our own, pnpm lists now these and now those dependencies. */
const ofOthers = (entries, key) =>
  entries.filter((entry) => !/^pkg:npm\/(%40)?eurodac-sim/.test(entry[key])).sort((a, b) => (a[key] < b[key] ? -1 : 1));

const { metadata, components, dependencies, serialNumber, ...bill } = JSON.parse(made.stdout);
const { timestamp, ...told } = metadata;
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'pnpm-lock.yaml')))
  .digest('hex');
const properties = [{ name: 'sha256 of pnpm-lock.yaml', value: lock }];
const sorted = {
  ...bill,
  metadata: { ...told, properties },
  components: ofOthers(components, 'bom-ref'),
  dependencies: ofOthers(dependencies, 'ref'),
};
const text = `${JSON.stringify(sorted, null, 2)}\n`;
const [file] = process.argv.slice(2);
if (file === undefined) process.stdout.write(text);
else writeFileSync(file, text);
