import type { Article } from '../article.ts';
import type { Cited } from '../cited.ts';
import { art } from './text.ts';

/** A minor is under eighteen. @source Reg. 2024/1358 Art. 2(1)(z) */
export const MAJORITY_YEARS: Cited<number> = { value: 18, citation: art('2(1)(z)') };

export const ARTICLE: Article = {
  text: 'Reg. (EU) 2024/1358',
  number: '2',
  title: 'Definitions',
  file: 'regulation-2024-1358/article-2-definitions.ts',
  paragraphs: [
    { number: '1', says: 'Defines the terms of the Regulation; a minor is a person under eighteen.' },
    {
      number: '2',
      says: 'Terms of the general data protection law keep their meaning there.',
      undecided: 'no outcome follows from a definition borrowed from elsewhere',
    },
    {
      number: '3',
      says: 'Terms of the Regulation on asylum and migration management keep their meaning there.',
      undecided: 'no outcome follows from a definition borrowed from elsewhere',
    },
    {
      number: '4',
      says: 'Terms of the data protection law for law enforcement keep their meaning there.',
      undecided: 'no outcome follows from a definition borrowed from elsewhere',
    },
  ],
};
