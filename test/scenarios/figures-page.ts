import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Expectation, ExpectationVerdict, Manifest } from '@eurodac-sim/experiment';
import { csvParse } from 'd3-dsv';

/** Where the generated part of a page starts and ends. */
const START = '<!-- figures: start; node test/scenarios/write-figures.ts writes them -->';
const END = '<!-- figures: end -->';

/** How a page speaks of an expectation that did not come true. */
const NOT_HELD = 'did not hold';

const WORDS: Readonly<Record<ExpectationVerdict['verdict'], string>> = {
  held: 'held',
  undecided: 'undecided',
  'not-held': NOT_HELD,
};

/** Blocks that need not be named before an axis. */
const BLOCKS =
  /^(practice\.(shared|states)|reception\.measures|reception|behaviour|followUp|events|parameters|matching|reform\.categories)\./;

/** A number in as few digits as tell it. */
const shown = (value: number): string => (value === 0 ? '0' : String(Number(value.toPrecision(3))));

type Row = Readonly<Record<string, string | undefined>>;

/** The axes of a grid that have more than one value. */
function varied(points: readonly string[]): readonly string[] {
  const read = points.map((point) => JSON.parse(point) as Readonly<Record<string, unknown>>);
  return Object.keys(read[0] ?? {}).filter((axis) => new Set(read.map((point) => point[axis])).size > 1);
}

/** A table in Markdown, its columns padded as the formatter pads them. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((cells) => cells[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

const filterText = (filter: Expectation['at'] = {}): string =>
  Object.entries(filter)
    .map(([axis, value]) => `${axis.replace(BLOCKS, '')} ${String(value)}`)
    .join(', ');

/** What is compared with what, such as `O1, rules-2024 greater than rules-2013`. */
function comparison({ measure, subgroup, policy, is, than, at, thanAt }: Expectation): string {
  const name = subgroup === 'all' ? measure : `${measure} ${subgroup}`;
  const where = at === undefined ? '' : ` at ${filterText(at)}`;
  const other =
    than === policy ? filterText(thanAt) : `${than}${thanAt === undefined ? '' : ` at ${filterText(thanAt)}`}`;
  return `${name}, ${policy}${where}, ${is.replace('-', ' ')} ${other}`;
}

/** One expectation with its verdicts at all points where it is expected. */
function verdictRow(expectation: Expectation, found: readonly ExpectationVerdict[]): readonly string[] {
  const means = found.flatMap(({ mean }) => (mean === null ? [] : [mean]));
  const count = (verdict: ExpectationVerdict['verdict']): number =>
    found.filter((one) => one.verdict === verdict).length;
  const kinds = (['held', 'undecided', 'not-held'] as const).filter((verdict) => count(verdict) > 0);
  const said = kinds.map((verdict) =>
    found.length === 1 ? WORDS[verdict] : `${WORDS[verdict]} at ${count(verdict)} of ${found.length}`,
  );
  const [low, high] = [Math.min(...means), Math.max(...means)].map(shown);
  const range = means.length === 0 ? 'undefined' : low === high ? low! : `${low} to ${high}`;
  return [comparison(expectation), expectation.because ?? '', said.join(', '), range];
}

/** The measures that a page shows: that of identification, and those that something is expected of. */
function measuresOf(expect: readonly Expectation[]): readonly Pick<Expectation, 'measure' | 'subgroup'>[] {
  const all = [{ measure: 'O1' as const, subgroup: 'all' }, ...expect];
  const names = all.map(({ measure, subgroup }) => `${measure} ${subgroup}`);
  return all.filter((_, i) => names.indexOf(names[i]!) === i);
}

/** Mean over replications of each measure, a row for each policy and point. */
function valuesTable({ scenario, points }: Manifest, rows: readonly Row[]): string {
  const measures = measuresOf(scenario.expect);
  const axes = varied(points);
  const means = new Map(
    rows.map((row) => [JSON.stringify([row['policy'], row['point'], row['measure'], row['subgroup']]), row['mean']]),
  );
  const meanOf = (policy: string, point: string, measure: string, subgroup: string): string => {
    const mean = means.get(JSON.stringify([policy, point, measure, subgroup]));
    return mean === undefined || mean === '' ? '' : shown(Number(mean));
  };
  const lines = points.flatMap((point) => {
    const at = JSON.parse(point) as Readonly<Record<string, unknown>>;
    return scenario.policies.map((policy) => [
      policy,
      ...axes.map((axis) => String(at[axis])),
      ...measures.map(({ measure, subgroup }) => meanOf(policy, point, measure, subgroup)),
    ]);
  });
  const names = measures.map(({ measure, subgroup }) => (subgroup === 'all' ? measure : `${measure} ${subgroup}`));
  return table(['policy', ...axes.map((axis) => axis.replace(BLOCKS, '')), ...names], lines);
}

/** The generated part of a scenario's page, from a results folder. */
export function figuresText(name: string, folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const rows = csvParse(readFileSync(join(folder, 'summary.csv'), 'utf8'));
  const { scenario, replications, expectations, points } = manifest;
  const verdictsOn = scenario.expect.map((expectation) =>
    expectations.filter((one) => comparison(one) === comparison(expectation)),
  );
  return `${START}

Printed by \`eurodac-sim run ${name}\` with seed ${scenario.seed}: ${replications} replications of ${scenario.population.minors} minors${points.length > 1 ? ` at each of ${points.length} points` : ''}, ${scenario.fidelity === 'scores' ? 'scores drawn from the model that ships' : 'every search run by the matcher'}. Differences are means over replications, paired; over several points from the lowest to the highest.

${table(
  ['expected', 'because', 'verdict', 'difference'],
  scenario.expect.map((expectation, i) => verdictRow(expectation, verdictsOn[i] ?? [])),
)}

Means over replications, each measure in its unit ([measures](../../docs/measures.md)):

${valuesTable(manifest, rows)}

${END}`;
}

/** A page with its generated part replaced. @throws {RangeError} the page has no place for it */
export function withFigures(page: string, figures: string): string {
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start < 0 || end < start) throw new RangeError(`a page without ${START} and ${END}; expected both`);
  return page.slice(0, start) + figures + page.slice(end + END.length);
}

/** Reasons of the expectations of which a page says that they did not hold somewhere. */
export function contradictedOn(page: string): readonly string[] {
  return page
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes(NOT_HELD))
    .map((line) => line.split(' | ')[1]?.trim() ?? '');
}
