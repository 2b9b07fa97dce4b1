import type { Bounds } from '../statistics/resamples.ts';
import { middle95, resamples } from '../statistics/resamples.ts';
import type { FourRates } from './error-rates.ts';
import { fourRates } from './error-rates.ts';
import type { ScoreRow } from './evaluation.ts';
import type { SubjectTable } from './subject-table.ts';
import { fingerOf, subjectTable } from './subject-table.ts';

/** One rate over another; null where the other is 0 and the first is not, or both are. */
type Ratio = { readonly value: number | null } & Bounds;

type RateName = keyof FourRates;

/** The errors of one matcher over those of another on the same comparisons. */
type RateRatios = { readonly [Name in RateName]: Ratio };

/** Ratios of one preparation of the data. */
type PreparationRatios = RateRatios & {
  readonly preparation: string;
  readonly first: FourRates;
  readonly second: FourRates;
};

/** Two matchers on the same comparisons, paired. */
export type PairedRatios = {
  readonly preparations: readonly PreparationRatios[];
  /** The mean of the preparations' ratios, and the ratio of their mean rates. */
  readonly meanOfRatios: RateRatios;
  readonly ratioOfMeans: RateRatios;
};

const RATES: readonly RateName[] = ['eer', 'fmr100', 'fmr1000', 'zeroFmr'];

/** The preparation in a name `<preparation>/<source>`; empty where there is none. Sources are the same fingers in all. */
function preparationOf(database: string): string {
  return database.includes('/') ? database.slice(0, database.lastIndexOf('/')) : '';
}

const sourceOf = (database: string): string => database.slice(database.lastIndexOf('/') + 1);

/** A comparison whichever of its two files is the probe. */
export function comparisonKey({ database, probe, reference }: ScoreRow): string {
  return JSON.stringify(probe < reference ? [database, probe, reference] : [database, reference, probe]);
}

/** One preparation by both matchers, and the place of its subjects among those that all preparations share. */
type Both = {
  readonly preparation: string;
  readonly tables: readonly [SubjectTable, SubjectTable];
  readonly places: Readonly<Int32Array>;
};

/** The rows of the second matcher in the order of the first's. @throws {RangeError} they are not of the same comparisons */
function inOrder(first: readonly ScoreRow[], second: readonly ScoreRow[]): readonly ScoreRow[] {
  const scores = new Map(second.map((row) => [comparisonKey(row), row]));
  if (scores.size !== first.length)
    throw new RangeError(`${scores.size} comparisons against ${first.length}; expected the same comparisons`);
  return first.map((row) => {
    const other = scores.get(comparisonKey(row));
    const { database, probe, reference } = row;
    if (other === undefined)
      throw new RangeError(
        `no score of ${probe} and ${reference} of database '${database}'; expected the same comparisons`,
      );
    if (other.mated !== row.mated)
      throw new RangeError(`${probe} and ${reference} of database '${database}' are mated in one and not in the other`);
    return { ...row, score: other.score };
  });
}

type Sources = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Fingers of all preparations by source, numbered on from one source to the next. */
function sourcesOf(rows: readonly ScoreRow[]): Sources {
  const names = new Map<string, Set<string>>();
  for (const row of rows) {
    const source = sourceOf(row.database);
    names.set(source, (names.get(source) ?? new Set()).add(fingerOf(row, 'probe')).add(fingerOf(row, 'reference')));
  }
  let next = 0;
  return new Map(
    Array.from(names, ([source, own]) => [source, new Map([...own].sort().map((name) => [name, next++]))]),
  );
}

function placesOf({ subjects, databases }: SubjectTable, sources: Sources): Int32Array {
  const places = new Int32Array(subjects);
  for (const { name, first, subjects: own } of databases)
    for (const [k, subject] of own.entries()) places[first + k] = sources.get(sourceOf(name))!.get(subject)!;
  return places;
}

function preparations(first: readonly ScoreRow[], second: readonly ScoreRow[], sources: Sources): readonly Both[] {
  const names = [...new Set(first.map(({ database }) => preparationOf(database)))];
  return names.map((preparation) => {
    const own = [first, second].map((rows) => rows.filter((row) => preparationOf(row.database) === preparation));
    const tables = own.map((rows) => subjectTable(rows)) as [SubjectTable, SubjectTable];
    return { preparation, tables, places: placesOf(tables[0], sources) };
  });
}

type TwoRates = readonly [FourRates, FourRates];

function ratesWith({ tables, places }: Both, times: Readonly<Float64Array>): TwoRates | undefined {
  const own = Float64Array.from(places, (place) => times[place]!);
  const [a, b] = tables.map((table) => fourRates(table, own));
  return a === undefined || b === undefined ? undefined : [a, b];
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** All ratios of one sample: of each preparation, their mean, and the ratio of the mean rates. */
function ratiosOf(all: readonly TwoRates[], name: RateName): readonly number[] {
  const each = all.map(([a, b]) => a[name] / b[name]);
  return [...each, mean(each), mean(all.map(([a]) => a[name])) / mean(all.map(([, b]) => b[name]))];
}

/**
 * Rates of a first matcher over those of a second, with 95 % intervals by resampling fingers: both matchers, and all
 * preparations of the same source, see the same resamples. Below 1 the first makes fewer errors.
 *
 * @throws {RangeError} the two are not of the same comparisons, or one kind of pair is lacking
 * @source Efron and Tibshirani, An Introduction to the Bootstrap, 1993: paired percentile intervals
 */
export function pairedRatios(first: readonly ScoreRow[], second: readonly ScoreRow[]): PairedRatios {
  const sources = sourcesOf(first);
  const all = preparations(first, inOrder(first, second), sources);
  const runs = [...sources.values()].map((own) => ({ first: own.values().next().value!, count: own.size }));
  const subjects = runs.reduce((sum, { count }) => sum + count, 0);
  const seen = samplesOf(all, new Float64Array(subjects).fill(1));
  if (seen === undefined)
    throw new RangeError('a preparation lacks mated or non-mated comparisons; expected both kinds');
  const samples: (readonly TwoRates[])[] = [];
  for (const times of resamples(runs, 'resampled-fingers')) {
    const sample = samplesOf(all, times);
    if (sample !== undefined) samples.push(sample);
  }
  const ratios = (place: number): RateRatios =>
    Object.fromEntries(
      RATES.map((name) => [
        name,
        ratio(
          ratiosOf(seen, name)[place]!,
          samples.map((sample) => ratiosOf(sample, name)[place]!),
        ),
      ]),
    ) as RateRatios;
  return {
    preparations: all.map(({ preparation }, k) => {
      const [a, b] = seen[k]!;
      return { preparation, first: a, second: b, ...ratios(k) };
    }),
    meanOfRatios: ratios(all.length),
    ratioOfMeans: ratios(all.length + 1),
  };
}

function samplesOf(all: readonly Both[], times: Readonly<Float64Array>): readonly TwoRates[] | undefined {
  const rates = all.map((both) => ratesWith(both, times));
  return rates.includes(undefined) ? undefined : (rates as readonly TwoRates[]);
}

function ratio(value: number, samples: readonly number[]): Ratio {
  const finite = (bound: number | null): number | null => (bound !== null && Number.isFinite(bound) ? bound : null);
  const { low, high } = middle95(samples);
  return { value: finite(value), low: finite(low), high: finite(high) };
}
