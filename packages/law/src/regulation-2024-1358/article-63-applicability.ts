import type { CalendarDate } from '@eurodac-sim/primitives';
import { calendarDate } from '@eurodac-sim/primitives';
import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import type { Cited } from '../cited.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 2024/1358',
  number: '63',
  title: 'Entry into force and applicability',
  file: 'regulation-2024-1358/article-63-applicability.ts',
  paragraphs: [
    {
      number: '1',
      says: 'In force on the twentieth day after publication.',
      undecided: 'entry into force obliges nobody before the day of application',
    },
    { number: '2', says: 'Applies from 12 June 2026; Article 26 from 12 June 2029.' },
    {
      number: '3',
      says: 'Does not apply to persons under the temporary protection of Implementing Decision (EU) 2022/382, its amendments and extensions, or equivalent national protection.',
    },
    {
      number: '4',
      says: 'The interface control document is to be agreed by 12 December 2024.',
      undecided: 'a duty of the Agency and the Member States',
    },
    {
      number: '5',
      says: 'Faces are compared only once recognition software is introduced, within a year of the end of a study on it. Until then a face is stored in the dataset and goes out with a hit on fingerprints.',
    },
    {
      number: '6',
      says: 'States report when their technical arrangements are made, by 12 June 2026 at the latest.',
      undecided: 'a duty of the Member States that changes no outcome',
    },
  ],
  slips: [
    'Paragraph 5 puts off the comparison of faces under Articles 15 and 16; the articles that compare faces are 27 and 28.',
  ],
};

/** Temporary protection has a day of its own: Art. 26 applies from 12 June 2029. @source Reg. 2024/1358 Art. 63(2) second subparagraph */
export const ARTICLE_26_APPLIES_FROM: Cited<CalendarDate> = {
  value: calendarDate('2029-06-12'),
  citation: art('63(2) second subparagraph'),
};

/** Persons protected under Implementing Decision (EU) 2022/382, and its extensions, stay outside. @source Reg. 2024/1358 Art. 63(3) */
export const EXCEPT_DECISION_2022_382: Citation = art('63(3)');
