import type { Article } from '../article.ts';
import type { StorageRule } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'COM(2016) 272',
  number: '17',
  title: 'Data storage',
  file: 'proposal-2016-272/article-17-data-storage.ts',
  paragraphs: [
    {
      number: '1',
      says: "From a summary: applicants' data are stored for ten years, from memory counted from taking.",
    },
    {
      number: '2',
      says: 'From a summary: data of irregular crossers are stored for five years, from memory counted from taking.',
    },
    {
      number: '3',
      says: 'From a summary: data of persons found illegally staying, never stored before, are stored for five years, from memory counted from taking.',
    },
  ],
};

const fromTaking = (years: number, article: string): StorageRule => ({
  lasts: { years },
  from: 'taken',
  citation: art(article, 'secondary'),
});

/** Ten years for applicants, five for the others, from the date of taking. @source COM(2016) 272 Art. 17(1) to (3) */
export const APPLICANT_STORAGE: StorageRule = fromTaking(10, '17(1)');
export const BORDER_STORAGE: StorageRule = fromTaking(5, '17(2)');
export const ILLEGAL_STAY_STORAGE: StorageRule = fromTaking(5, '17(3)');
