import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import type { LaterEffect } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EC) 2725/2000',
  number: '12',
  title: 'Blocking of data',
  file: 'regulation-2725-2000/article-12-blocking.ts',
  paragraphs: [
    {
      number: '1',
      says: 'The data of an applicant recognised and admitted as a refugee are blocked: a hit with them is not passed on, and the state that asks gets a negative reply.',
    },
  ],
};

/** Recognition as a refugee blocks an applicant's dataset; it is not marked. @source Reg. (EC) 2725/2000 Art. 12(1) */
export const PROTECTION_GRANTED: LaterEffect = { does: 'blocks', citation: art('12(1)', 'read') };

/** A hit with a blocked dataset is not sent: the state that asks gets a negative reply. @source Reg. (EC) 2725/2000 Art. 12(1) */
export const BLOCKED_ARE_HIDDEN: Citation = art('12(1)', 'read');
