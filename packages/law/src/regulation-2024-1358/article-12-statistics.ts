import type { Article } from '../article.ts';
import type { DatasetCategory, SituationCategory } from '../dataset-category.ts';
import type { Measure, StatisticsPoint, StatisticsRules } from '../statistics-rules.ts';
import { art } from './text.ts';

/** A minor is a person below the age of eighteen years. @source Reg. 2024/1358 Art. 2(1)(z) */
const MINOR_UNDER_YEARS = { value: 18, citation: art('2(1)(z)') };

const point = (at: string, counts: string, measure: Measure): StatisticsPoint => ({
  counts,
  measure,
  citation: art(`12(1)${at}`),
});

type Matched = { readonly who: string; readonly against: DatasetCategory; readonly onlyMarked?: boolean };

const APPLICANT: Matched = { who: 'an application was registered', against: 'APPLICANT' };
const CROSSING: Matched = { who: 'apprehended at an irregular crossing', against: 'IRREGULAR_CROSSING' };
const STAY: Matched = { who: 'found illegally staying', against: 'ILLEGAL_STAY' };
const RESCUED: Matched = { who: 'disembarked after search and rescue', against: 'SAR_DISEMBARKED' };
const PROTECTED: Matched = { who: 'granted international protection', against: 'APPLICANT', onlyMarked: true };
const TEMPORARY: Matched = { who: 'registered for temporary protection', against: 'TEMP_PROTECTION' };
const ADMITTED: Matched = { who: 'admitted after an admission procedure', against: 'ADMISSION_GRANTED' };
const REFUSED: Matched = { who: 'refused in an admission procedure', against: 'ADMISSION_REFUSED' };
const DISCONTINUED: Matched = { who: 'admission procedure discontinued', against: 'ADMISSION_DISCONTINUED' };
const RESETTLED: Matched = { who: 'admitted under a national resettlement scheme', against: 'NATIONAL_RESETTLED' };

const ADMISSION = (numeral: string): readonly (readonly [string, Matched])[] => [
  [`(${numeral}) first indent`, ADMITTED],
  [`(${numeral}) second indent`, REFUSED],
  [`(${numeral}) third indent`, DISCONTINUED],
];
const FIRST_FIVE = [
  ['(i)', APPLICANT],
  ['(ii)', CROSSING],
  ['(iii)', STAY],
  ['(iv)', RESCUED],
  ['(v)', PROTECTED],
] as const;
const OF_APPLICANTS = [...FIRST_FIVE, ['(vi)', TEMPORARY], ...ADMISSION('vii'), ['(viii)', RESETTLED]] as const;
const OF_CHECKS = [['(i)', PROTECTED], ...ADMISSION('ii'), ['(iii)', RESETTLED]] as const;
const OF_OTHERS = [...FIRST_FIVE, ...ADMISSION('vi'), ['(vii)', RESETTLED], ['(viii)', TEMPORARY]] as const;

function hitPoints(
  letter: string,
  searched: SituationCategory,
  matched: readonly (readonly [string, Matched])[],
): readonly StatisticsPoint[] {
  return matched.map(([place, { who, against, onlyMarked = false }]) =>
    point(`(${letter})${place}`, `hits of a search for ${searched}: ${who}`, {
      kind: 'hits',
      for: [searched],
      against: [against],
      onlyMarked,
      onlyOtherStates: false,
    }),
  );
}

const TRANSMITTED: readonly DatasetCategory[] = [
  'APPLICANT',
  'ADMISSION_REFUSED',
  'ADMISSION_DISCONTINUED',
  'IRREGULAR_CROSSING',
  'ILLEGAL_STAY',
  'SAR_DISEMBARKED',
  'TEMP_PROTECTION',
];
const SEARCHED: readonly SituationCategory[] = [
  'APPLICANT',
  'ADMISSION_CHECK',
  'IRREGULAR_CROSSING',
  'ILLEGAL_STAY',
  'SAR_DISEMBARKED',
  'TEMP_PROTECTION',
];
const MARKABLE: readonly DatasetCategory[] = ['APPLICANT', 'IRREGULAR_CROSSING', 'ILLEGAL_STAY', 'SAR_DISEMBARKED'];

