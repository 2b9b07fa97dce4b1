import type { Article } from '../article.ts';
import type { LaterEffect } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EC) 2725/2000',
  number: '7',
  title: 'Advance data erasure',
  file: 'regulation-2725-2000/article-7-advance-erasure.ts',
  paragraphs: [
    {
      number: '',
      says: 'From memory: the data of a person who acquires the citizenship of any Member State before the ten years are over are erased as soon as the state of origin is aware of it.',
    },
  ],
};

/** Citizenship of any Member State erases an applicant's dataset. @source Reg. (EC) 2725/2000 Art. 7 */
export const CITIZENSHIP: LaterEffect = { does: 'erases', citation: art('7', 'memory') };
