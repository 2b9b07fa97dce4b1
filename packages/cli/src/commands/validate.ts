import type { FactFigure, FactResult, FigureKind, WorldSize, WorldValidation } from '@eurodac-sim/validation';
import { FACT_IDS, unmetFacts, verdictCounts } from '@eurodac-sim/validation';
import { InputError, NegativeVerdict } from '../exit-codes.ts';
import { progress } from '../progress.ts';
import { textTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { validateSome } from '../validate-task.ts';
import { validateInThreads } from '../validate-threads.ts';
import { version } from '../version.ts';

type Options = {
  readonly size: WorldSize;
  readonly fact: readonly string[];
  readonly seed: number;
  readonly threads: number;
  readonly json?: boolean;
};

const VERDICTS = { met: 'met', 'not-met': 'NOT MET', undecided: 'undecided', 'not-run': 'not run' } as const;
const COLUMNS = ['', 'published', 'ours (95 %)', 'must lie', 'kind', 'verdict'];
const WIDTHS = [5, 34, 36, 18, 12, 11];

/** A number of a figure: a share in per cent. */
function number(value: number | null, form: FactFigure['form']): string {
  if (value === null) return '';
  return form === 'share' ? `${Number((100 * value).toFixed(1))} %` : String(Number(value.toPrecision(3)));
}

function ours({ name, form, value, low, high }: FactFigure): string {
  return value === null ? name : `${name}: ${number(value, form)} (${number(low, form)} to ${number(high, form)})`;
}

function place({ form, from, to }: FactFigure): string {
  if (from === null) return to === null ? '' : `to ${number(to, form)}`;
  return to === null ? `from ${number(from, form)}` : `${number(from, form)} to ${number(to, form)}`;
}

function rows({ id, statement, figures }: FactResult): readonly (readonly string[])[] {
  return figures.map((figure, line) => [
    line === 0 ? id : '',
    line === 0 ? statement : '',
    ours(figure) + (figure.because === '' ? '' : `. ${figure.because}`),
    place(figure),
    figure.kind,
    VERDICTS[figure.verdict],
  ]);
}

function summary({ size, seed, facts, counts }: WorldValidation): string {
  const of = (kind: FigureKind): string => {
    const { met, 'not-met': not, undecided, 'not-run': never } = counts[kind];
    return `${met} met, ${not} not met, ${undecided} undecided, ${never} not run`;
  };
  return [
    `Size ${size}, seed ${seed}: ${facts.length} facts.`,
    `Inputs, which must come back out: ${of('input')}.`,
    `Predictions: ${of('prediction')}.`,
  ].join('\n');
}

/** The facts asked for, in the order of the table. @throws {InputError} one is not in the table */
function chosen(asked: readonly string[]): readonly string[] {
  const unknown = asked.find((id) => !FACT_IDS.includes(id));
  if (unknown !== undefined)
    throw new InputError(`--fact: '${unknown}' is not a published fact; expected one of ${FACT_IDS.join(', ')}`);
  return asked.length === 0 ? FACT_IDS : FACT_IDS.filter((id) => asked.includes(id));
}

/**
 * `validate`: published facts about the world beside what the world gives.
 *
 * @throws {NegativeVerdict} a figure is not met
 */
export async function validate(options: Options, terminal: Terminal): Promise<void> {
  const { size, seed, threads } = options;
  const task = { size, seed, ids: chosen(options.fact) };
  const shown = progress(terminal, 'facts');
  if (threads > 1) shown.note(`${task.ids.length} facts in ${threads} threads`);
  const facts =
    threads > 1
      ? await validateInThreads(task, threads)
      : await validateSome(task, (done, of, next) => {
          if (next !== undefined) shown.note(`${next}, ${done} of ${of} facts done`);
        });
  shown.stop();
  const found: WorldValidation = { size, seed, version: version(), counts: verdictCounts(facts), facts };
  if (options.json === true) terminal.out(JSON.stringify(found, null, 2));
  else terminal.out([textTable(COLUMNS, facts.flatMap(rows), WIDTHS), summary(found)].join('\n'));
  const unmet = unmetFacts(facts);
  if (unmet.length > 0)
    throw new NegativeVerdict(`published facts that the world does not meet: ${unmet.map(({ id }) => id).join(', ')}`);
}
