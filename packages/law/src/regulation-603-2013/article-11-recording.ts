import type { Article } from '../article.ts';
import type { HitField, HitRules } from '../hit-contents.ts';
import { art } from './text.ts';

const field = (article: string, holds: string, whereAvailable = false): HitField => ({
  holds,
  whereAvailable,
  citation: art(article, 'read'),
});

const APPLICANT: readonly HitField[] = [
  field('11(a)', 'fingerprints'),
  field('11(b)', 'Member State of origin, place and date of the application'),
  field('11(c)', 'sex'),
  field('11(d)', 'reference number'),
  field('11(e)', 'date on which the fingerprints were taken'),
  field('11(f)', 'date of transmission'),
  field('11(g)', 'operator user ID'),
  field('11(h)', 'date of arrival after a transfer', true),
  field('11(i)', 'date of leaving the territory', true),
  field('11(j)', 'date of leaving or removal', true),
  field('11(k)', 'date of the decision to examine the application', true),
];
const IRREGULAR_CROSSING: readonly HitField[] = [
  field('14(2)(a)', 'fingerprints'),
  field('14(2)(b)', 'Member State of origin, place and date of the apprehension'),
  field('14(2)(c)', 'sex'),
  field('14(2)(d)', 'reference number'),
  field('14(2)(e)', 'date on which the fingerprints were taken'),
  field('14(2)(f)', 'date of transmission'),
  field('14(2)(g)', 'operator user ID'),
];

/** A hit tells neither name nor age. @source Reg. 603/2013 Art. 9(5), 11, 14(2) */
export const HIT: HitRules = {
  fields: { APPLICANT, IRREGULAR_CROSSING },
  transmitted: art('9(5)', 'memory'),
  mark: art('9(5), 18(1)', 'memory'),
  precedence: null,
};

export const ARTICLE: Article = {
  text: 'Reg. (EU) 603/2013',
  number: '11',
  title: 'Recording of data',
  file: 'regulation-603-2013/article-11-recording.ts',
  paragraphs: [
    {
      number: '',
      says: 'Recorded are fingerprints, state, place and date of the application, sex, reference number, dates of taking and transmission and the operator, and where it applies the dates of arrival after a transfer, of leaving or removal and of a decision to examine. Neither name nor date of birth is among them.',
    },
  ],
};
