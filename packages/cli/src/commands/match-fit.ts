import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { loadParameters } from '@eurodac-sim/experiment';
import { searchPool } from '@eurodac-sim/matching';
import { WORKER } from '../composition-root.ts';
import { InputError } from '../exit-codes.ts';
import { progress } from '../progress.ts';
import { isScoreModel } from '../score-model-file.ts';
import type { FitSize } from '../score-model-making.ts';
import { madeScoreModel } from '../score-model-making.ts';
import type { Terminal } from '../terminal.ts';

type Options = {
  readonly out?: string;
  readonly size: FitSize;
  readonly seed: number;
  readonly threads?: number;
  readonly json?: boolean;
};

/** `match fit`: fits the model of scores that `run --fidelity scores` draws from. */
export async function matchFit(options: Options, terminal: Terminal): Promise<void> {
  const { out, size, seed, threads = Math.min(availableParallelism(), 16) } = options;
  if (out !== undefined && existsSync(out) && !isScoreModel(readFileSync(out, 'utf8')))
    throw new InputError(
      `--out ${out}: stands there and is no score model; expected a new file, or a score model to replace`,
    );
  const started = performance.now();
  const pool = searchPool({ threads, workerFile: WORKER });
  const shown = progress(terminal, 'growth handlings');
  try {
    const model = await madeScoreModel({ seed, size, table: await loadParameters(), pool, say: shown.note });
    if (out !== undefined) writeFileSync(out, `${JSON.stringify(model)}\n`);
    const seconds = (performance.now() - started) / 1000;
    if (options.json === true) terminal.out(JSON.stringify({ out: out ?? null, seconds, model }, null, 2));
    else
      terminal.out(
        `Fitted to ${model.matedComparisons} mated comparisons of ${model.persons} persons in ${seconds.toFixed(0)} s${out === undefined ? '' : `: ${out}`}`,
      );
  } finally {
    shown.stop();
    await pool.close();
  }
}
