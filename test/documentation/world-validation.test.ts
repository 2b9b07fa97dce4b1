import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadParameters, parameterValues } from '@eurodac-sim/experiment';
import type { FactFigure, FactResult, WorldSize } from '@eurodac-sim/validation';
import { validateWorld, verdictCounts, worldLaboratory } from '@eurodac-sim/validation';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/sources.ts';

type Unmet = { readonly from: WorldSize; readonly because: string };

const FIXTURE = join(ROOT, 'packages', 'validation', 'src', 'world', 'known-verdicts.test.fixture.ts');
const { MET_FIGURES, UNMET_FIGURES } = (await import(FIXTURE)) as {
  readonly MET_FIGURES: readonly string[];
  readonly UNMET_FIGURES: Readonly<Record<string, Unmet>>;
};

const PAGE = join(ROOT, 'docs', 'world-validation.md');
const SEED = 1;
const UPDATE = process.env['UPDATE_DOCS'];

/** A table with columns padded to their widest cell, as the formatter leaves it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

type Named = FactFigure & { readonly id: string };

const named = (facts: readonly FactResult[]): readonly Named[] =>
  facts.flatMap(({ id, figures }) => figures.map((figure) => ({ ...figure, id })));
const nameOf = ({ id, name }: Named): string => `${id} ${name}`;

function number(value: number | null, form: FactFigure['form']): string {
  if (value === null) return '';
  return form === 'share' ? `${Number((100 * value).toFixed(1))} %` : String(Number(value.toPrecision(3)));
}

function place({ form, from, to }: FactFigure): string {
  if (from === null) return to === null ? '' : `to ${number(to, form)}`;
  return to === null ? `from ${number(from, form)}` : `${number(from, form)} to ${number(to, form)}`;
}

const VERDICTS = { met: 'met', 'not-met': '**not met**', undecided: 'undecided', 'not-run': 'not run' } as const;

const figuresTable = (facts: readonly FactResult[]): string =>
  table(
    ['', 'Figure', 'Kind', 'Published', 'Ours', '95 % interval', 'Must lie', 'Verdict'],
    named(facts).map((figure) => [
      figure.id,
      figure.name,
      figure.kind,
      number(figure.published, figure.form),
      number(figure.value, figure.form),
      figure.value === null ? '' : `${number(figure.low, figure.form)} to ${number(figure.high, figure.form)}`,
      place(figure),
      VERDICTS[figure.verdict],
    ]),
  );

function countsTable(facts: readonly FactResult[]): string {
  const counts = verdictCounts(facts);
  return table(
    ['', 'met', 'not met', 'undecided', 'not run'],
    (['input', 'prediction'] as const).map((kind) => [
      `${kind}s`,
      ...(['met', 'not-met', 'undecided', 'not-run'] as const).map((verdict) => String(counts[kind][verdict])),
    ]),
  );
}

const factsTable = (facts: readonly FactResult[]): string =>
  table(
    ['', 'Published', 'Looked for in', 'Tolerance', 'Evidence', 'Source'],
    facts.map(({ id, statement, scenario, tolerance, evidence, source }) => [
      ...[id, statement, scenario, tolerance, evidence.join(', '), source],
    ]),
  );

function misfitTable(facts: readonly FactResult[]): string {
  const notRun = named(facts)
    .filter(({ verdict }) => verdict === 'not-run')
    .map((figure) => [nameOf(figure), 'not run', figure.because]);
  const unmet = Object.entries(UNMET_FIGURES).map(([name, { from, because }]) => [
    name,
    `not met, ${from} size`,
    because,
  ]);
  return table(['Figure', 'Verdict', 'Why'], [...unmet, ...notRun]);
}

const work = (facts: readonly FactResult[], size: WorldSize): string => {
  const sum = (of: (fact: FactResult) => number): string =>
    facts.reduce((total, fact) => total + of(fact), 0).toLocaleString('en');
  return `Size ${size}, seed ${SEED}: ${sum(({ minors }) => minors)} minors, ${sum(({ events }) => events)} events of the ledger.`;
};

/** The page with some of its generated parts made again. */
function regenerated(page: string, blocks: Readonly<Record<string, string>>): string {
  return Object.entries(blocks).reduce((text, [name, block]) => {
    const [start, end] = [`<!-- generated, ${name}: start -->`, `<!-- generated, ${name}: end -->`];
    const [before, after] = [text.indexOf(start), text.indexOf(end)];
    if (before < 0 || after < before) throw new Error(`docs/world-validation.md lacks the marks of ${name}`);
    return `${text.slice(0, before + start.length)}\n\n${block}\n\n${text.slice(after)}`;
  }, page);
}

async function found(size: WorldSize): Promise<readonly FactResult[]> {
  return validateWorld(worldLaboratory(size, SEED, parameterValues(await loadParameters())));
}

const figuresOf = (facts: readonly FactResult[], size: WorldSize): string =>
  [countsTable(facts), figuresTable(facts), work(facts, size)].join('\n\n');

describe('published facts about the world, at size small', () => {
  let facts: readonly FactResult[] = [];
  beforeAll(async () => {
    facts = await found('small');
  });
  const withVerdict = (verdict: FactFigure['verdict']): readonly string[] =>
    named(facts)
      .filter((figure) => figure.verdict === verdict)
      .map(nameOf);

  it('are not met where known, and nowhere else', () => {
    const known = Object.entries(UNMET_FIGURES).filter(([, { from }]) => from === 'small');
    expect(withVerdict('not-met').toSorted()).toEqual(known.map(([name]) => name).toSorted());
  });

  it('are met where they were', () => {
    const met = withVerdict('met');
    expect(MET_FIGURES.filter((name) => !met.includes(name))).toEqual([]);
  });

  it('stand in docs/world-validation.md as they are found', async () => {
    const page = readFileSync(PAGE, 'utf8');
    const small = {
      facts: factsTable(facts),
      'what does not fit': misfitTable(facts),
      small: figuresOf(facts, 'small'),
    };
    const full = UPDATE === 'full' ? { full: figuresOf(await found('full'), 'full') } : {};
    const made = regenerated(page, { ...small, ...full });
    if (UPDATE !== undefined) writeFileSync(PAGE, made);
    else expect(page, 'UPDATE_DOCS=1 vitest run test/documentation/world-validation.test.ts rewrites it').toBe(made);
  }, 900_000);
});
