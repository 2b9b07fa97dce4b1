import type { Article } from '../article.ts';
import type { Measure, StatisticsPoint, StatisticsRules } from '../statistics-rules.ts';
import { art } from './text.ts';

const point = (letter: string, counts: string, measure: Measure): StatisticsPoint => ({
  counts,
  measure,
  citation: art(`3(3)(${letter})`, 'read'),
});

/** What is counted every quarter. @source Reg. (EC) 2725/2000 Art. 3(3) */
export const STATISTICS: StatisticsRules = {
  every: { value: 'quarter', citation: art('3(3)', 'read') },
  points: [
    point('a', 'datasets transmitted: APPLICANT', { kind: 'datasets', of: 'APPLICANT' }),
    point('a', 'datasets transmitted: IRREGULAR_CROSSING', { kind: 'datasets', of: 'IRREGULAR_CROSSING' }),
    point('a', 'datasets transmitted: ILLEGAL_STAY', { kind: 'comparisons', for: 'ILLEGAL_STAY' }),
    point('b', 'hits for applicants who applied in another state', {
      kind: 'hits',
      for: ['APPLICANT'],
      against: ['APPLICANT'],
      onlyMarked: false,
      onlyOtherStates: true,
    }),
    point('c', 'hits for persons apprehended who later applied', {
      kind: 'hits',
      for: ['APPLICANT'],
      against: ['IRREGULAR_CROSSING'],
      onlyMarked: false,
      onlyOtherStates: false,
    }),
    point('d', 'hits for persons illegally present who applied in another state before', {
      kind: 'hits',
      for: ['ILLEGAL_STAY'],
      against: ['APPLICANT'],
      onlyMarked: false,
      onlyOtherStates: true,
    }),
    point('e', 'fingerprints requested a second time for their quality', { kind: 'requested-again' }),
  ],
  byBirthYearAndSex: null,
};

export const ARTICLE: Article = {
  text: 'Reg. (EC) 2725/2000',
  number: '3',
  title: 'Central Unit',
  file: 'regulation-2725-2000/article-3-statistics.ts',
  paragraphs: [
    {
      number: '1',
      says: 'A Central Unit at the Commission runs the central database for the Member States, with a computerised system for recognising fingerprints.',
      undecided: 'the simulated system has one store',
    },
    {
      number: '2',
      says: 'Data are processed on behalf of the Member State of origin.',
      undecided: 'a matter of organisation; whose data a dataset is, is in every dataset',
    },
    {
      number: '3',
      says: 'Every quarter the unit counts the datasets sent for each of three groups, the hits of applicants with applicants and border cases and of persons illegally present with applicants, and prints asked for again; at the end of a year the quarters are put together, with the persons behind the hits, by Member State.',
    },
    {
      number: '4',
      says: 'The unit may be given other statistical tasks.',
      undecided: 'none is fixed in the text',
    },
  ],
  slips: ['No point counts minors, and none could: neither age nor date of birth is among the data.'],
};
