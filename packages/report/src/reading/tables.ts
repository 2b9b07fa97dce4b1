import { csvParseRows } from 'd3-dsv';
import { MalformedResults } from './malformed-results.ts';

/** A cell that holds a number: the text as the file has it, and its value. */
export type Figure = { readonly text: string; readonly value: number };

/** What a row is about. */
export type Key = {
  readonly policy: string;
  /** Canonical JSON of the grid point. */
  readonly point: string;
  readonly measure: string;
  readonly subgroup: string;
};

/** One measure of one replication; a figure is undefined where the cell is empty. */
export type Outcome = Key & {
  readonly replication: string;
  readonly value: Figure | undefined;
  readonly numerator: Figure | undefined;
  readonly denominator: Figure | undefined;
  readonly unit: string;
};

/** Mean difference to the baseline over pairs of replications, with its 95 % interval. */
export type Difference = Key & {
  readonly baseline: string;
  readonly mean: Figure | undefined;
  readonly low: Figure | undefined;
  readonly high: Figure | undefined;
  readonly replications: Figure | undefined;
};

/** Minors who moved on and were not identified, by the first cause, in one replication. */
export type Loss = {
  readonly policy: string;
  readonly point: string;
  readonly replication: string;
  readonly cause: string;
  readonly count: number;
  /** Of all who moved on in the replication; undefined where nobody did. */
  readonly share: number | undefined;
};

/** One measure over all replications; the pooled fields are the ratio of sums and its bootstrap interval. */
export type Summary = Key & {
  readonly median: Figure | undefined;
  readonly p05: Figure | undefined;
  readonly p95: Figure | undefined;
  readonly mean: Figure | undefined;
  readonly replications: Figure | undefined;
  readonly numerator: Figure | undefined;
  readonly denominator: Figure | undefined;
  readonly pooled: Figure | undefined;
  readonly pooledLow: Figure | undefined;
  readonly pooledHigh: Figure | undefined;
  /** Why a ratio of changes has no value; empty where it has one, or where the file does not say. */
  readonly why: string;
};

/** How much one parameter moves one measure: one statistic of a screening or of a decomposition of variance. */
export type Effect = {
  readonly measure: string;
  readonly policy: string;
  readonly baseline: string;
  readonly parameter: string;
  /** `read`, `derived`, `memory` or `assumption`. */
  readonly basis: string;
  readonly method: string;
  /** `mu`, `mu_star` and `sigma` of Morris; `first` and `total` of Sobol. */
  readonly statistic: string;
  readonly value: Figure | undefined;
  readonly low: Figure | undefined;
  readonly high: Figure | undefined;
};

/** A line of a file, read cell by cell. */
type Row = {
  /** The text; empty where the file has no such column. */
  word(column: string): string;
  /** The number; undefined where the cell is empty or the file has no such column. */
  figure(column: string): Figure | undefined;
  /** A count, which no cell may leave out. */
  count(column: string): number;
};

// As a file of results writes it: decimal, with a point, with or without a power of ten.
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const LINE_BREAK = /\r\n|\n|\r/g;

function rowOf(cellOf: (column: string) => string | undefined, malformed: Malformed): Row {
  const refuse = (column: string, expected: string): never => {
    const cell = cellOf(column) ?? '';
    throw malformed(column, cell === '' ? 'nothing' : JSON.stringify(cell), expected);
  };
  return {
    word: (column) => cellOf(column) ?? '',
    figure: (column) => {
      const text = cellOf(column) ?? '';
      if (text === '') return undefined;
      const value = Number(text);
      if (!NUMBER.test(text) || !Number.isFinite(value)) refuse(column, 'a number or nothing');
      return { text, value };
    },
    count: (column) => {
      const text = cellOf(column) ?? '';
      if (!/^\d+$/.test(text)) refuse(column, 'a whole number');
      return Number(text);
    },
  };
}

type Malformed = (column: string, found: string, expected: string) => MalformedResults;

