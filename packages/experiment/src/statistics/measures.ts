/** What a measure is, as far as its tables must know. */
export type MeasureNotes = {
  readonly title: string;
  /** Value of one numerator over one denominator: 1,000 for a rate per thousand. Null where the measure is a count. */
  readonly per: number | null;
  /** Whether the numerator counts events, so that none in n trials still bounds the rate by 3/n. */
  readonly countsEvents: boolean;
  /** Its subgroups, where they are not the usual ones. */
  readonly subgroups?: readonly string[];
};

/** Subgroups of most measures: true age at arrival in completed years, sex, and whether asylum was claimed at first. */
export const SUBGROUPS: readonly string[] = [
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
export const MEASURES: Readonly<Record<string, MeasureNotes>> = {
  O1: { title: 'identified, of those who travelled on', per: 1, countsEvents: true },
  O1e: { title: 'identified, of those encountered', per: 1, countsEvents: true },
  O2: { title: 'identified within days of arrival', per: 1, countsEvents: true, subgroups: DAYS },
  O6: { title: 'children registered per additional child identified', per: 1, countsEvents: false },
  O7: { title: 'biometric child-years per identification', per: 1, countsEvents: false },
  O7b: { title: 'biometric child-years per additional identification', per: 1, countsEvents: false },
  O8: { title: 'expected false identifications a year', per: 1, countsEvents: false },
  O8b: { title: 'missed mates, of searches with a mate', per: 1, countsEvents: true },
  O14: { title: 'capture attempts per 1,000 arriving minors', per: 1000, countsEvents: false },
  O19: { title: 'load of the system', per: null, countsEvents: false, subgroups: LOADS },
};
