import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Executor } from '@eurodac-sim/matching';
import { searchPool, thisThread } from '@eurodac-sim/matching';
import { validationFigureText, validationPage } from '@eurodac-sim/report';
import type { Size, TargetResult, Validation } from '@eurodac-sim/validation';
import { chartData, failedGates, laboratory, PUBLISHED, validate } from '@eurodac-sim/validation';
import { InputError, NegativeVerdict } from '../exit-codes.ts';
import { newFolder } from '../new-folder.ts';
import { progress } from '../progress.ts';
import { textTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';

type Options = {
  readonly size: Size;
  readonly only?: string;
  readonly seed: number;
  readonly threads: number;
  readonly out?: string;
  readonly json?: boolean;
};

/** The worker's entry, beside this folder in the source and in the built package. */
const WORKER = new URL(`../workers/search-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

const VERDICTS = { met: 'met', 'not-met': 'NOT MET', undecided: 'undecided', 'not-run': 'not run' } as const;
const COLUMNS = ['', 'published', 'ours (95 %)', 'tolerance', 'verdict', 'looked at'];
const WIDTHS = [5, 32, 46, 20, 13, 28];

/** Ids of targets from a list. @throws {InputError} one is not in the table */
function chosen(only: string | undefined): readonly string[] {
  const known = PUBLISHED.map(({ id }) => id);
  if (only === undefined) return known;
  const ids = only.split(',');
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new InputError(`--only: '${unknown}' is not a target; expected some of ${known.join(',')}`);
  return ids;
}

function row(result: TargetResult): readonly string[] {
  const ours = result.figures.map((figure) => `${figure.name}: ${validationFigureText(figure)}`);
  const kind = result.kind === 'gate-at-full-size' ? 'gate, full' : result.kind;
  return [
    result.id,
    result.statement,
    (ours.length > 0 ? ours : result.notes).join('\n'),
    result.tolerance,
    [VERDICTS[result.verdict], kind, ...result.evidence].join('\n'),
    result.lookedAt,
  ];
}

function summary({ size, seed, targets }: Validation): string {
  const count = (verdict: TargetResult['verdict']): number =>
    targets.filter((target) => target.verdict === verdict).length;
  return `Size ${size}, seed ${seed}: ${count('met')} met, ${count('not-met')} not met, ${count('undecided')} undecided (the interval lies partly inside the tolerance), ${count('not-run')} not run.`;
}

/** Writes the document and its page, with the charts once more as files. */
function write(out: string, validation: Validation): void {
  newFolder(out, '--out', (folder) => {
    const { html, figures } = validationPage(validation);
    writeFileSync(join(folder, 'validation.json'), `${JSON.stringify(validation, null, 2)}\n`);
    writeFileSync(join(folder, 'index.html'), html);
    mkdirSync(join(folder, 'figures'));
    for (const [name, svg] of Object.entries(figures)) writeFileSync(join(folder, 'figures', name), svg);
  });
}

async function validated(options: Options, terminal: Terminal, executor: Executor): Promise<Validation> {
  const { size, seed, out } = options;
  const bench = laboratory(size, seed, executor);
  const shown = progress(terminal, 'targets');
  const targets = await validate(bench, chosen(options.only), (done, of, next) => {
    if (next !== undefined) shown.note(`${next}, ${done} of ${of} targets done`);
  });
  if (out !== undefined && options.only === undefined) shown.note('the curves of the page');
  const charts = out === undefined || options.only !== undefined ? null : await chartData(bench);
  shown.stop();
  return { size, seed, version: version(), targets, charts };
}

/**
 * `fingers validate`: published figures beside what the model gives.
 *
 * @throws {NegativeVerdict} a gate is not met
 */
export async function fingersValidate(options: Options, terminal: Terminal): Promise<void> {
  chosen(options.only);
  const pool = options.threads > 1 ? searchPool({ threads: options.threads, workerFile: WORKER }) : undefined;
  let validation: Validation;
  try {
    validation = await validated(options, terminal, pool ?? thisThread);
  } finally {
    await pool?.close();
  }
  if (options.out !== undefined) write(options.out, validation);
  if (options.json === true) terminal.out(JSON.stringify(validation, null, 2));
  else terminal.out([textTable(COLUMNS, validation.targets.map(row), WIDTHS), summary(validation)].join('\n'));
  const failed = failedGates(validation.targets);
  if (failed.length > 0)
    throw new NegativeVerdict(`gates that the model does not meet: ${failed.map(({ id }) => id).join(', ')}`);
}
