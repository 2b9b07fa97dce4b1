import type { Article } from '../article.ts';
import { ARTICLE as MINORS } from './article-25-unaccompanied-minors.ts';

const IN_CODE = {
  text: 'Reg. (EU) 2024/1351',
  file: 'regulation-2024-1351/article-25-unaccompanied-minors.ts',
} as const;

const TRANSITION: Article = {
  ...IN_CODE,
  number: '84',
  title: 'Transitional measures',
  paragraphs: [
    {
      number: '1',
      says: 'For an application registered after 1 July 2026 events before that day count too.',
      undecided:
        'for an unaccompanied minor without family no earlier event counts but the first registration, which is a fact',
    },
    {
      number: '2',
      says: 'An application registered before 1 July 2026 keeps the criteria of Regulation (EU) No 604/2013.',
    },
    {
      number: '3',
      says: 'The Commission and the states prepare the start by plans.',
      undecided: 'a duty of institutions, with no outcome for a person',
    },
  ],
  slips: [
    'Paragraph 1 speaks of registration after, paragraph 2 before 1 July 2026; the day itself is left to Article 85.',
  ],
};

const APPLICABILITY: Article = {
  ...IN_CODE,
  number: '85',
  title: 'Entry into force and application',
  paragraphs: [
    {
      number: '',
      says: 'Applies from 1 July 2026; some articles, most of them powers of the Commission, from 11 June 2024. Whether the criteria start on 12 June 2026 with Eurodac is an open question for which one national document stands.',
    },
  ],
};

/** The articles on responsibility for an unaccompanied minor. */
export const ARTICLES_2024_1351: readonly Article[] = [MINORS, TRANSITION, APPLICABILITY];
