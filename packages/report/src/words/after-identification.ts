import type { MeasureWords } from './measure.ts';

const words = (
  measure: string,
  side: MeasureWords['side'],
  of: Pick<MeasureWords, 'title' | 'unit' | 'form' | 'undefinedBecause'> & { readonly subgroup?: string },
): MeasureWords => ({ subgroup: 'all', statistic: 'median', marginal: false, measure, side, ...of });

const NOBODY_IDENTIFIED = 'nobody was identified';

/** What an identification leads to, beside what registration can do to a child: benefits, then harms. */
export const AFTER_IDENTIFICATION: readonly MeasureWords[] = [
  words('O3', 'benefit', {
    ...{ title: 'Identified, of all located by anybody', unit: 'of minors located', form: 'share' },
    undefinedBecause: 'nobody was located',
  }),
  words('O4', 'benefit', {
    ...{ title: 'Somebody who helps informed in 72 hours', unit: 'of minors identified', form: 'share' },
    undefinedBecause: NOBODY_IDENTIFIED,
  }),
  words('O9', 'benefit', {
    ...{ title: 'Reunited with family before 18', unit: 'of minors identified who have family', form: 'share' },
    undefinedBecause: 'no identified minor has family',
  }),
  words('O10', 'benefit', {
    ...{ title: 'Identified within 90 days', unit: 'of trafficked minors out of care', form: 'share' },
    undefinedBecause: 'no trafficked minor left care',
  }),
  words('O12', 'benefit', {
    ...{ title: 'Departures reported', unit: 'of departures', form: 'share' },
    undefinedBecause: 'nobody departed',
  }),
  words('O13', 'benefit', {
    ...{ title: 'Without guardian or care (fewer are better)', unit: 'days per minor who departed', form: 'number' },
    undefinedBecause: 'nobody departed, or the end is not told',
  }),
  words('O13b', 'harm', {
    ...{ title: 'Treated as adult because of an earlier record', unit: 'of arriving minors', form: 'share' },
    undefinedBecause: 'nobody arrived',
  }),
  words('O14', 'harm', {
    ...{ subgroup: 'force-lawful', title: 'Refusals that force could lawfully meet' },
    ...{ unit: 'per 1,000 arriving minors', form: 'number', undefinedBecause: 'nobody arrived' },
  }),
  words('O15', 'harm', {
    ...{ subgroup: 'break-even', title: 'Avoidance at which the gain is gone', unit: 'elasticity', form: 'number' },
    undefinedBecause: 'the scenario does not vary avoidance so far that the gain is gone',
  }),
  words('O16', 'harm', {
    ...{ subgroup: 'O1-gap-by-age', title: 'Gap between ages in who is identified', unit: 'points of the share' },
    ...{ form: 'share', undefinedBecause: 'fewer than two groups of ten' },
  }),
  words('O20', 'harm', {
    ...{ title: 'Searches of a child’s record by police', unit: 'per child-year stored', form: 'number' },
    undefinedBecause: 'no data of a child are stored',
  }),
];

/** What happens in reception, to records and to statistics, whatever side one takes. */
export const BESIDE_BOTH: readonly MeasureWords[] = [
  words('O11', 'neither', {
    ...{ title: 'Departures from care', unit: 'per 1,000 placements', form: 'number' },
    undefinedBecause: 'nobody was placed',
  }),
  words('O11', 'neither', {
    ...{ subgroup: 'care-days', title: 'Days in care', unit: 'per minor placed', form: 'number' },
    undefinedBecause: 'nobody was placed, or the end is not told',
  }),
  words('O17', 'neither', {
    ...{ subgroup: 'keeps-95-percent', title: 'Shortest storage that keeps 95% of identifications', unit: 'days' },
    ...{ form: 'number', undefinedBecause: NOBODY_IDENTIFIED },
  }),
  words('O18', 'neither', {
    ...{ title: 'Missing children published by states', unit: 'per true departure', form: 'number' },
    undefinedBecause: 'nobody departed',
  }),
  words('O18', 'neither', {
    ...{ subgroup: 'double-counted', title: 'Counted twice', unit: 'of cases counted by states', form: 'share' },
    undefinedBecause: 'no state counted anybody',
  }),
];
