import type { Article } from '../article.ts';
import { undecidedArticleOf } from '../undecided-article.ts';

const article = undecidedArticleOf('Reg. (EC) 2725/2000');

export const PURPOSE: Article = article(
  1,
  'Purpose of ‘Eurodac’',
  'purposes; what follows from them stands in later articles',
  [
    'Establishes Eurodac to assist in determining the state responsible for an application for asylum, and for that alone.',
  ],
);

/** The fields of a dataset, decided as what a hit brings. */
export const FIELDS: Article = {
  text: 'Reg. (EC) 2725/2000',
  number: '5',
  title: 'Recording of data',
  file: 'regulation-2725-2000/procedure.ts',
  paragraphs: [
    {
      number: '1',
      says: 'Only these data of an applicant are recorded: state of origin, place and date of the application; fingerprints; sex; reference number; dates of taking, of transmission and of entry; who received the data and when. Names, nationality and date of birth are not among them.',
    },
  ],
};
