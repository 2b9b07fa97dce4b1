import type { Resamples } from '../statistics/resamples.ts';
import { mean } from '../statistics/spread.ts';
import type { Estimate } from './bootstrap-sums.ts';
import { estimatesOfMeans } from './bootstrap-sums.ts';

/** What a decomposition says of a group of factors, as shares of the variance of the output. */
type Indices = {
  /** What the group explains alone. */
  readonly first: Estimate;
  /** What would be left if all but the group were known. */
  readonly total: Estimate;
};

/** The whole variance among three groups that make up everything; their shares sum to 1. */
type Parts = {
  /** Shapley effects: interactions are divided equally among those that take part. */
  readonly shares: readonly [assumptions: Estimate, published: Estimate, chance: Estimate];
  /** The first of the first two. */
  readonly assumptionsOfParameters: Estimate;
};

export type Decomposition = {
  readonly groups: readonly Indices[];
  readonly parts: Parts;
  /** Rows of which every output was defined, of how many. */
  readonly rows: number;
  readonly of: number;
};

/** Share of rows that must be whole: those that are not are no random choice. Assumption. */
const LEAST_WHOLE = 0.9;

/** Rows of `width` outputs that are all defined. */
function wholeRows(outputs: Readonly<Float64Array>, width: number): readonly Readonly<Float64Array>[] {
  return Array.from({ length: outputs.length / width }, (_, row) =>
    outputs.slice(row * width, (row + 1) * width),
  ).filter((row) => row.every((output) => !Number.isNaN(output)));
}

/** The terms whose means the estimators are made of: sums of A and B, of their squares, and two for each group. */
function termsOf([a = 0, b = 0, ...exchanged]: readonly number[], centre: number): Float64Array {
  const [fromA, fromB] = [a - centre, b - centre];
  return Float64Array.of(
    (fromA + fromB) / 2,
    (fromA * fromA + fromB * fromB) / 2,
    ...exchanged.flatMap((one) => [fromB * (one - a), ((a - one) * (a - one)) / 2]),
  );
}

/** First-order and total indices, two for each group, from the means of the terms. */
function indicesOf(means: Readonly<Float64Array>): readonly number[] {
  const variance = means[1]! - means[0]! * means[0]!;
  return Array.from(means.subarray(2), (term) => term / variance);
}

/**
 * Shapley effects of three groups from their first-order and total indices: those of two groups together are what the third
 * leaves.
 *
 * @source Owen, Sobol' indices and Shapley value, SIAM/ASA Journal on Uncertainty Quantification 2(1), 2014
 */
export function shapleyOfThree(indices: readonly (readonly [first: number, total: number])[]): readonly number[] {
  return indices.map(([first, total], i) => {
    const others = indices.filter((_, k) => k !== i);
    const joined = others.reduce((sum, [, otherTotal], k) => sum + (1 - otherTotal) - others[1 - k]![0], 0);
    return first / 3 + joined / 6 + total / 3;
  });
}

/**
 * Variance-based indices of groups of factors.
 *
 * @param outputs of the samples of `exchanges` in their order, NaN where undefined; the last three groups are assumptions,
 *   published figures and chance, which together are everything
 * @returns nothing where too many rows are undefined or the output never varies
 * @source first order: Saltelli and others, Computer Physics Communications 181(2), 2010, table 2 (b); total: Jansen,
 *   Computer Physics Communications 117(1-2), 1999
 */
export function decomposed(
  outputs: Readonly<Float64Array>,
  groups: number,
  resamples: Resamples,
): Decomposition | undefined {
  const width = groups + 2;
  const of = outputs.length / width;
  const whole = wholeRows(outputs, width);
  if (whole.length < 2 || whole.length < LEAST_WHOLE * of) return undefined;
  const centre = mean(whole.flatMap(([a = 0, b = 0]) => [a, b]));
  if (whole.every((row) => row.every((output) => output === row[0] && output === whole[0]![0]))) return undefined;
  const found = estimatesOfMeans(
    whole.map((row) => termsOf([...row], centre)),
    (means) => {
      const indices = indicesOf(means);
      const pair = (group: number): readonly [number, number] => [indices[2 * group]!, indices[2 * group + 1]!];
      const shares = shapleyOfThree([pair(groups - 3), pair(groups - 2), pair(groups - 1)]);
      return [...indices, ...shares, shares[0]! / (shares[0]! + shares[1]!)];
    },
    resamples,
  );
  const [assumptions, published, chance, assumptionsOfParameters] = found.slice(2 * groups);
  return {
    groups: Array.from({ length: groups }, (_, group) => ({ first: found[2 * group]!, total: found[2 * group + 1]! })),
    parts: {
      shares: [assumptions!, published!, chance!],
      assumptionsOfParameters: assumptionsOfParameters!,
    },
    rows: whole.length,
    of,
  };
}
