import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import type { LaterEffect } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 2024/1358',
  number: '16',
  title: 'Information on the status of the data subject',
  file: 'regulation-2024-1358/article-16-information.ts',
  paragraphs: [
    {
      number: '1',
      says: 'The state that determines responsibility adds the responsible state to its own dataset; so does a state that became responsible because the applicant may threaten internal security.',
      undecided: 'adds a field to the dataset and changes neither storage nor comparison',
    },
    {
      number: '2',
      says: "To be stored like an applicant's data: (a) on arrival after an accepted take-charge request the responsible state sends a dataset of its own with the date of arrival; (b) on arrival after a take-back notification it adds the date; (c) the state of origin adds the date on which the person left the territory of the Member States; (d) and the date of departure or removal after a rejected or withdrawn application.",
    },
    {
      number: '3',
      says: 'Where responsibility shifts, or after relocation, the state concerned indicates the responsible state.',
      undecided: 'adds a field to the dataset and changes neither storage nor comparison',
    },
    {
      number: '4',
      says: 'Eurodac tells the states of origin whose data gave a hit of such news within 72 hours; they update the responsible state in their applicant datasets.',
    },
  ],
};

/** On arrival after a take-charge transfer the responsible state sends a dataset, which Art. 27(1) excepts from comparison. @source Reg. 2024/1358 Art. 16(2)(a), 27(1) */
export const TAKE_CHARGE_ARRIVAL: Citation = art('16(2)(a), 27(1)');

/** Leaving the territory adds a date and erases nothing. @source Reg. 2024/1358 Art. 16(2)(c) */
export const LEFT_TERRITORY: LaterEffect = { does: 'adds-date', citation: art('16(2)(c)') };
