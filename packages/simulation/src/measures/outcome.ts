/** What is measured of a policy in one replication; each is defined where it is computed and in docs/measures.md. */
export const MEASURE_IDS = [
  'O1',
  'O1e',
  'O2',
  'O3',
  'O4',
  'O5',
  'O6',
  'O7',
  'O7b',
  'O8',
  'O8b',
  'O9',
  'O10',
  'O11',
  'O12',
  'O13',
  'O13b',
  'O14',
  'O15',
  'O16',
  'O17',
  'O18',
  'O19',
  'O20',
] as const;

/** The name of a measure. */
export type MeasureId = (typeof MEASURE_IDS)[number];

/** One measure of one policy at one grid point; `value` is null where it is undefined. */
export type Outcome = {
  readonly policy: string;
  readonly point: string;
  readonly measure: MeasureId;
  /** Of whom, or of what: a group of minors, a part of the measure, or `part:group`. */
  readonly subgroup: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unit: string;
};
