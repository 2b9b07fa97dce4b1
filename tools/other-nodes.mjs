// Runs a small experiment on several versions of Node and compares the bytes: `node bootstrap.mjs other-nodes [version ...]`.
// Fetches the versions from npm into .tools, so it stands apart from the tests, which need no network.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { verify } from '../packages/experiment/src/experiment.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const versions = process.argv.length > 2 ? process.argv.slice(2) : ['22.23.3', '24.21.0', '26.10.0'];
const SCENARIO = [
  'age-six-or-fourteen',
  '--replications',
  '2',
  '--set',
  'population.minors=60',
  '--set',
  'population.background=60',
  '--set',
  'matching.thresholdPersons=80',
];
function run(command, args, options = {}) {
  const done = spawnSync(command, args, { encoding: 'utf8', ...options });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${done.stderr}`);
}

function nodeOf(version) {
  const home = join(root, '.tools', `node-${version}`);
  const path = join(home, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (!existsSync(path)) {
    run('npm', [
      'install',
      '--prefix',
      home,
      '--no-save',
      '--no-package-lock',
      '--ignore-scripts',
      '--no-audit',
      `node-${process.platform}-${process.arch}@${version}`,
    ]);
  }
  return path;
}

const folder = mkdtempSync(join(tmpdir(), 'eurodac-sim-nodes-'));
try {
  for (const version of versions) {
    run(nodeOf(version), [join(root, 'packages/cli/src/main.ts'), 'run', ...SCENARIO, '--out', join(folder, version)], {
      cwd: folder,
    });
  }
  const [first, ...others] = versions;
  let differing = 0;
  let compared = 0;
  for (const version of others) {
    const { files } = await verify(join(folder, first), join(folder, version));
    compared = files.length;
    for (const { file, verdict } of files) {
      if (verdict === 'equal') continue;
      differing++;
      console.log(`${file}: ${verdict} between Node ${first} and Node ${version}`);
    }
  }
  console.log(`${compared} files on Node ${versions.join(', ')}: ${differing} differ`);
  process.exitCode = differing === 0 && compared > 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
