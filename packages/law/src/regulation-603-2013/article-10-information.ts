import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import type { LaterEffect } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 603/2013',
  number: '10',
  title: 'Information on the status of the data subject',
  file: 'regulation-603-2013/article-10-information.ts',
  paragraphs: [
    {
      number: '',
      says: 'From memory, but for point (c): (a) on arrival after a take-back transfer the responsible state adds the date to its dataset; (b) on arrival after a take-charge transfer it sends a dataset of its own, which Article 9(3) keeps from comparison; (c) the state of origin adds the date on which the person left the territory of the Member States; points (d) and (e) add further news of status. Nothing is erased by any of them.',
    },
  ],
};

/** On arrival after a take-charge transfer the responsible state sends a dataset; Art. 9(3) excepts it from comparison. @source Reg. 603/2013 Art. 10(b) */
export const TAKE_CHARGE_ARRIVAL: Citation = art('9(3), 10(b)', 'memory');

/** An applicant's leaving the territory adds a date and erases nothing. @source Reg. 603/2013 Art. 10(c) */
export const LEFT_TERRITORY: LaterEffect = { does: 'adds-date', citation: art('10(c), 11(i)', 'read') };
