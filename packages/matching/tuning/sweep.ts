// What each number of the comparison does to the error rates of generated fingers:
//
//   node packages/matching/tuning/sweep.ts                      the numbers as they are
//   node packages/matching/tuning/sweep.ts REACH=12,14,16       one number, each value in turn
//   node packages/matching/tuning/sweep.ts REACH=12+PAIRS=24    several at once
//
// The comparison is copied, the numbers replaced in the copy, the copy compiled, and every pair of templates scored by it.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { hardFingers } from './hard-fingers.ts';

const SEEDS = (process.env['SEEDS'] ?? '201').split(',').map(Number);
const PERSONS = Number(process.env['PERSONS'] ?? 150);
const IMPRESSIONS = 4;
const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const COMPILER = process.env['COMPILER'] ?? 'npx --yes --package assemblyscript@0.28.20 asc';
const OPTIONS = ['--runtime', 'stub', '--importMemory', '--noAssert', '-O3', '--converge', '--enable', 'simd'];

type Rates = { readonly eer: number; readonly fmr1000: number; readonly zeroFmr: number };

/** FNMR where the FMR equals it, at an FMR of 1/1000, and at the highest non-mated score. */
function rates(mated: number[], nonMated: number[]): Rates {
  mated.sort((a, b) => a - b);
  nonMated.sort((a, b) => b - a);
  const missed = (threshold: number): number => mated.filter((score) => score <= threshold).length / mated.length;
  let eer = 1;
  for (let k = 0; k < nonMated.length; k++) {
    const [fnmr, fmr] = [missed(nonMated[k]!), k / nonMated.length];
    if (fmr >= fnmr) {
      eer = (fnmr + fmr) / 2;
      break;
    }
  }
  return { eer, fmr1000: missed(nonMated[Math.floor(nonMated.length / 1000)]!), zeroFmr: missed(nonMated[0]!) };
}

/** The comparison with some numbers replaced, compiled anew. */
async function variant(changes: readonly (readonly [string, string])[]) {
  const folder = mkdtempSync(join(tmpdir(), 'comparison-'));
  for (const part of ['src/comparison', 'src/kernel', 'assembly'])
    cpSync(join(PACKAGE, part), join(folder, part), { recursive: true, filter: (path) => !path.includes('.test.') });
  for (const [name, value] of changes) replace(join(folder, 'src/comparison'), name, value);
  const wasm = join(folder, 'comparison.wasm');
  const [command, ...first] = COMPILER.split(' ');
  execFileSync(command!, [...first, join(folder, 'assembly/comparison.ts'), ...OPTIONS, '-o', wasm], { stdio: 'pipe' });
  const module = `export const KERNEL_MODULE = '${readFileSync(wasm).toString('base64')}';\n`;
  writeFileSync(join(folder, 'src/kernel/kernel-module.ts'), module);
  const part = (file: string) => import(pathToFileURL(join(folder, 'src', file)).href);
  const modules = {
    block: (await part('comparison/finger-block.ts')) as typeof import('../src/comparison/finger-block.ts'),
    prepare: (await part('comparison/prepare.ts')) as typeof import('../src/comparison/prepare.ts'),
    probe: (await part('comparison/probe-finger.ts')) as typeof import('../src/comparison/probe-finger.ts'),
    score: ((await part('kernel/kernel.ts')) as typeof import('../src/kernel/kernel.ts')).kernel()!.score,
  };
  rmSync(folder, { recursive: true });
  return modules;
}

function replace(folder: string, name: string, value: string): void {
  const found = readdirSync(folder).filter((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const changed = text.replace(new RegExp(`(const ${name}(?:: number)? = )[^;]+;`), `$1${value};`);
    writeFileSync(join(folder, file), changed);
    return changed !== text;
  });
  if (found.length > 1) throw new Error(`${name} stands in ${found.join(' and ')}; expected one file`);
}

const data = SEEDS.flatMap((seed) => hardFingers(seed, PERSONS, IMPRESSIONS));

async function measured(name: string, changes: readonly (readonly [string, string])[]): Promise<void> {
  const { block, prepare, probe, score: scoreOf } = await variant(changes);
  const side = probe.probeFinger();
  const found = data.map(({ templates }) => {
    const all = templates.flatMap((impressions, finger) => impressions.map((template) => ({ finger, template })));
    const blocks = block.fingerBlocks(new ArrayBuffer(all.length * block.BLOCK_BYTES));
    for (const [k, { template }] of all.entries()) prepare.prepare(template, 1, blocks, k * block.BLOCK_WORDS);
    const [mated, nonMated]: [number[], number[]] = [[], []];
    for (let p = 0; p < all.length; p++) {
      probe.loadProbe(side, blocks, p * block.BLOCK_WORDS);
      for (let r = p + 1; r < all.length; r++) {
        const score = scoreOf(side, blocks, r * block.BLOCK_WORDS);
        (all[p]!.finger === all[r]!.finger ? mated : nonMated).push(score);
      }
    }
    return rates(mated, nonMated);
  });
  const geometric = Math.exp(
    found.reduce((sum, { eer, fmr1000 }) => sum + (Math.log(eer + 1e-4) + Math.log(fmr1000 + 1e-4)) / 2, 0) /
      found.length,
  );
  const percent = (rate: number): string => (100 * rate).toFixed(2).padStart(6);
  const kinds = data.slice(0, data.length / SEEDS.length).map(({ name: kind }, k) => {
    const same = found.filter((_, place) => place % (data.length / SEEDS.length) === k);
    const mean = (of: (rates: Rates) => number): string =>
      percent(same.reduce((sum, one) => sum + of(one), 0) / same.length);
    return `${kind}${mean(({ eer }) => eer)}${mean(({ fmr1000 }) => fmr1000)}${mean(({ zeroFmr }) => zeroFmr)}`;
  });
  console.log(`${name.padEnd(34)} ${percent(geometric)}   ${kinds.join('   ')}`);
}

console.log(`${''.padEnd(34)}  mean   by kind: EER, FNMR at FMR 1/1000, FNMR at no false match; per cent`);
await measured('as it is', []);
for (const argument of process.argv.slice(2)) {
  const parts = argument.split('+').map((part) => part.split('=') as [string, string]);
  if (parts.length === 1)
    for (const value of parts[0]![1].split(',')) await measured(`${parts[0]![0]}=${value}`, [[parts[0]![0], value]]);
  else await measured(argument, parts);
}
