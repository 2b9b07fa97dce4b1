import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { loadParameters } from '@eurodac-sim/experiment';
import type { SearchPool } from '@eurodac-sim/matching';
import { searchPool } from '@eurodac-sim/matching';
import { WORKER } from '../composition-root.ts';
import { InputError } from '../exit-codes.ts';
import { progress } from '../progress.ts';
import type { CheckedBin, ScoreModelCheck } from '../score-model-check.ts';
import { checkedScoreModel } from '../score-model-check.ts';
import { currentScoreModel, isScoreModel } from '../score-model-file.ts';
import type { FitSize } from '../score-model-making.ts';
import { madeScoreModel, PERSONS } from '../score-model-making.ts';
import { textTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';

type Options = {
  readonly out?: string;
  readonly check?: boolean;
  readonly size: FitSize;
  readonly seed?: number;
  readonly threads?: number;
  readonly json?: boolean;
};

/** Seed of a fit, and of the persons on whom a check judges it, where none is given. */
const FIT_SEED = 1;
const CHECK_SEED = 1001;

/** `match fit`: fits the model of scores that `run --fidelity scores` draws from, or judges it on other persons. */
export async function matchFit(options: Options, terminal: Terminal): Promise<void> {
  const { out, check = false, threads = Math.min(availableParallelism(), 16) } = options;
  if (out !== undefined && check)
    throw new InputError('--out with --check: a check writes no model; expected one of both');
  if (out !== undefined && existsSync(out) && !isScoreModel(readFileSync(out, 'utf8')))
    throw new InputError(
      `--out ${out}: stands there and is no score model; expected a new file, or a score model to replace`,
    );
  const pool = searchPool({ threads, workerFile: WORKER });
  const shown = progress(terminal, 'growth handlings');
  try {
    await (check ? judge : fit)(options, { pool, say: shown.note, terminal });
  } finally {
    shown.stop();
    await pool.close();
  }
}

type Ports = { readonly pool: SearchPool; readonly say: (text: string) => void; readonly terminal: Terminal };

async function fit({ out, size, seed = FIT_SEED, json }: Options, { pool, say, terminal }: Ports): Promise<void> {
  const started = performance.now();
  const model = await madeScoreModel({ seed, size, table: await loadParameters(), pool, say });
  const seconds = (performance.now() - started) / 1000;
  if (out !== undefined) writeFileSync(out, `${JSON.stringify(model)}\n`);
  if (json === true) terminal.out(JSON.stringify({ out: out ?? null, seconds, model }, null, 2));
  else
    terminal.out(
      `Fitted to ${model.matedComparisons} mated comparisons of ${model.persons} persons in ${seconds.toFixed(0)} s${out === undefined ? '' : `: ${out}`}`,
    );
}

async function judge({ size, seed = CHECK_SEED, json }: Options, { pool, say, terminal }: Ports): Promise<void> {
  const model = currentScoreModel();
  if (seed === model.seed)
    throw new InputError(`--seed ${seed}: the model was fitted to these persons; expected another seed`);
  const check = await checkedScoreModel({ model, seed, persons: PERSONS[size].mated, pool, say });
  if (json === true) terminal.out(JSON.stringify({ seed, ...check }, null, 2));
  else terminal.out(checkText(check));
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

function binRow({
  growthHandling,
  enrolled,
  gap,
  comparisons,
  fnmr,
  median,
  lowTwentieth,
}: CheckedBin): readonly string[] {
  const { value, low, high } = fnmr.templates;
  return [
    growthHandling,
    enrolled.join('-'),
    gap.join('-'),
    String(comparisons),
    `${percent(value)} (${percent(low)} to ${percent(high)})`,
    percent(fnmr.scores),
    `${median.templates} / ${median.scores}`,
    `${lowTwentieth.templates} / ${lowTwentieth.scores}`,
  ];
}

function checkText({ bins, repeats }: ScoreModelCheck): string {
  const heads = ['growth', 'enrolled at', 'gap, years', 'comparisons', 'FNMR templates (95 %)', 'FNMR scores'];
  const table = textTable([...heads, 'median t / s', 'lowest 5 % t / s'], bins.map(binRow));
  const again = repeats.map(
    ({ growthHandling, missedPairs, templates, scores }) =>
      `${growthHandling}: of ${missedPairs} comparisons missed, ${templates === null ? 'none' : percent(templates)} were missed again with two other captures of the person; by scores ${percent(scores)}.`,
  );
  return [table, ...again].join('\n');
}
