import { csvParse } from 'd3-dsv';
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
};

type Row = Readonly<Record<string, string | undefined>>;

function rows(file: string, csv: string, required: readonly string[]): readonly Row[] {
  const parsed = csvParse(csv);
  const missing = required.filter((column) => !parsed.columns.includes(column));
  if (missing.length > 0) {
    throw new MalformedResults(file, `column ${missing.join(', ')} is missing; found ${parsed.columns.join(', ')}`);
  }
  return parsed;
}

function figure(cell: string | undefined): Figure | undefined {
  if (cell === undefined || cell.trim() === '') return undefined;
  const value = Number(cell);
  return Number.isFinite(value) ? { text: cell, value } : undefined;
}

const word = (cell: string | undefined): string => cell ?? '';

const key = (row: Row): Key => ({
  policy: word(row['policy']),
  point: word(row['point']),
  measure: word(row['measure']),
  subgroup: word(row['subgroup']),
});

/** The rows of `outcomes.csv`. @throws {MalformedResults} a column is missing */
export function outcomes(csv: string): readonly Outcome[] {
  return rows('outcomes.csv', csv, ['policy', 'point', 'replication', 'measure', 'subgroup', 'value']).map((row) => ({
    ...key(row),
    replication: word(row['replication']),
    value: figure(row['value']),
    numerator: figure(row['numerator']),
    denominator: figure(row['denominator']),
    unit: word(row['unit']),
  }));
}

/** The rows of `differences.csv`. @throws {MalformedResults} a column is missing */
export function differences(csv: string): readonly Difference[] {
  return rows('differences.csv', csv, ['policy', 'baseline', 'point', 'measure', 'mean', 'low', 'high']).map((row) => ({
    ...key(row),
    baseline: word(row['baseline']),
    mean: figure(row['mean']),
    low: figure(row['low']),
    high: figure(row['high']),
    replications: figure(row['replications']),
  }));
}

/** The rows of `losses.csv`. @throws {MalformedResults} a column is missing */
export function losses(csv: string): readonly Loss[] {
  return rows('losses.csv', csv, ['policy', 'point', 'replication', 'cause', 'count']).map((row) => ({
    policy: word(row['policy']),
    point: word(row['point']),
    replication: word(row['replication']),
    cause: word(row['cause']),
    count: figure(row['count'])?.value ?? 0,
    share: figure(row['share'])?.value,
  }));
}

/** The rows of `summary.csv`. @throws {MalformedResults} a column is missing */
export function summary(csv: string): readonly Summary[] {
  return rows('summary.csv', csv, ['policy', 'point', 'measure', 'subgroup', 'median', 'p05', 'p95']).map((row) => ({
    ...key(row),
    median: figure(row['median']),
    p05: figure(row['p05']),
    p95: figure(row['p95']),
    mean: figure(row['mean']),
    replications: figure(row['replications']),
    numerator: figure(row['numerator']),
    denominator: figure(row['denominator']),
    pooled: figure(row['pooled']),
    pooledLow: figure(row['pooledLow']),
    pooledHigh: figure(row['pooledHigh']),
  }));
}
