import type { Article } from '../article.ts';
import { ARTICLE as DEFINITIONS } from './article-2-definitions.ts';
import { ARTICLE as MINORS } from './article-6-minors.ts';

const APPLICABILITY: Article = {
  text: 'Reg. (EC) 343/2003',
  number: '29',
  title: 'Entry into force (the article has no heading)',
  file: 'regulation-343-2003/article-6-minors.ts',
  paragraphs: [
    {
      number: '',
      says: 'From memory: applies to applications lodged from 1 September 2003; before that day the Dublin Convention, which has no rule for minors.',
    },
  ],
};

/** The articles on responsibility for an unaccompanied minor. */
export const ARTICLES_343_2003: readonly Article[] = [DEFINITIONS, MINORS, APPLICABILITY];
