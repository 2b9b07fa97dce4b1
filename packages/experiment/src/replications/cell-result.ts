import type { Loss, Outcome, ReplicationResult } from '@eurodac-sim/simulation';
import { ledgerTable } from '@eurodac-sim/simulation';
import type { Cell } from './cell.ts';
import type { FrameContent } from './frame.ts';
import { frame, frameContent } from './frame.ts';

/** A row of `events.parquet` but for its replication: a cell of each column of `ledgerTable`. */
export type EventRow = readonly (string | number | null)[];

/** What a cell leaves behind. */
export type CellResult = Omit<ReplicationResult, 'ledgers'> & { readonly events: readonly EventRow[] };

/** Rows as columns: texts by their place in a list of all texts, numbers as they are. */
type Columns = {
  readonly words: readonly string[];
  readonly texts: readonly (readonly number[])[];
  readonly numbers: readonly (readonly (number | null)[])[];
};

const OUTCOME_TEXTS = ['policy', 'point', 'measure', 'subgroup', 'unit'] as const;
const OUTCOME_NUMBERS = ['value', 'numerator', 'denominator'] as const;
const LOSS_TEXTS = ['policy', 'point', 'cause'] as const;
const LOSS_NUMBERS = ['count', 'share', 'shapley'] as const;

function columnsOf<T extends string, N extends string>(
  rows: readonly (Readonly<Record<T, string>> & Readonly<Record<N, number | null>>)[],
  texts: readonly T[],
  numbers: readonly N[],
): Columns {
  const places = new Map<string, number>();
  const place = (word: string): number => {
    const found = places.get(word) ?? places.size;
    places.set(word, found);
    return found;
  };
  const placed = texts.map((name) => rows.map((row) => place(row[name])));
  return {
    words: [...places.keys()],
    texts: placed,
    numbers: numbers.map((name) => rows.map((row) => row[name])),
  };
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isTexts = (value: unknown): value is readonly string[] =>
  isList(value) && value.every((one) => typeof one === 'string');

/** @throws {TypeError} these are no columns of as many texts and numbers */
function checkColumns({ words, texts, numbers }: Columns, textCount: number, numberCount: number): void {
  const rows = texts[0]?.length ?? 0;
  const isPlace = (one: unknown): boolean => Number.isInteger(one) && Number(one) >= 0 && Number(one) < words.length;
  const isRight =
    isTexts(words) &&
    texts.length === textCount &&
    numbers.length === numberCount &&
    texts.every((column) => column.length === rows && column.every(isPlace)) &&
    numbers.every((column) => column.length === rows && column.every((one) => one === null || Number.isFinite(one)));
  if (!isRight) throw new TypeError('no columns of a result');
}

function rowsOf<Row>(columns: Columns, texts: readonly string[], numbers: readonly string[]): readonly Row[] {
  checkColumns(columns, texts.length, numbers.length);
  return columns.texts[0]!.map((_, i) => {
    const row: Record<string, unknown> = {};
    for (const [k, name] of texts.entries()) row[name] = columns.words[columns.texts[k]![i]!];
    for (const [k, name] of numbers.entries()) row[name] = columns.numbers[k]![i];
    return row as Row;
  });
}

/** The result of a cell as its frame. @throws {RangeError} it is of another replication */
export function resultFrame(cell: Cell, { ledgers, outcomes, losses, ...rest }: ReplicationResult): Uint8Array {
  if (rest.replication !== cell.replication)
    throw new RangeError(`replication ${cell.replication} came back as ${rest.replication}; expected its own number`);
  return frame(
    {
      ...rest,
      points: cell.points,
      outcomes: columnsOf(outcomes, OUTCOME_TEXTS, OUTCOME_NUMBERS),
      losses: columnsOf(losses, LOSS_TEXTS, LOSS_NUMBERS),
      events: cell.withEvents ? (ledgers ?? []).flatMap((ledger) => ledgerTable(ledger).rows) : [],
    },
    cell.id,
  );
}

/** What the payload of a frame is, once it is checked. */
type Payload = Omit<CellResult, 'outcomes' | 'losses'> & {
  readonly outcomes: Columns;
  readonly losses: Columns;
  /** Keys of the grid points as they were when it was computed. */
  readonly points: readonly string[];
};

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

/** @throws {TypeError} the content of a frame is no result of the cell */
function checked(content: unknown, cell: Cell): CellResult {
  const { outcomes, losses, points, events, ...rest } = content as Payload;
  const isRight =
    rest.replication === cell.replication &&
    isCount(rest.comparisons.searches) &&
    isCount(rest.comparisons.fingerComparisons ?? 0) &&
    isTexts(rest.parametersRead) &&
    isTexts(points) &&
    points.length === cell.points.length &&
    isList(events) &&
    events.every(isList);
  if (!isRight) throw new TypeError('no result of the cell');
  // The same point has another key in a grid with another axis.
  const keys = new Map(points.map((key, i) => [key, cell.points[i]!]));
  const named = (columns: Columns): Columns => ({
    ...columns,
    words: columns.words.map((word) => keys.get(word) ?? word),
  });
  return {
    ...rest,
    outcomes: rowsOf<Outcome>(named(outcomes), OUTCOME_TEXTS, OUTCOME_NUMBERS),
    losses: rowsOf<Loss>(named(losses), LOSS_TEXTS, LOSS_NUMBERS),
    events: events.map(([policy = '', point = '', ...cells]) => [policy, keys.get(String(point)) ?? point, ...cells]),
  };
}

/** The result in the frame of a cell, or why it must be computed again; every part is checked for its kind. */
export function cellResult(
  bytes: Uint8Array,
  cell: Cell,
): { readonly kind: 'finished'; readonly result: CellResult } | Extract<FrameContent, { readonly kind: 'unusable' }> {
  const read = frameContent(bytes, cell.id);
  if (read.kind === 'unusable') return read;
  try {
    return { kind: 'finished', result: checked(read.content, cell) };
  } catch {
    return { kind: 'unusable', because: 'altered' };
  }
}
