import type { Article } from '../article.ts';
import type { LaterEffect } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'COM(2016) 272',
  number: '19',
  title: 'Marking of data',
  file: 'proposal-2016-272/article-19-marking.ts',
  paragraphs: [
    { number: '1', says: "From memory: a grant of international protection marks an applicant's data." },
    { number: '3', says: 'From memory: the mark is taken away when the status is withdrawn.' },
    {
      number: '4',
      says: 'From memory: a residence document marks the data of irregular crossers and of persons found illegally staying, instead of erasing them.',
    },
  ],
};

/** Protection marks an applicant's dataset; withdrawal takes the mark away. @source COM(2016) 272 Art. 19(1) and (3) */
export const PROTECTION_GRANTED: LaterEffect = { does: 'marks', citation: art('19(1)', 'memory') };
export const STATUS_WITHDRAWN: LaterEffect = { does: 'unmarks', citation: art('19(3)', 'memory') };

/** A residence document marks and no longer erases. @source COM(2016) 272 Art. 19(4) */
export const RESIDENCE_DOCUMENT: LaterEffect = { does: 'marks', citation: art('19(4)', 'memory') };
