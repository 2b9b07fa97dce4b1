import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { bench } from './bench.ts';

const MAIN = fileURLToPath(new URL('../../packages/cli/src/main.ts', import.meta.url));

/** Writes the address of every module that is loaded, one a line, to standard error. */
const LISTING = `
  import { registerHooks } from 'node:module';
  import { writeSync } from 'node:fs';
  registerHooks({ load(url, context, next) { writeSync(2, url + '\\n'); return next(url, context); } });
`;

test('a record has the times of a Node alone and of the command', () => {
  const record = bench({ rounds: 2, entries: [MAIN] });
  expect(record.speeds.map(({ name }) => name)).toEqual(['node alone', '--help, from source']);
  expect(record.speeds.map(({ secondsPerRun }) => secondsPerRun.length)).toEqual([2, 2]);
});

test('a command that was not built is told so', () => {
  expect(() => bench({ entries: ['/nowhere/main.js'] })).toThrow('there is no /nowhere/main.js; build it');
});

test('--help loads commander and lists of commands, and no other package', () => {
  const hooks = `data:text/javascript,${encodeURIComponent(LISTING)}`;
  const { stderr } = spawnSync(process.execPath, ['--import', hooks, MAIN, '--help'], { encoding: 'utf8' });
  const loaded = stderr.split('\n').filter((url) => url.startsWith('file:'));
  expect(loaded.some((url) => url.endsWith('/cli/src/program.ts'))).toBe(true);
  expect(loaded.filter((url) => !/\/commander\/|\/packages\/cli\/src\//.test(url))).toEqual([]);
  expect(loaded.filter((url) => url.includes('/cli/src/commands/'))).toEqual([]);
});
