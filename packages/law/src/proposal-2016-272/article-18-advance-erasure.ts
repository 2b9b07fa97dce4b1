import type { Article } from '../article.ts';
import type { LaterEffect } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'COM(2016) 272',
  number: '18',
  title: 'Advance data erasure',
  file: 'proposal-2016-272/article-18-advance-erasure.ts',
  paragraphs: [
    {
      number: '1',
      says: 'From memory: the data of a person who acquires the citizenship of a Member State are erased.',
    },
    {
      number: '2',
      says: 'From memory: the other states of origin whose data gave a hit are told of the erasure within 72 hours.',
    },
  ],
};

/** Citizenship of a Member State erases. @source COM(2016) 272 Art. 18 */
export const CITIZENSHIP: LaterEffect = { does: 'erases', citation: art('18', 'memory') };
