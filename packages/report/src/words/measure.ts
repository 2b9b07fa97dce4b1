import type { NumberForm } from './number.ts';

/** A measure as the page speaks of it. */
export type MeasureWords = {
  readonly measure: string;
  /** Rows of `summary.csv` that the page shows under this name. */
  readonly subgroup: string;
  /** `neither` where more of it is good for some and bad for others, or where it describes. */
  readonly side: 'benefit' | 'harm' | 'neither';
  readonly title: string;
  readonly unit: string;
  readonly form: NumberForm;
  /** `pooled` where single replications divide by small numbers, so that only the ratio of sums is steady. */
  readonly statistic: 'median' | 'pooled' | 'pooled-or-median';
  /** Whether it is a ratio of changes against the baseline, which has none itself. */
  readonly marginal: boolean;
  /** Why a value can be missing. */
  readonly undefinedBecause: string;
};

type Own = Omit<MeasureWords, 'subgroup' | 'statistic' | 'marginal'>;

const whole = (words: Own): MeasureWords => ({ subgroup: 'all', statistic: 'median', marginal: false, ...words });
const marginal = (words: Own): MeasureWords => ({ subgroup: 'all', statistic: 'pooled', marginal: true, ...words });

/** O1: the main measure of the page. */
export const IDENTIFIED: MeasureWords = whole({
  measure: 'O1',
  side: 'benefit',
  title: 'Identified, of all who travel on',
  unit: 'of minors who moved to a second state',
  form: 'share',
  undefinedBecause: 'nobody travelled on',
});

/** O1 of moves: with the losses it adds up to all of them. */
export const MOVES_IDENTIFIED: MeasureWords = { ...IDENTIFIED, subgroup: 'moves', unit: 'of onward moves' };

/** O1e: leaves out those whom no authority met again. */
export const IDENTIFIED_WHEN_MET: MeasureWords = whole({
  measure: 'O1e',
  side: 'benefit',
  title: 'Identified, of those met again',
  unit: 'of minors met by an authority there',
  form: 'share',
  undefinedBecause: 'nobody was met again',
});

/** Days since arrival in the second state at which O2 is reported. */
export const DAYS: readonly number[] = [7, 30, 90, 180, 365, 730];

/** O2 at one of its days. */
export function identifiedByDay(days: number): MeasureWords {
  return {
    measure: 'O2',
    subgroup: `day-${days}`,
    statistic: 'median',
    marginal: false,
    side: 'benefit',
    title: `Identified within ${days} days`,
    unit: 'of minors who moved on',
    form: 'share',
    undefinedBecause: 'nobody travelled on',
  };
}

/** O6: the price of one more identification, in children. */
export const REGISTERED_PER_IDENTIFIED: MeasureWords = marginal({
  measure: 'O6',
  side: 'harm',
  title: 'More children registered per additional identification',
  unit: 'children',
  form: 'number',
  undefinedBecause: 'no additional child identified',
});

/** O7: how long biometric data of children stand stored, for one identification. */
export const CHILD_YEARS: MeasureWords = {
  ...{ subgroup: 'all', statistic: 'pooled-or-median', marginal: false },
  measure: 'O7',
  side: 'harm',
  title: 'Biometric child-years per identification',
  unit: 'years stored before 18',
  form: 'number',
  undefinedBecause: 'nobody was identified',
};

/** O7b: the same at the margin. */
export const MORE_CHILD_YEARS: MeasureWords = marginal({
  measure: 'O7b',
  side: 'harm',
  title: 'More child-years per additional identification',
  unit: 'years stored before 18',
  form: 'number',
  undefinedBecause: 'no additional child identified',
});

/** O8: somebody else's identity; `unitText` adds the size of the world that the number is for. */
export const FALSE_IDENTIFICATIONS: MeasureWords = whole({
  measure: 'O8',
  side: 'harm',
  title: 'False identifications expected',
  unit: 'per year',
  form: 'number',
  undefinedBecause: 'no search was run',
});

/** O8b: the matcher's misses where the record was there. */
export const MISSED: MeasureWords = whole({
  measure: 'O8b',
  side: 'harm',
  title: 'Records missed by the matcher',
  unit: 'of searches for which the record was there',
  form: 'share',
  undefinedBecause: 'no search had its record in the gallery',
});

/** O14: how often a child is asked for prints. */
const CAPTURE_ATTEMPTS: MeasureWords = whole({
  measure: 'O14',
  side: 'harm',
  title: 'Attempts to take prints',
  unit: 'per 1,000 arriving minors',
  form: 'number',
  undefinedBecause: 'nobody arrived',
});

const load = (subgroup: string, title: string): MeasureWords => ({
  measure: 'O19',
  subgroup,
  statistic: 'median',
  marginal: false,
  side: 'harm',
  title,
  unit: 'per replication',
  form: 'number',
  undefinedBecause: 'not counted',
});

/** O19: children with at least one stored record. */
export const CHILDREN_REGISTERED: MeasureWords = load('children-registered', 'Children registered');

/** O19: what the system has to do. */
export const LOAD: readonly MeasureWords[] = [
  CHILDREN_REGISTERED,
  load('datasets', 'Datasets stored'),
  load('searches', 'Searches'),
  load('verifications', 'Checks by an expert'),
];

/** The table of benefits beside harms, column by column. */
export const BENEFITS_AND_HARMS: readonly MeasureWords[] = [
  IDENTIFIED,
  IDENTIFIED_WHEN_MET,
  identifiedByDay(90),
  CHILDREN_REGISTERED,
  REGISTERED_PER_IDENTIFIED,
  CHILD_YEARS,
  MORE_CHILD_YEARS,
  FALSE_IDENTIFICATIONS,
  CAPTURE_ATTEMPTS,
];
