/** What is measured of a policy in one replication; defined where each is computed. */
export const MEASURE_IDS = ['O1', 'O1e', 'O2', 'O6', 'O7', 'O7b', 'O8', 'O8b', 'O14', 'O19'] as const;

/** The name of a measure. */
export type MeasureId = (typeof MEASURE_IDS)[number];

/** One measure of one policy at one grid point; `value` is null where it is undefined. */
export type Outcome = {
  readonly policy: string;
  readonly point: string;
  readonly measure: MeasureId;
  readonly subgroup: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unit: string;
};
