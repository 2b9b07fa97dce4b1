import type { Article } from '../article.ts';
import type { LaterEffect } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 2024/1358',
  number: '30',
  title: 'Advanced data erasure',
  file: 'regulation-2024-1358/article-30-advance-erasure.ts',
  paragraphs: [
    {
      number: '1',
      says: 'Before the period is over the state of origin erases the data of a person who acquires its own citizenship without delay, and of one who acquires that of another Member State as soon as it becomes aware of it.',
    },
    {
      number: '2',
      says: 'Eurodac tells the other states of origin whose data gave a hit of the erasure within 72 hours.',
    },
  ],
  slips: [
    'Paragraph 1 lists the periods of Article 29 but for paragraph 4, refused and discontinued admissions; recital 65 makes no such exception.',
  ],
};

/** Citizenship of any Member State erases: at once in the state of origin, on awareness elsewhere. @source Reg. 2024/1358 Art. 30(1) */
export const CITIZENSHIP: LaterEffect = { does: 'erases', citation: art('30(1)') };

/** The article leaves out the data of Art. 29(4), refused and discontinued admissions; recital 65 does not. @source Reg. 2024/1358 Art. 30(1), recital 65 */
export const CITIZENSHIP_BY_RECITAL: LaterEffect = { does: 'erases', citation: art('30(1) read with recital 65') };
