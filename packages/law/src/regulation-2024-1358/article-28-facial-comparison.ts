import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 2024/1358',
  number: '28',
  title: 'Comparison of facial image data',
  file: 'regulation-2024-1358/article-28-facial-comparison.ts',
  paragraphs: [
    {
      number: '1',
      says: 'Where fingertips give no prints of sufficient quality, or no prints are there to compare, the state compares the facial image.',
    },
    {
      number: '2',
      says: "Face and sex together may be compared automatically with faces and sex stored by other states, in the same range as fingerprints, and at the state's request with its own.",
    },
    {
      number: '3',
      says: 'Face and sex of a person in an admission check may be compared with marked applicants, admission outcomes and national resettlement of other states.',
    },
    { number: '4', says: 'The result goes to the state that sent the data, as after a comparison of fingerprints.' },
    {
      number: '5',
      says: 'A hit that helps to find the state responsible for an application goes before every other hit.',
    },
  ],
  slips: [
    'The exception at the end of paragraph 2 attaches to what is stored under Articles 18 and 20, which the same sentence includes; by the pattern of Article 27(1) it belongs to what is sent.',
    'The second subparagraph of paragraph 2 lets a state have its own faces covered in the comparison of paragraph 1, admission checks included; Article 27(3) gives that for fingerprints of paragraph 1 of Article 27 alone.',
    'Paragraph 1 makes the comparison a duty, paragraphs 2 and 3 an option.',
  ],
};

/** Without usable fingerprints the face is compared, with sex as second key, once the software runs. @source Reg. 2024/1358 Art. 28(1) and (2), 63(5) */
export const FACE_COMPARISON: Citation = art('28(1)-(2), 63(5)');
