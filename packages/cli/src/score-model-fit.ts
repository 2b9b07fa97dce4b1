import type { ComparedBy, MatedScores } from '@eurodac-sim/simulation';
import {
  comparisonFeatures,
  damagedCaptures,
  deviationAt,
  expectedRoot,
  RESIDUAL_DEVIATIONS,
} from '@eurodac-sim/simulation';
import type { MatedComparison } from './score-model-mated.ts';
import { leastSquares } from './score-model-regression.ts';

/** A mated comparison as the regression sees it. */
type Row = {
  readonly person: number;
  readonly captures: readonly [number, number];
  readonly features: Float64Array;
  /** How many of the two captures are of damaged fingers. */
  readonly damaged: number;
  /** Square root of what a finger scored. */
  readonly root: number;
};

function rowOf({ probe, reference, fingers, score }: MatedComparison, by: ComparedBy): Row {
  return {
    person: probe.owner.person,
    captures: [probe.captureIndex, reference.captureIndex],
    features: comparisonFeatures(probe, reference, by),
    damaged: damagedCaptures(probe, reference),
    root: Math.sqrt(score / fingers),
  };
}

/** Ends of the parts that comparisons are cut into by expected score, as shares: narrow where misses are. */
const CUTS: readonly number[] = [0, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 1];

/** Share of a normal below each of `RESIDUAL_DEVIATIONS` up to the middle. */
const BELOW: readonly number[] = [0.0013499, 0.0062097, 0.0227501, 0.0668072, 0.1586553, 0.3085375, 0.5];

/** Residuals that must lie beyond a quantile for it to be read off; nearer to the end it is drawn on by the standard deviation. */
const LEAST_BEYOND = 3;

/** How persons score against themselves: regression of root scores, what is left by level, and how much of that stays with a person. */
export function fittedMated(from: readonly MatedComparison[], by: ComparedBy): MatedScores {
  const all = from.map((one) => rowOf(one, by));
  const comparisons = all.filter(({ damaged }) => damaged === 0);
  const coefficients = leastSquares(
    comparisons.map(({ features }) => features),
    comparisons.map(({ root }) => root),
  );
  const rows = comparisons.map((one) => {
    const expected = expectedRoot({ coefficients }, one.features);
    return { ...one, expected, residual: one.root - expected };
  });
  rows.sort((a, b) => a.expected - b.expected || a.person - b.person || a.captures[0] - b.captures[0]);
  const parts = CUTS.slice(1).map((end, k) =>
    rows.slice(Math.round(CUTS[k]! * rows.length), Math.round(end * rows.length)),
  );
  const levels = parts.map((part) => part.reduce((sum, { expected }) => sum + expected, 0) / part.length);
  const residuals = parts.map((part) => quantiles(part.map(({ residual }) => residual)));
  const tabulated = { coefficients, levels, residuals };
  const placed = rows.map((row) => ({ ...row, deviation: deviationAt(tabulated, row.expected, row.residual) }));
  return {
    ...tabulated,
    damaged: [1, lowered(all, coefficients, 1), lowered(all, coefficients, 2)],
    ...shares(placed),
  };
}

/** What is left of the expected root scores where some of the two captures are of damaged fingers; all of it where there are none such. */
function lowered(all: readonly Row[], coefficients: readonly number[], damaged: number): number {
  let [root, expected] = [0, 0];
  for (const one of all) {
    if (one.damaged !== damaged) continue;
    root += one.root;
    expected += expectedRoot({ coefficients }, one.features);
  }
  return expected === 0 ? 1 : root / expected;
}

function quantiles(residuals: readonly number[]): readonly number[] {
  const rising = [...residuals].sort((a, b) => a - b);
  const mean = rising.reduce((sum, residual) => sum + residual, 0) / rising.length;
  const sd = Math.sqrt(
    rising.reduce((sum, residual) => sum + (residual - mean) * (residual - mean), 0) / rising.length,
  );
  const middle = BELOW.length - 1;
  const result = new Array<number>(RESIDUAL_DEVIATIONS.length);
  for (const side of [-1, 1])
    for (let step = 0; step <= middle; step++) {
      const share = BELOW[middle - step]!;
      const place = middle + side * step;
      const beyond = share * rising.length;
      if (step > 0 && beyond < LEAST_BEYOND) {
        const stride = RESIDUAL_DEVIATIONS[middle + step]! - RESIDUAL_DEVIATIONS[middle + step - 1]!;
        result[place] = result[place - side]! + side * stride * sd;
      } else {
        const at = Math.max(0, Math.round(beyond - 0.5));
        result[place] = rising[side < 0 ? at : rising.length - 1 - at]!;
      }
    }
  return result;
}

type Placed = Pick<Row, 'person' | 'captures'> & { readonly deviation: number };

/** What comparisons of one person share: those of four captures, and those that have one capture in common. */
function shares(rows: readonly Placed[]): Pick<MatedScores, 'personShare' | 'captureShare'> {
  const persons = new Map<number, Placed[]>();
  for (const row of rows) persons.set(row.person, [...(persons.get(row.person) ?? []), row]);
  const square = rows.reduce((sum, { deviation }) => sum + deviation * deviation, 0) / rows.length;
  const apart = { sum: 0, count: 0 };
  const touching = { sum: 0, count: 0 };
  for (const own of persons.values())
    for (const [k, one] of own.entries())
      for (const other of own.slice(k + 1)) {
        const into = one.captures.some((capture) => other.captures.includes(capture)) ? touching : apart;
        into.sum += one.deviation * other.deviation;
        into.count += 1;
      }
  const mean = ({ sum, count }: typeof apart): number => (count === 0 ? 0 : sum / count / square);
  const personShare = Math.min(0.9, Math.max(0, mean(apart)));
  const captureShare = Math.min((1 - personShare) / 2, Math.max(0, mean(touching) - personShare));
  return { personShare, captureShare };
}
