import type { Article } from '../article.ts';
import type { LaterEffect } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 603/2013',
  number: '13',
  title: 'Advance data erasure',
  file: 'regulation-603-2013/article-13-advance-erasure.ts',
  paragraphs: [
    {
      number: '1',
      says: 'From memory: the data of a person who acquires the citizenship of any Member State before the ten years are over are erased as soon as the state of origin is aware of it.',
    },
    {
      number: '2',
      says: 'From memory: the other states of origin whose data gave a hit are told of the erasure within 72 hours.',
    },
  ],
};

/** Citizenship of any Member State erases an applicant's dataset. @source Reg. 603/2013 Art. 13(1) */
export const CITIZENSHIP: LaterEffect = { does: 'erases', citation: art('13(1)', 'memory') };
