import type { MeasureId } from '@eurodac-sim/simulation';
import type { CellResult } from '../replications/cell-result.ts';

/** A number that a study follows: a measure of a policy, or its paired difference to the baseline in the same world. */
export type WatchedOutput = {
  readonly measure: MeasureId;
  readonly subgroup: string;
  readonly policy: string;
  /** Where given, it is the difference to this policy. */
  readonly baseline?: string | undefined;
};

/** The measures of each policy, and their differences to the baseline. */
export function watchedOutputs(
  rows: readonly Pick<WatchedOutput, 'measure' | 'subgroup'>[],
  policies: readonly string[],
  baseline: string,
): readonly WatchedOutput[] {
  return rows.flatMap((row) =>
    policies.flatMap((policy) => [{ ...row, policy }, ...(policy === baseline ? [] : [{ ...row, policy, baseline }])]),
  );
}

const keyOf = ({ measure, subgroup }: Pick<WatchedOutput, 'measure' | 'subgroup'>, policy: string): string =>
  JSON.stringify([measure, subgroup, policy]);

/** The outputs of one result at one grid point; NaN where undefined. */
export function outputsOf(
  result: Pick<CellResult, 'outcomes'> | undefined,
  outputs: readonly WatchedOutput[],
): readonly number[] {
  const values = new Map(result?.outcomes.map((row) => [keyOf(row, row.policy), row.value ?? Number.NaN]));
  const of = (output: WatchedOutput, policy: string): number => values.get(keyOf(output, policy)) ?? Number.NaN;
  return outputs.map((output) =>
    output.baseline === undefined ? of(output, output.policy) : of(output, output.policy) - of(output, output.baseline),
  );
}
