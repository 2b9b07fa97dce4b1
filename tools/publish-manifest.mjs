// npm runs this around `npm pack` and `npm publish` of a package, in the package's folder:
//   prepack   builds it, and puts the package.json that npm users need in the place of the one for development
//   postpack  puts the one for development back
// For development, `exports` lead to the TypeScript source and dependencies say `workspace:` and `catalog:`.
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.cwd();
const MANIFEST = join(folder, 'package.json');
const SAVED = join(folder, 'package.development.json');
const LICENCE = join(folder, 'LICENSE');
/** What ships with the command but stands elsewhere in the repository. */
const SIMULATIONS = join(folder, 'simulations');
const isCommand = basename(folder) === 'cli';
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** `workspace:^` as the version of the package beside it, `catalog:` as the version that is installed. */
function published(name, wanted) {
  if (wanted.startsWith('workspace:')) {
    const version = read(join(folder, '..', name.replace('@eurodac-sim/', ''), 'package.json')).version;
    return wanted.replace('workspace:', '').replace(/^[\^~]?$/, (sign) => `${sign}${version}`);
  }
  if (!wanted.startsWith('catalog:')) return wanted;
  const { parse } = createRequire(join(root, 'packages', 'experiment', 'package.json'))('yaml');
  return parse(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8')).catalog[name];
}

function prepack() {
  const built = spawnSync(join(root, 'node_modules', '.bin', 'tsc'), ['-b', folder], { stdio: ['ignore', 2, 2] });
  if (built.status !== 0) throw new Error('tsc -b failed');
  const { publishConfig, devDependencies: _, scripts: __, ...manifest } = read(MANIFEST);
  const { access, ...places } = publishConfig;
  const dependencies = Object.fromEntries(
    Object.entries(manifest.dependencies ?? {}).map(([name, wanted]) => [name, published(name, wanted)]),
  );
  copyFileSync(MANIFEST, SAVED);
  copyFileSync(join(root, 'LICENSE'), LICENCE);
  if (isCommand) cpSync(join(root, 'simulations'), SIMULATIONS, { recursive: true });
  const npmManifest = { ...manifest, ...places, dependencies, publishConfig: { access } };
  writeFileSync(MANIFEST, `${JSON.stringify(npmManifest, null, 2)}\n`);
}

function postpack() {
  if (existsSync(SAVED)) renameSync(SAVED, MANIFEST);
  rmSync(LICENCE, { force: true });
  if (isCommand) rmSync(SIMULATIONS, { recursive: true, force: true });
}

if (process.argv[2] === 'prepack') prepack();
else postpack();
