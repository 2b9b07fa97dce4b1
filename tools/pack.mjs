// Builds every package and packs it as npm would publish it: `node tools/pack.mjs <folder for the tarballs>`.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const destination = resolve(process.argv[2] ?? join(root, '.cache', 'packs'));
const run = (command, args, cwd = root) => {
  const done = spawnSync(join(root, 'node_modules', '.bin', command), args, { cwd, encoding: 'utf8' });
  if (done.status !== 0) {
    console.error(`${command} ${args.join(' ')} failed in ${cwd}\n${done.stdout}\n${done.stderr}`);
    process.exit(1);
  }
};

rmSync(destination, { recursive: true, force: true });
mkdirSync(destination, { recursive: true });
const packages = readdirSync(join(root, 'packages'));
run('tsc', ['-b', ...packages.map((name) => join('packages', name))]);
// What ships with the command but stands elsewhere in the repository.
const shipped = join(root, 'packages', 'cli', 'simulations');
cpSync(join(root, 'simulations'), shipped, { recursive: true });
try {
  for (const name of packages) {
    const folder = join(root, 'packages', name);
    const licence = join(folder, 'LICENSE');
    cpSync(join(root, 'LICENSE'), licence);
    run('pnpm', ['pack', '--pack-destination', destination], folder);
    rmSync(licence);
    console.log(`packed ${JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).name}`);
  }
} finally {
  rmSync(shipped, { recursive: true, force: true });
}
