import type { MeasureId } from '@eurodac-sim/simulation';

/** What a measure is, as far as its tables must know. */
type MeasureNotes = {
  readonly title: string;
  /** Whether the numerator counts events, so that none in n trials still bounds the rate by 3/n. */
  readonly countsEvents: boolean;
  /** Whether its denominator is a difference of policies: where some replications have none, the others are no fair choice. */
  readonly dividesByDifference?: true;
  /** Its subgroups, where they are not the usual ones. */
  readonly subgroups?: readonly string[];
};

/** Subgroups of most measures: true age at arrival in completed years, sex, and whether asylum was claimed at first. */
const SUBGROUPS: readonly string[] = [
  'all',
  'age-0-5',
  'age-6-13',
  'age-14-15',
  'age-16-17',
  'sex-female',
  'sex-male',
  'claim-yes',
  'claim-no',
];

const DAYS = ['day-7', 'day-30', 'day-90', 'day-180', 'day-365', 'day-730'];
const LOADS = ['children-registered', 'datasets', 'searches', 'verifications'];

/** The measures of this version, in the order of the tables. */
export const MEASURES: Readonly<Record<MeasureId, MeasureNotes>> = {
  O1: { title: 'identified, of those who travelled on', countsEvents: true },
  O1e: { title: 'identified, of those encountered', countsEvents: true },
  O2: { title: 'identified within days of arrival', countsEvents: true, subgroups: DAYS },
  O6: { title: 'children registered per additional child identified', countsEvents: false, dividesByDifference: true },
  O7: { title: 'biometric child-years per identification', countsEvents: false },
  O7b: { title: 'biometric child-years per additional identification', countsEvents: false, dividesByDifference: true },
  O8: { title: 'expected false identifications a year', countsEvents: false },
  O8b: { title: 'missed mates, of searches with a mate', countsEvents: true },
  O14: { title: 'capture attempts per 1,000 arriving minors', countsEvents: false },
  O19: { title: 'load of the system', countsEvents: false, subgroups: LOADS },
};

/** Whether a text names a measure. */
export function isMeasure(name: unknown): name is MeasureId {
  return typeof name === 'string' && Object.hasOwn(MEASURES, name);
}

/** The subgroups of a measure, in the order of the tables. */
export function subgroupsOf(measure: MeasureId): readonly string[] {
  return MEASURES[measure].subgroups ?? SUBGROUPS;
}
