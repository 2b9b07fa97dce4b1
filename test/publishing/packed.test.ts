import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/sources.ts';

const BIN = join(ROOT, 'node_modules', '.bin');
const folder = mkdtempSync(join(tmpdir(), 'eurodac-sim-packed-'));
const packs = join(folder, 'packs');
const consumer = join(folder, 'consumer');

type Manifest = {
  readonly name: string;
  readonly dependencies?: Record<string, string>;
  readonly exports: Record<string, unknown>;
};
const manifestOf = (path: string): Manifest => JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as Manifest;

/** Puts a tarball where npm would put the package, and its third-party dependencies beside it. */
function install(tarball: string): Manifest {
  const unpacked = mkdtempSync(join(folder, 'unpacked-'));
  execFileSync('tar', ['-xzf', tarball, '-C', unpacked]);
  const manifest = manifestOf(join(unpacked, 'package'));
  const home = join(consumer, 'node_modules', manifest.name);
  mkdirSync(dirname(home), { recursive: true });
  execFileSync('mv', [join(unpacked, 'package'), home]);
  const source = join(ROOT, 'packages', manifest.name.replace('@eurodac-sim/', '').replace('eurodac-sim', 'cli'));
  for (const name of Object.keys(manifest.dependencies ?? {}).filter((name) => !name.includes('eurodac-sim'))) {
    const target = join(consumer, 'node_modules', name);
    mkdirSync(dirname(target), { recursive: true });
    if (!existsSync(target)) symlinkSync(realpathSync(join(source, 'node_modules', name)), target);
  }
  return manifest;
}

let tarballs: readonly string[] = [];
beforeAll(() => {
  // In a copy: packing changes each package.json for a moment, and other tests import the packages meanwhile.
  const copy = join(folder, 'repository');
  const copied = [
    'packages',
    'simulations',
    'tools',
    'LICENSE',
    'package.json',
    'pnpm-workspace.yaml',
    'tsconfig.base.json',
  ];
  mkdirSync(copy);
  for (const name of copied) cpSync(join(ROOT, name), join(copy, name), { recursive: true, verbatimSymlinks: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  execFileSync(process.execPath, [join(copy, 'tools', 'pack.mjs'), packs], { stdio: 'pipe' });
  tarballs = readdirSync(packs).map((name) => join(packs, name));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packages as npm would publish them', () => {
  it('are twelve', () => expect(tarballs).toHaveLength(12));

  it('satisfy publint and attw', () => {
    for (const tarball of tarballs) {
      execFileSync(join(BIN, 'publint'), [tarball, '--strict'], { stdio: 'pipe' });
      execFileSync(join(BIN, 'attw'), [tarball, '--profile', 'esm-only'], { stdio: 'pipe' });
    }
  });

  it('install, import, and run the command without the repository', () => {
    const manifests = tarballs.map(install);
    writeFileSync(join(consumer, 'package.json'), JSON.stringify({ name: 'consumer', type: 'module' }));
    const imports = manifests.map(({ name }) => `Object.keys(await import('${name}')).length`);
    writeFileSync(join(consumer, 'consumer.js'), `console.log(JSON.stringify([${imports.join(', ')}]));`);
    const counts = JSON.parse(
      execFileSync(process.execPath, ['consumer.js'], { cwd: consumer, encoding: 'utf8' }),
    ) as number[];
    expect(counts).toHaveLength(12);
    expect(Math.min(...counts)).toBeGreaterThan(0);
    const command = join(consumer, 'node_modules', 'eurodac-sim', 'dist', 'main.js');
    const listed = execFileSync(process.execPath, [command, 'scenarios', '--json'], {
      cwd: consumer,
      encoding: 'utf8',
    });
    expect(listed).toContain('age-six-or-fourteen');
    const args = [
      'run',
      '--no-store',
      'age-six-or-fourteen',
      '--replications',
      '2',
      '--set',
      'population.minors=12',
      '--set',
      'population.background=25',
      '--set',
      'matching.thresholdPersons=80',
      '--out',
      'results',
    ];
    execFileSync(process.execPath, [command, ...args, '--json'], { cwd: consumer, stdio: 'pipe' });
    expect(existsSync(join(consumer, 'results', 'report.html'))).toBe(true);
  });
});
