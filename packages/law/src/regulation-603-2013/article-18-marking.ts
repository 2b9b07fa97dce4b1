import type { Article } from '../article.ts';
import type { Cited } from '../cited.ts';
import type { LaterEffect } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 603/2013',
  number: '18',
  title: 'Marking of data',
  file: 'regulation-603-2013/article-18-marking.ts',
  paragraphs: [
    {
      number: '1',
      says: "The state of origin that grants international protection marks the applicant's data; the mark is stored as long as they are and goes out with a hit. From memory: other states of origin whose data gave a hit are told and mark theirs.",
    },
    {
      number: '2',
      says: 'From memory: for three years after the grant marked data are open to law enforcement; then they are blocked for it, and the reply is negative.',
    },
    { number: '3', says: 'From memory: mark or block is taken away when the status is withdrawn.' },
  ],
};

/** Law enforcement finds marked data for three years after the grant; then the reply is negative. @source Reg. 603/2013 Art. 18(2) */
export const MARKED_VISIBLE_YEARS: Cited<number> = { value: 3, citation: art('18(2)', 'memory') };

/** Protection marks an applicant's dataset; withdrawal takes the mark away. @source Reg. 603/2013 Art. 18(1) and (3) */
export const PROTECTION_GRANTED: LaterEffect = { does: 'marks', citation: art('18(1)', 'read') };
export const STATUS_WITHDRAWN: LaterEffect = { does: 'unmarks', citation: art('18(3)', 'memory') };