const PERSONS: readonly StatisticsPoint[] = [
  point('(a)', 'applicants, by linked datasets', { kind: 'persons', of: ['APPLICANT'] }),
  point('(a)', 'first-time applicants, by linked datasets', { kind: 'first-time-persons', of: 'APPLICANT' }),
  point('(b)', 'rejected applicants, by linked datasets', { kind: 'rejected-applicants' }),
  point('(c)', 'persons disembarked after search and rescue', { kind: 'persons', of: ['SAR_DISEMBARKED'] }),
  point('(d)', 'persons registered for temporary protection', { kind: 'persons', of: ['TEMP_PROTECTION'] }),
  point('(e)', 'applicants granted protection', { kind: 'marked-persons', because: 'PROTECTION_GRANTED' }),
  point('(f)', 'persons registered as minors', { kind: 'minors', underYears: MINOR_UNDER_YEARS }),
  point('(g)', 'persons admitted under the Union framework', { kind: 'persons', of: ['ADMISSION_GRANTED'] }),
  point('(h)', 'persons admitted under a national scheme', { kind: 'persons', of: ['NATIONAL_RESETTLED'] }),
];

const HITS: readonly StatisticsPoint[] = [
  ...hitPoints('k', 'APPLICANT', OF_APPLICANTS),
  ...hitPoints('l', 'ADMISSION_CHECK', OF_CHECKS),
  ...hitPoints('m', 'IRREGULAR_CROSSING', OF_OTHERS),
  ...hitPoints('n', 'ILLEGAL_STAY', OF_OTHERS),
  ...hitPoints('o', 'SAR_DISEMBARKED', OF_OTHERS),
  ...hitPoints('p', 'TEMP_PROTECTION', OF_OTHERS),
];

const REST: readonly StatisticsPoint[] = [
  point('(q)', 'biometric data requested more than once for their quality', { kind: 'requested-again' }),
  point('(r)', 'datasets marked', { kind: 'marks', does: 'marks' }),
  point('(r)', 'datasets unmarked', { kind: 'marks', does: 'unmarks' }),
  point('(s)', 'hits with marked datasets', {
    kind: 'hits',
    for: SEARCHED,
    against: MARKABLE,
    onlyMarked: true,
    onlyOtherStates: false,
  }),
  point('(t)', 'requests of designated authorities', { kind: 'requests', by: 'MEMBER_STATE' }),
  point('(t)', 'hits for designated authorities', { kind: 'request-hits', by: 'MEMBER_STATE' }),
  point('(u)', 'requests of Europol', { kind: 'requests', by: 'EUROPOL' }),
  point('(u)', 'hits for Europol', { kind: 'request-hits', by: 'EUROPOL' }),
  point('(v)', 'requests of data subjects', { kind: 'access-requests' }),
  point('(w)', 'hits that proved false', { kind: 'false-hits' }),
];

/** What is counted every month. @source Reg. 2024/1358 Art. 12(1) and (2) */
export const STATISTICS: StatisticsRules = {
  every: { value: 'month', citation: art('12(1)') },
  points: [
    ...PERSONS,
    ...TRANSMITTED.map((of) => point('(i)', `datasets transmitted: ${of}`, { kind: 'datasets', of })),
    point('(j)', 'transmissions for an admission check', { kind: 'comparisons', for: 'ADMISSION_CHECK' }),
    ...HITS,
    ...REST,
  ],
  byBirthYearAndSex: art('12(2) first subparagraph'),
};

export const ARTICLE: Article = {
  text: 'Reg. (EU) 2024/1358',
  number: '12',
  title: 'Statistics',
  file: 'regulation-2024-1358/article-12-statistics.ts',
  paragraphs: [
    {
      number: '1',
      says: 'Every month eu-LISA counts: applicants and first-time applicants by linked datasets, rejected applicants, persons rescued, protected, registered as minors and admitted; datasets of each group; hits of each group by the group of the matched dataset; data asked for again; marks; requests and hits of law enforcement; requests of data subjects; false hits.',
    },
    {
      number: '2',
      says: 'The figures are published every month and every year, by Member State; the datasets of point (i), where possible, by year of birth and sex. They name nobody.',
    },
    {
      number: '3',
      says: 'Every month statistics across Eurodac, visa, travel authorisation and entry and exit data; an implementing act fixes their content.',
      undecided: 'the other systems are not simulated, and the implementing act is not part of this text',
    },
    {
      number: '4',
      says: 'The Commission can ask for statistics on aspects of the application of the Regulation.',
      undecided: 'what it asks for is open',
    },
    {
      number: '5',
      says: 'The figures are kept in the central repository for reporting and statistics, where nobody can be identified.',
      undecided: 'where figures are kept changes none of them',
    },
    {
      number: '6',
      says: 'Who has access to that repository.',
      undecided: 'a matter of organisation',
    },
  ],
  slips: [
    'There is no count of unaccompanied minors: being unaccompanied is not among the data. Point (f) counts everybody registered as a minor.',
    'Point (w) speaks of "hits received"; Art. 38(6), to which it refers, is about hits that proved false.',
    'A matched applicant with protection is counted twice in points (k) and (m) to (p): as applicant and as protected.',
  ],
};
