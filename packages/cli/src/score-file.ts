import type { ScoreRow } from '@eurodac-sim/matching';
import { comparisonKey } from '@eurodac-sim/matching';
import { InputError } from './exit-codes.ts';
import type { Cell, TableColumn, TableFile } from './table-file.ts';

/** Columns of a score file. @source contracts of the command, `match evaluate` */
const COLUMNS = ['database', 'probe', 'reference', 'mated', 'score'] as const;

/** Columns that a score file may have beside them. */
const TEXT_FACTS = ['probeFinger', 'referenceFinger', 'probeSubject', 'referenceSubject'] as const;
const NUMBER_FACTS = ['age', 'gap', 'quality'] as const;

/** Scores as columns; those that no row has a value for are left out. */
export function scoreColumns(rows: readonly ScoreRow[]): readonly TableColumn[] {
  const kindOf = (name: keyof ScoreRow): TableColumn['kind'] => {
    if (name === 'mated') return 'boolean';
    return name === 'score' || NUMBER_FACTS.some((fact) => fact === name) ? 'number' : 'text';
  };
  const facts = [...TEXT_FACTS, ...NUMBER_FACTS].filter((name) => rows.some((row) => row[name] !== undefined));
  return [...COLUMNS, ...facts].map((name) => {
    return { name, kind: kindOf(name), data: rows.map((row) => row[name] ?? null) };
  });
}

/**
 * The scores in a table.
 *
 * @throws {InputError} a column is missing, a value is not what the column holds, a comparison stands there twice, or what
 * is said to be mated is not of one finger
 */
export function scoreRows(table: TableFile): readonly ScoreRow[] {
  needColumns(table, COLUMNS);
  const rows = table.rows.map((cells, k) => scoreRow(cells, table.place(k)));
  const places = new Map<string, number>();
  for (const [k, row] of rows.entries()) {
    const key = comparisonKey(row);
    const before = places.get(key);
    if (before !== undefined) throw new InputError(twice(row, table.place(k), table.place(before)));
    places.set(key, k);
    checkMated(row, table.place(k));
  }
  return rows;
}

/** @throws {InputError} one of them is missing */
export function needColumns({ path, columns }: TableFile, needed: readonly string[]): void {
  const missing = needed.filter((column) => !columns.includes(column));
  if (missing.length > 0)
    throw new InputError(`${path}:1: no column ${missing.join(', ')}; expected ${needed.join(',')}`);
}

function twice({ database, probe, reference }: ScoreRow, place: string, before: string): string {
  return `${place}: ${probe} and ${reference} of database '${database}' were compared at ${before} already; expected each pair once`;
}

function scoreRow(cells: Readonly<Record<string, Cell>>, place: string): ScoreRow {
  const facts: Record<string, string | number> = {};
  for (const name of TEXT_FACTS) if ((cells[name] ?? null) !== null) facts[name] = String(cells[name]);
  for (const name of NUMBER_FACTS) if ((cells[name] ?? null) !== null) facts[name] = numberCell(cells, name, place);
  return {
    database: textCell(cells, 'database'),
    probe: textCell(cells, 'probe'),
    reference: textCell(cells, 'reference'),
    mated: truthCell(cells, 'mated', place),
    score: numberCell(cells, 'score', place),
    ...facts,
  };
}

const textCell = (cells: Readonly<Record<string, Cell>>, name: string): string => String(cells[name] ?? '');

/** @throws {InputError} neither true nor false, in any case */
function truthCell(cells: Readonly<Record<string, Cell>>, name: string, place: string): boolean {
  const text = textCell(cells, name).toLowerCase();
  if (text !== 'true' && text !== 'false')
    throw new InputError(`${place}: ${name} is '${textCell(cells, name)}'; expected true or false`);
  return text === 'true';
}

/** @throws {InputError} not a number, or one without an end */
export function numberCell(cells: Readonly<Record<string, Cell>>, name: string, place: string): number {
  const text = textCell(cells, name);
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value))
    throw new InputError(`${place}: ${name} is '${text}'; expected a number`);
  return value;
}

const NAMED = /^(\d+)_\d+$/;

/** @throws {InputError} names or columns say that two files are of one finger, and `mated` says otherwise */
function checkMated({ probe, reference, mated, probeFinger, referenceFinger }: ScoreRow, place: string): void {
  const own = probeFinger ?? NAMED.exec(probe)?.[1];
  const other = referenceFinger ?? NAMED.exec(reference)?.[1];
  if (own === undefined || other === undefined || (own === other) === mated) return;
  const are = own === other ? `both of finger ${own}` : `of fingers ${own} and ${other}`;
  throw new InputError(`${place}: mated is '${mated}', but ${probe} and ${reference} are ${are}`);
}

/** How many times as high a database's middle mated score must be as another's for them to look like two scales. */
const ANOTHER_SCALE = 50;

const middle = (scores: readonly number[]): number =>
  [...scores].sort((a, b) => a - b)[scores.length >> 1] ?? Number.NaN;

/** What looks wrong in scores without being impossible: distances instead of scores, and scales that differ. */
export function scoreDoubts(rows: readonly ScoreRow[]): readonly string[] {
  const names = [...new Set(rows.map(({ database }) => database))];
  const scores = (mated: boolean, own: readonly ScoreRow[]) =>
    own.filter((row) => row.mated === mated).map(({ score }) => score);
  const middles = names.map((name) => {
    const own = rows.filter(({ database }) => database === name);
    return { name, mated: middle(scores(true, own)), nonMated: middle(scores(false, own)) };
  });
  const turned = middles.filter(({ mated, nonMated }) => mated < nonMated);
  const highest = middles.reduce((most, one) => (one.mated > most.mated ? one : most), middles[0]!);
  const other = middles.find(({ mated }) => mated > 0 && mated * ANOTHER_SCALE < highest.mated);
  return [
    ...turned.map(
      ({ name }) =>
        `database '${name}': mated comparisons score lower than others; a score is higher the more alike two prints are`,
    ),
    ...(other === undefined
      ? []
      : [
          `databases '${other.name}' and '${highest.name}': middle mated scores of ${other.mated} and ${highest.mated} look like two scales; pooled rates hold one threshold to both`,
        ]),
  ];
}