function rows(file: string, csv: string, required: readonly string[]): readonly Row[] {
  const [columns = [], ...lines] = csvParseRows(csv);
  const missing = required.filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    throw new MalformedResults(file, `column ${missing.join(', ')} is missing; found ${columns.join(', ')}`);
  }
  const placeOf = new Map(columns.map((column, place) => [column, place]));
  const linesIn = (cells: readonly string[]): number =>
    cells.reduce((sum, cell) => sum + (cell.match(LINE_BREAK)?.length ?? 0), 1);
  let next = 1 + linesIn(columns);
  return lines.map((cells) => {
    const line = next;
    next += linesIn(cells);
    const malformed: Malformed = (column, found, expected) =>
      new MalformedResults(file, { line, column, found, expected });
    if (cells.length < columns.length) throw malformed(columns[cells.length] ?? '', 'the end of the line', 'a cell');
    if (cells.length > columns.length) throw malformed('after the last column', 'a cell', 'the end of the line');
    return rowOf((column) => cells[placeOf.get(column) ?? -1], malformed);
  });
}

const key = (row: Row): Key => ({
  policy: row.word('policy'),
  point: row.word('point'),
  measure: row.word('measure'),
  subgroup: row.word('subgroup'),
});

/** The rows of `outcomes.csv`. @throws {MalformedResults} a column is missing, or a cell holds something else than its column asks for */
export function outcomes(csv: string): readonly Outcome[] {
  return rows('outcomes.csv', csv, ['policy', 'point', 'replication', 'measure', 'subgroup', 'value']).map((row) => ({
    ...key(row),
    replication: row.word('replication'),
    value: row.figure('value'),
    numerator: row.figure('numerator'),
    denominator: row.figure('denominator'),
    unit: row.word('unit'),
  }));
}

/** The rows of `differences.csv`. @throws {MalformedResults} a column is missing, or a cell holds something else than its column asks for */
export function differences(csv: string): readonly Difference[] {
  return rows('differences.csv', csv, ['policy', 'baseline', 'point', 'measure', 'mean', 'low', 'high']).map((row) => ({
    ...key(row),
    baseline: row.word('baseline'),
    mean: row.figure('mean'),
    low: row.figure('low'),
    high: row.figure('high'),
    replications: row.figure('replications'),
  }));
}

/** The rows of `losses.csv`. @throws {MalformedResults} a column is missing, or a cell holds something else than its column asks for */
export function losses(csv: string): readonly Loss[] {
  return rows('losses.csv', csv, ['policy', 'point', 'replication', 'cause', 'count']).map((row) => ({
    policy: row.word('policy'),
    point: row.word('point'),
    replication: row.word('replication'),
    cause: row.word('cause'),
    count: row.count('count'),
    share: row.figure('share')?.value,
  }));
}

/** The rows of `summary.csv`. @throws {MalformedResults} a column is missing, or a cell holds something else than its column asks for */
export function summary(csv: string): readonly Summary[] {
  return rows('summary.csv', csv, ['policy', 'point', 'measure', 'subgroup', 'median', 'p05', 'p95']).map((row) => ({
    ...key(row),
    median: row.figure('median'),
    p05: row.figure('p05'),
    p95: row.figure('p95'),
    mean: row.figure('mean'),
    replications: row.figure('replications'),
    numerator: row.figure('numerator'),
    denominator: row.figure('denominator'),
    pooled: row.figure('pooled'),
    pooledLow: row.figure('pooledLow'),
    pooledHigh: row.figure('pooledHigh'),
    why: row.word('why'),
  }));
}

/** The rows of `sensitivity.csv`. @throws {MalformedResults} a column is missing, or a cell holds something else than its column asks for */
export function effects(csv: string): readonly Effect[] {
  const columns = ['measure', 'policy', 'parameter', 'basis', 'method', 'statistic', 'value'];
  return rows('sensitivity.csv', csv, columns).map((row) => ({
    measure: row.word('measure'),
    policy: row.word('policy'),
    baseline: row.word('baseline'),
    parameter: row.word('parameter'),
    basis: row.word('basis'),
    method: row.word('method'),
    statistic: row.word('statistic'),
    value: row.figure('value'),
    low: row.figure('low'),
    high: row.figure('high'),
  }));
}
