// Packs every package as npm would publish it: `node bootstrap.mjs pack [folder for the tarballs]`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const destination = resolve(process.argv[2] ?? join(root, '.cache', 'packs'));
rmSync(destination, { recursive: true, force: true });
mkdirSync(destination, { recursive: true });
for (const name of readdirSync(join(root, 'packages'))) {
  const done = spawnSync('npm', ['pack', '--loglevel=error', '--pack-destination', destination], {
    cwd: join(root, 'packages', name),
    shell: process.platform === 'win32',
    encoding: 'utf8',
  });
  if (done.status !== 0) {
    console.error(`npm pack failed in packages/${name}\n${done.stdout}\n${done.stderr}`);
    process.exit(1);
  }
  console.log(`packed ${name}`);
}
