import type { Article } from '../article.ts';
import type { DatasetCategory, SituationCategory } from '../dataset-category.ts';
import type { Measure, StatisticsPoint, StatisticsRules } from '../statistics-rules.ts';
import { art } from './text.ts';

const point = (letter: string, counts: string, measure: Measure): StatisticsPoint => ({
  counts,
  measure,
  citation: art(`8(1)(${letter})`, 'read'),
});
const hits = (
  of: readonly SituationCategory[],
  against: DatasetCategory,
  only: { readonly marked?: true; readonly otherStates?: true },
): Measure => ({
  kind: 'hits',
  for: of,
  against: [against],
  onlyMarked: only.marked ?? false,
  onlyOtherStates: only.otherStates ?? false,
});

/** What is counted every quarter. @source Reg. 603/2013 Art. 8(1) */
export const STATISTICS: StatisticsRules = {
  every: { value: 'quarter', citation: art('8(1)', 'read') },
  points: [
    point('a', 'datasets transmitted: APPLICANT', { kind: 'datasets', of: 'APPLICANT' }),
    point('a', 'datasets transmitted: IRREGULAR_CROSSING', { kind: 'datasets', of: 'IRREGULAR_CROSSING' }),
    point('a', 'datasets transmitted: ILLEGAL_STAY', { kind: 'comparisons', for: 'ILLEGAL_STAY' }),
    point(
      'b',
      'hits for applicants who applied in another state',
      hits(['APPLICANT'], 'APPLICANT', { otherStates: true }),
    ),
    point('c', 'hits for persons apprehended who later applied', hits(['APPLICANT'], 'IRREGULAR_CROSSING', {})),
    point(
      'd',
      'hits for persons illegally staying who applied in another state before',
      hits(['ILLEGAL_STAY'], 'APPLICANT', { otherStates: true }),
    ),
    point('e', 'fingerprints requested more than once for their quality', { kind: 'requested-again' }),
    point('f', 'datasets marked', { kind: 'marks', does: 'marks' }),
    point('f', 'datasets unmarked', { kind: 'marks', does: 'unmarks' }),
    point('f', 'datasets blocked', { kind: 'marks', does: 'blocks' }),
    point('f', 'datasets unblocked', { kind: 'marks', does: 'unblocks' }),
    point(
      'g',
      'hits of points (b) and (d) with marked datasets',
      hits(['APPLICANT', 'ILLEGAL_STAY'], 'APPLICANT', { marked: true, otherStates: true }),
    ),
    point('h', 'requests of designated authorities', { kind: 'requests', by: 'MEMBER_STATE' }),
    point('h', 'hits for designated authorities', { kind: 'request-hits', by: 'MEMBER_STATE' }),
    point('i', 'requests of Europol', { kind: 'requests', by: 'EUROPOL' }),
    point('i', 'hits for Europol', { kind: 'request-hits', by: 'EUROPOL' }),
  ],
  byBirthYearAndSex: null,
};

export const ARTICLE: Article = {
  text: 'Reg. (EU) 603/2013',
  number: '8',
  title: 'Statistics',
  file: 'regulation-603-2013/article-8-statistics.ts',
  paragraphs: [
    {
      number: '1',
      says: 'Every quarter the agency counts the datasets sent for each of three groups, the hits of applicants with applicants and border cases and of persons illegally staying with applicants, prints asked for again, marks, and requests and hits of law enforcement.',
    },
    {
      number: '2',
      says: 'At the end of a year the quarters are put together, with the number of persons behind the hits, by Member State, and published.',
      undecided: 'the year is counted, its persons are not: this text links no datasets',
    },
  ],
  slips: ['No point counts minors, and none could: neither age nor date of birth is among the data.'],
};
