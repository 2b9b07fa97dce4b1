import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import type { LaterEffect } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'COM(2016) 272',
  number: '11',
  title: 'Information on the status of the data subject',
  file: 'proposal-2016-272/article-11-information.ts',
  paragraphs: [
    {
      number: '',
      says: 'From memory: arrival after a take-charge transfer is recorded and not compared; leaving the territory adds a date.',
    },
  ],
};

/** Arrival after a take-charge transfer: recorded, not compared. @source COM(2016) 272 Art. 11, 15(1) */
export const TAKE_CHARGE_ARRIVAL: Citation = art('11, 15(1)', 'memory');

/** Leaving the territory adds a date. @source COM(2016) 272 Art. 11 */
export const LEFT_TERRITORY: LaterEffect = { does: 'adds-date', citation: art('11', 'memory') };
