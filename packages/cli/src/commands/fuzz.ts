import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean } from '../did-you-mean.ts';
import { InputError, NegativeVerdict } from '../exit-codes.ts';
import { FUZZ_TARGETS } from '../fuzz-targets.ts';
import type { FuzzCounts } from '../fuzz-threads.ts';
import { fuzzed } from '../fuzz-threads.ts';
import { textTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';

type Options = { readonly runs: number; readonly seed: number; readonly corpus?: string; readonly json?: boolean };

/** Characters of a finding's input that are printed. */
const SHOWN = 200;

/** @throws {InputError} no reader has a name */
function targetsNamed(names: readonly string[]): typeof FUZZ_TARGETS {
  const known = FUZZ_TARGETS.map(({ name }) => name);
  for (const name of names)
    if (!known.includes(name))
      throw new InputError(
        `fuzz ${name}: no such reader; expected one of ${known.join(', ')}${didYouMean(name, known)}`,
      );
  return names.length === 0 ? FUZZ_TARGETS : FUZZ_TARGETS.filter(({ name }) => names.includes(name));
}

/** Inputs that are kept for a reader, in the order of their names. */
function keptInputs(corpus: string | undefined, target: string): readonly Uint8Array[] {
  if (corpus === undefined) return [];
  if (statSync(corpus, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new InputError(`--corpus ${corpus}: there is no such folder; expected one with a folder for each reader`);
  const folder = join(corpus, target);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(folder)
    .toSorted()
    .map((name) => readFileSync(join(folder, name)));
}

/** Keeps what a reader did not stand, named by its hash. */
function keepFindings(corpus: string, { target, findings }: FuzzCounts): void {
  if (findings.length > 0) mkdirSync(join(corpus, target), { recursive: true });
  for (const { input } of findings)
    writeFileSync(join(corpus, target, createHash('sha256').update(input).digest('hex').slice(0, 16)), input);
}

const asJson = (counts: FuzzCounts): unknown => ({
  ...counts,
  findings: counts.findings.map(({ input, ...rest }) => ({ ...rest, hex: Buffer.from(input).toString('hex') })),
});

function print(all: readonly FuzzCounts[], { seed }: Options, terminal: Terminal): void {
  const rows = all.map(({ target, tried, accepted, refused, findings, seconds }) => [
    ...[target, String(tried), String(accepted), String(refused), String(findings.length)],
    String(Math.round(tried / seconds)),
  ]);
  terminal.out(
    textTable(['reader', 'tried', 'accepted', 'refused', 'findings', 'a second'], rows, [12, 10, 10, 10, 10, 10]),
  );
  for (const { target, findings } of all)
    for (const { index, because, input } of findings)
      terminal.out(
        `\n${target} ${index} of seed ${seed}: ${because}\n${JSON.stringify(Buffer.from(input).toString('utf8').slice(0, SHOWN))}`,
      );
}

/** `fuzz`: changed inputs to every reader of bytes from outside; exit code 1 where one neither accepts nor refuses. */
export async function fuzzReaders(names: readonly string[], options: Options, terminal: Terminal): Promise<void> {
  const all: FuzzCounts[] = [];
  for (const target of targetsNamed(names)) {
    const counts = await fuzzed(target, { ...options, kept: keptInputs(options.corpus, target.name) });
    if (options.corpus !== undefined) keepFindings(options.corpus, counts);
    all.push(counts);
  }
  if (options.json === true) terminal.out(JSON.stringify({ seed: options.seed, targets: all.map(asJson) }, null, 2));
  else print(all, options, terminal);
  const broken = all.filter(({ findings }) => findings.length > 0);
  if (broken.length > 0)
    throw new NegativeVerdict(
      `inputs that a reader does not stand (seed ${options.seed}): ${broken.map(({ target }) => target).join(', ')}`,
    );
}
