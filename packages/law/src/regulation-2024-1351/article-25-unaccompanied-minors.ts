import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import { citing } from '../citation.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 2024/1351',
  number: '25',
  title: 'Unaccompanied minors',
  file: 'regulation-2024-1351/article-25-unaccompanied-minors.ts',
  paragraphs: [
    { number: '1', says: 'For an unaccompanied minor the criteria of this article alone apply, in their order.' },
    {
      number: '2',
      says: 'First the state where a family member or sibling is legally present, unless that is against the best interests of the child.',
      undecided: 'family in the Union is asked about, but which state follows from it is not decided here',
    },
    {
      number: '3',
      says: 'Then the state where a relative is legally present who can take care of the minor, with the same exception.',
      undecided: 'family in the Union is asked about, but which state follows from it is not decided here',
    },
    {
      number: '4',
      says: 'Where they are in more than one state, the best interests of the child decide.',
      undecided: 'family in the Union is asked about, but which state follows from it is not decided here',
    },
    {
      number: '5',
      says: "Without family or relatives the state where the minor's application was first registered, if that is in the best interests of the child.",
    },
    {
      number: '6',
      says: 'The Commission may lay down how family is identified and care assessed.',
      undecided: 'a power of the Commission',
    },
    {
      number: '7',
      says: 'The Commission lays down how states consult each other.',
      undecided: 'a power of the Commission',
    },
  ],
  slips: [
    'Paragraph 5 does not say which state is responsible where first registration is against the best interests of the child.',
  ],
};

/** An unaccompanied minor without family: the state of first registration, if that is in the minor's best interests. @source Reg. 2024/1351 Art. 25(1) and (5), 84, 85 */
export const FIRST_REGISTRATION: Citation = citing('Reg. (EU) 2024/1351')('25(1), 25(5), 84, 85', 'read');
