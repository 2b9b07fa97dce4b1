import { draws } from '@eurodac-sim/primitives';
import type { FourRates, WeightedScores } from './error-rates.ts';
import { fourRates } from './error-rates.ts';
import type { Rate, ScoreRow } from './evaluation.ts';

/** Resamples of fingers behind an interval, and the seed they are drawn with. */
const RESAMPLES = 1_000;
const SEED = 1;

/** The four rates with 95 % intervals. */
export type RateIntervals = { readonly [Name in keyof FourRates]: Rate };

const NOTHING: Rate = { value: null, low: null, high: null };

/**
 * The four rates of score rows. Intervals are percentiles over resamples of each database's fingers with replacement:
 * a mated pair counts as often as its finger was drawn, a non-mated pair as often as the product of both.
 */
export function rateIntervals(rows: readonly ScoreRow[]): RateIntervals {
  const table = fingerTable(rows);
  const once = fourRates(weighted(table, new Float64Array(table.fingers.length).fill(1)));
  if (once === undefined) return { eer: NOTHING, fmr100: NOTHING, fmr1000: NOTHING, zeroFmr: NOTHING };
  const samples: FourRates[] = [];
  const seeded = draws(SEED);
  for (let resample = 0; resample < RESAMPLES; resample++) {
    const stream = seeded.stream({ replication: 0, person: resample, purpose: 'resampled-fingers' });
    const times = new Float64Array(table.fingers.length);
    for (const { first, count } of table.databases)
      for (let k = 0; k < count; k++) times[first + Math.floor(stream.uniform() * count)]!++;
    const rates = fourRates(weighted(table, times));
    if (rates !== undefined) samples.push(rates);
  }
  const interval = (name: keyof FourRates): Rate => {
    const rising = samples.map((rates) => rates[name]).sort((a, b) => a - b);
    return { value: once[name], low: quantile(rising, 0.025), high: quantile(rising, 0.975) };
  };
  return {
    eer: interval('eer'),
    fmr100: interval('fmr100'),
    fmr1000: interval('fmr1000'),
    zeroFmr: interval('zeroFmr'),
  };
}

/** Rows of one kind in falling order of score, with the numbers of their fingers. */
type Kind = { readonly scores: Float64Array; readonly probes: Int32Array; readonly references: Int32Array };

type FingerTable = {
  readonly fingers: readonly string[];
  /** Runs of fingers that belong to one database. */
  readonly databases: readonly { readonly first: number; readonly count: number }[];
  readonly mated: Kind;
  readonly nonMated: Kind;
};

function fingerTable(rows: readonly ScoreRow[]): FingerTable {
  const names = [...new Set(rows.map(({ database }) => database))];
  const fingers: string[] = [];
  const databases = names.map((name) => {
    const own = rows.filter(({ database }) => database === name);
    const found = new Set(own.flatMap(({ probe, reference }) => [fingerOf(probe), fingerOf(reference)]));
    const first = fingers.length;
    for (const finger of [...found].sort()) fingers.push(`${name}/${finger}`);
    return { first, count: fingers.length - first };
  });
  const numbers = new Map(fingers.map((finger, number) => [finger, number]));
  const kind = (mated: boolean): Kind => {
    const falling = rows.filter((row) => row.mated === mated).sort((a, b) => b.score - a.score);
    const number = (row: ScoreRow, file: string): number => numbers.get(`${row.database}/${fingerOf(file)}`)!;
    return {
      scores: Float64Array.from(falling, ({ score }) => score),
      probes: Int32Array.from(falling, (row) => number(row, row.probe)),
      references: Int32Array.from(falling, (row) => number(row, row.reference)),
    };
  };
  return { fingers, databases, mated: kind(true), nonMated: kind(false) };
}

/** The finger of a file called `<finger>_<impression>`. */
function fingerOf(file: string): string {
  return file.slice(0, file.lastIndexOf('_'));
}

/** The scores where finger f was drawn `times[f]` times. */
function weighted({ mated, nonMated }: FingerTable, times: Readonly<Float64Array>): WeightedScores {
  const matedWeights = Float64Array.from(mated.probes, (finger) => times[finger]!);
  const nonMatedWeights = Float64Array.from(
    nonMated.probes,
    (finger, k) => times[finger]! * times[nonMated.references[k]!]!,
  );
  return {
    mated: mated.scores,
    nonMated: nonMated.scores,
    matedWeights,
    nonMatedWeights,
    matedTotal: sum(matedWeights),
    nonMatedTotal: sum(nonMatedWeights),
  };
}

function sum(values: Readonly<Float64Array>): number {
  let total = 0;
  for (let k = 0; k < values.length; k++) total += values[k]!;
  return total;
}

/** Linear interpolation between order statistics; null of an empty list. */
function quantile(rising: readonly number[], share: number): number | null {
  if (rising.length === 0) return null;
  const place = (rising.length - 1) * share;
  const low = rising[Math.floor(place)]!;
  const high = rising[Math.ceil(place)]!;
  return low + (high - low) * (place - Math.floor(place));
}
