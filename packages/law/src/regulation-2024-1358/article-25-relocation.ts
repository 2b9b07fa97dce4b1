import type { Article } from '../article.ts';
import type { StorageRule } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 2024/1358',
  number: '25',
  title: 'Information on the status of relocation of the data subject',
  file: 'regulation-2024-1358/article-25-relocation.ts',
  paragraphs: [
    {
      number: '1',
      says: 'As soon as a state is obliged to relocate a person, the state that benefits adds the state of relocation to its dataset.',
      undecided: 'adds a field to the dataset and changes neither storage nor comparison',
    },
    {
      number: '2',
      says: "On arrival the state of relocation sends a dataset of its own, recorded as an applicant's or as one of illegal stay, with the date of arrival; it is stored as long as an applicant's, and no exception keeps it from comparison.",
    },
  ],
};

/** A dataset sent on arrival after relocation, under Art. 17 or 23, is stored as an applicant's and compared. @source Reg. 2024/1358 Art. 25(2), 29(1) */
export const RELOCATION_ARRIVAL: StorageRule = {
  lasts: { years: 10 },
  from: 'transmitted',
  citation: art('25(2), 29(1)'),
};
