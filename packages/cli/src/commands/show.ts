import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { didYouMean } from '../did-you-mean.ts';
import { InputError } from '../exit-codes.ts';
import { textTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';

type Row = Readonly<Record<string, string>>;

/** Options of `show`. */
type Options = { readonly measure: string; readonly subgroup: string; readonly json?: boolean };

/** One measure of one group under one policy, and its difference to the baseline. */
type Shown = {
  readonly point: string;
  readonly policy: string;
  readonly mean: number | null;
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly replications: number;
};

function rowsOf(folder: string, name: string): readonly Row[] {
  const file = join(folder, name);
  if (!existsSync(file))
    throw new InputError(`${folder}: there is no ${name}; expected a results folder, as run writes`);
  return csvParse(readFileSync(file, 'utf8')) as readonly Row[];
}

/** @throws {InputError} no row has the name; the error lists what there is */
function among(rows: readonly Row[], column: string, name: string): readonly Row[] {
  const found = rows.filter((row) => row[column] === name);
  if (found.length > 0) return found;
  const known = [...new Set(rows.map((row) => row[column] ?? ''))];
  throw new InputError(`--${column} ${name}: expected one of ${known.join(', ')}${didYouMean(name, known)}`);
}

const number = (text: string | undefined): number | null => (text === undefined || text === '' ? null : Number(text));

const figure = (value: number | null): string => (value === null ? 'undefined' : String(Number(value.toPrecision(3))));

function shown(summary: Row, differences: readonly Row[]): Shown {
  const { point = '', policy = '', mean, replications } = summary;
  const difference = differences.find((row) => row['point'] === point && row['policy'] === policy);
  return {
    ...{ point, policy, mean: number(mean), difference: number(difference?.['mean']) },
    ...{ low: number(difference?.['low']), high: number(difference?.['high']), replications: Number(replications) },
  };
}

/**
 * `show`: one measure of one group from the tables of a results folder, with its difference to the baseline.
 *
 * @throws {InputError} no results folder, no such measure, or no such group of it
 */
export function show(folder: string, { measure, subgroup, json }: Options, terminal: Terminal): void {
  const wanted = (name: string): readonly Row[] => among(rowsOf(folder, name), 'measure', measure);
  const summary = among(wanted('summary.csv'), 'subgroup', subgroup);
  const differences = wanted('differences.csv').filter((row) => row['subgroup'] === subgroup);
  const rows = summary.map((row) => shown(row, differences));
  if (json === true) {
    terminal.out(JSON.stringify({ measure, subgroup, rows }, null, 2));
    return;
  }
  const baseline = differences[0]?.['baseline'] ?? 'the baseline';
  terminal.out(
    textTable(
      ['point', 'policy', `${measure} ${subgroup}, mean`, `difference to ${baseline}`, '95 % interval', 'replications'],
      rows.map(({ point, policy, mean, difference, low, high, replications }) => [
        point,
        policy,
        figure(mean),
        policy === baseline ? 'baseline' : figure(difference),
        low === null || high === null ? '' : `${figure(low)} to ${figure(high)}`,
        String(replications),
      ]),
    ),
  );
}
