import type { Article } from '../article.ts';
import { ARTICLE as DEFINITIONS } from './article-2-definitions.ts';
import { ARTICLE as MINORS } from './article-8-minors.ts';

const APPLICABILITY: Article = {
  text: 'Reg. (EU) 604/2013',
  number: '49',
  title: 'Entry into force and applicability',
  file: 'regulation-604-2013/article-8-minors.ts',
  paragraphs: [{ number: '', says: 'From memory: applies to applications lodged from 1 January 2014.' }],
};

/** The articles on responsibility for an unaccompanied minor. */
export const ARTICLES_604_2013: readonly Article[] = [DEFINITIONS, MINORS, APPLICABILITY];
