import type { Instant } from '@eurodac-sim/primitives';
import type { DatasetNumber } from './dataset.ts';
import type { DatasetKind } from './dataset-kind.ts';
import { KINDS } from './dataset-kind.ts';
import type { TimeQueue } from './time-queue.ts';
import { dequeueUntil, enqueue, timeQueue } from './time-queue.ts';

/** Counts by kind. */
type Tally = Int32Array;

const NOT_COUNTED = -1;

/**
 * How many datasets of each kind and Member State can be returned at a moment that only moves forward, kept so that no
 * search has to look at every dataset.
 */
export type Visibility = {
  now: Instant;
  /** Datasets that will be available. */
  readonly opening: TimeQueue;
  /** Datasets whose storage will end. */
  readonly closing: TimeQueue;
  /** By dataset: the kind it is counted as. */
  readonly countedAs: (DatasetKind | typeof NOT_COUNTED)[];
  readonly all: Tally;
  readonly byState: Map<string, Tally>;
  /** Kinds ever counted. */
  readonly kinds: DatasetKind[];
  /** Datasets whose storage ended and that are still to be erased. */
  readonly ended: Set<DatasetNumber>;
};

/** What the counts need to know of a dataset; `closes`: the first moment after its storage, null once it is erased. */
export type Countable = { readonly kind: DatasetKind; readonly memberState: string; readonly closes: Instant | null };

/** Nothing to see, before all time. */
export function nothingVisible(): Visibility {
  return {
    now: Number.NEGATIVE_INFINITY as Instant,
    opening: timeQueue(),
    closing: timeQueue(),
    countedAs: [],
    all: new Int32Array(KINDS),
    byState: new Map(),
    kinds: [],
    ended: new Set(),
  };
}

/** Has a dataset counted from the moment it is available. */
export function opensAt(visibility: Visibility, number: DatasetNumber, from: Instant): void {
  visibility.countedAs[number] = NOT_COUNTED;
  enqueue(visibility.opening, from, number);
}

/** Moves on to a moment: counts what became available, and no longer what closed. An earlier moment changes nothing. */
export function advance(visibility: Visibility, to: Instant, look: (number: DatasetNumber) => Countable): void {
  if (to < visibility.now) return;
  visibility.now = to;
  const { opening, closing, ended } = visibility;
  for (let number = dequeueUntil(opening, to); number !== undefined; number = dequeueUntil(opening, to)) {
    const countable = look(number);
    if (countable.closes === null) continue;
    if (countable.closes <= to) ended.add(number);
    else open(visibility, number, countable, countable.closes);
  }
  for (let number = dequeueUntil(closing, to); number !== undefined; number = dequeueUntil(closing, to)) {
    const countable = look(number);
    if (isCounted(visibility, number) && isOver(countable, to)) end(visibility, number, countable);
  }
}

/** Whether a search that reaches every kind could return a dataset now. */
function isCounted({ countedAs }: Visibility, number: DatasetNumber): boolean {
  return countedAs[number] !== NOT_COUNTED;
}

/** Counts an available dataset as what it is now, or no longer where its storage ended or it was erased. */
export function recount(visibility: Visibility, number: DatasetNumber, { kind, memberState, closes }: Countable): void {
  const { countedAs, now } = visibility;
  const before = countedAs[number]!;
  const after = closes === null || closes <= now ? NOT_COUNTED : kind;
  if (before === NOT_COUNTED || before === after) return;
  add(visibility, before, memberState, -1);
  if (after !== NOT_COUNTED) add(visibility, after, memberState, 1);
  countedAs[number] = after;
}

/** Has an available dataset close at another moment than before, or now if that is past. */
export function closesAnew(visibility: Visibility, number: DatasetNumber, countable: Countable): void {
  const { closes } = countable;
  if (!isCounted(visibility, number) || closes === null) return;
  if (closes > visibility.now) enqueue(visibility.closing, closes, number);
  else end(visibility, number, countable);
}

function end(visibility: Visibility, number: DatasetNumber, countable: Countable): void {
  recount(visibility, number, countable);
  visibility.ended.add(number);
}

function open(visibility: Visibility, number: DatasetNumber, { kind, memberState }: Countable, closes: Instant): void {
  visibility.countedAs[number] = kind;
  add(visibility, kind, memberState, 1);
  enqueue(visibility.closing, closes, number);
}

const isOver = ({ closes }: Countable, at: Instant): boolean => closes !== null && closes <= at;

function add(visibility: Visibility, kind: DatasetKind, memberState: string, by: 1 | -1): void {
  const { all, byState, kinds } = visibility;
  let ofState = byState.get(memberState);
  if (ofState === undefined) {
    ofState = new Int32Array(KINDS);
    byState.set(memberState, ofState);
  }
  if (!kinds.includes(kind)) kinds.push(kind);
  all[kind] = all[kind]! + by;
  ofState[kind] = ofState[kind]! + by;
}
