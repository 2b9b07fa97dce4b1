// Runs a small experiment on several versions of Node and compares the bytes: `node bootstrap.mjs other-nodes [version ...]`.
// Fetches the versions from npm into .tools, so it stands apart from the tests, which need no network.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

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
/** Keys of the manifest that may differ between equal runs. */
const UNSTABLE = ['command', 'machine', 'timing', 'shards'];

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

function hashes(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => {
        let bytes = readFileSync(path);
        if (path.endsWith('manifest.json')) {
          const manifest = JSON.parse(bytes.toString());
          for (const key of UNSTABLE) delete manifest[key];
          bytes = Buffer.from(JSON.stringify(manifest));
        }
        return [path.slice(folder.length + 1), createHash('sha256').update(bytes).digest('hex')];
      }),
  );
}

const folder = mkdtempSync(join(tmpdir(), 'eurodac-sim-nodes-'));
try {
  const results = versions.map((version) => {
    const out = join(folder, version);
    run(nodeOf(version), [join(root, 'packages/cli/src/main.ts'), 'run', ...SCENARIO, '--out', out], { cwd: folder });
    return { version, files: hashes(out) };
  });
  const [first, ...others] = results;
  let differing = 0;
  for (const { version, files } of others) {
    for (const [name, hash] of Object.entries(first.files)) {
      if (files[name] === hash) continue;
      differing++;
      console.log(`${name} differs between Node ${first.version} and Node ${version}`);
    }
  }
  console.log(`${Object.keys(first.files).length} files on Node ${versions.join(', ')}: ${differing} differ`);
  process.exitCode = differing === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
