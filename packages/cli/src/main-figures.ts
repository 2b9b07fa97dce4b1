import type { Experiment, Table, TableCell } from '@eurodac-sim/experiment';
import { textTable } from './table.ts';
import { bold } from './terminal.ts';

type Row = Readonly<Record<string, TableCell>>;

function rowsOf(tables: readonly Table[], name: string): readonly Row[] {
  const table = tables.find((one) => one.name === name);
  if (table === undefined) return [];
  return table.rows.map((row) => Object.fromEntries(table.columns.map((column, i) => [column.name, row[i] ?? null])));
}

const isNumber = (cell: TableCell | undefined): cell is number => typeof cell === 'number';
const percent = (cell: TableCell | undefined): string =>
  isNumber(cell) ? `${(100 * cell).toFixed(1)} %` : 'undefined';
const plain = (cell: TableCell | undefined, digits: number): string =>
  isNumber(cell) ? cell.toFixed(digits) : 'undefined';
const points = (cell: TableCell | undefined): string =>
  isNumber(cell) ? `${cell >= 0 ? '+' : ''}${(100 * cell).toFixed(1)}` : 'undefined';

/** Rows of one measure and subgroup under one policy at one grid point. */
function finder(rows: readonly Row[]) {
  return (policy: string, point: string, measure: string, subgroup = 'all'): Row | undefined =>
    rows.find(
      (row) =>
        row['policy'] === policy &&
        row['point'] === point &&
        row['measure'] === measure &&
        row['subgroup'] === subgroup,
    );
}

/** `searchPractice: as-2013`: a grid point for people. */
const axes = (point: string): string =>
  Object.entries(JSON.parse(point) as Record<string, string>)
    .map(([axis, value]) => `${axis}: ${value}`)
    .join(', ');

/** The main figures of a run as a table for each grid point: benefits to the left, harms to the right. */
export function mainFigures({ manifest, tables }: Experiment): string {
  const { policies, baseline, population } = manifest.scenario;
  const summary = finder(rowsOf(tables, 'summary'));
  const difference = finder(rowsOf(tables, 'differences'));
  const head = [
    'policy',
    'identified, of those who travelled on (5-95 %)',
    `difference to ${baseline}, points (95 % interval)`,
    'children registered',
    'registered per additional identified',
    'child-years per identified',
    `expected false identifications a year (${population.minors} minors, gallery of ${population.background})`,
  ];
  const blocks = manifest.points.map((point) => {
    const rows = policies.map((policy) => {
      const rate = summary(policy, point, 'O1');
      const change = difference(policy, point, 'O1');
      return [
        policy,
        `${percent(rate?.['median'])} (${percent(rate?.['p05'])} to ${percent(rate?.['p95'])})`,
        policy === baseline
          ? 'baseline'
          : `${points(change?.['mean'])} (${points(change?.['low'])} to ${points(change?.['high'])})`,
        plain(summary(policy, point, 'O19', 'children-registered')?.['median'], 0),
        policy === baseline ? 'baseline' : plain(summary(policy, point, 'O6')?.['pooled'], 1),
        plain(summary(policy, point, 'O7')?.['pooled'], 1),
        plain(summary(policy, point, 'O8')?.['mean'], 5),
      ];
    });
    return `${bold(axes(point))}\n${textTable(head, rows, [20, 26, 28, 12, 16, 13, 18])}`;
  });
  return blocks.join('\n\n');
}
