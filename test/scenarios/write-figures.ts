import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figuresText, withFigures } from './figures-page.ts';
import { shippedFile } from './scenario-run.ts';
import { SHIPPED } from './shipped-names.ts';

/** Scenarios whose searches are run by the matcher; their pages are written by hand. */
const BY_HAND: readonly string[] = ['age-six-or-fourteen', 'growth-handling'];

const COMMAND = fileURLToPath(new URL('../../packages/cli/src/main.ts', import.meta.url));

/** Runs scenarios as a user does, at full size, and writes what came out into their pages: those named, or all. */
const named = process.argv.slice(2);
const stray = named.find((name) => !SHIPPED.includes(name) || BY_HAND.includes(name));
if (stray !== undefined) throw new RangeError(`'${stray}' has no generated page; expected one that has`);

const scratch = mkdtempSync(join(tmpdir(), 'eurodac-sim-figures-'));
for (const name of named.length > 0 ? named : SHIPPED.filter((one) => !BY_HAND.includes(one))) {
  const started = process.hrtime.bigint();
  const out = join(scratch, name);
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, 'run', name, '--out', out], {
    cwd: scratch,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`run ${name} ended with ${status}: ${stderr}`);
  const page = shippedFile(name, 'README.md');
  writeFileSync(page, withFigures(readFileSync(page, 'utf8'), figuresText(name, out)));
  console.log(`${name}: ${(Number(process.hrtime.bigint() - started) / 1e9).toFixed(0)} s`);
  rmSync(out, { recursive: true });
}
rmSync(scratch, { recursive: true });
