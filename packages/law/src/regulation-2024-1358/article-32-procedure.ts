import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 2024/1358',
  number: '32',
  title: 'Procedure for comparison of biometric or alphanumeric data with Eurodac data',
  file: 'regulation-2024-1358/article-32-procedure.ts',
  paragraphs: [
    {
      number: '1',
      says: 'Designated authorities and Europol send a reasoned electronic request to their verifying authority, which checks that all conditions are fulfilled.',
      undecided: 'that the conditions are met enters as one fact; how it is verified is not decided',
    },
    {
      number: '2',
      says: 'If they are, the request is compared, in the way of Articles 27 and 28, with everything stored.',
    },
    {
      number: '3',
      says: 'Faces may be compared with stored faces under Article 28(1), if such data are there when the request is made.',
    },
    {
      number: '4',
      says: 'In exceptional urgency the data are sent at once and the conditions verified afterwards.',
      undecided: 'an urgent request enters as one whose conditions are met',
    },
    {
      number: '5',
      says: 'What was learnt by an access that turns out unjustified is erased by all who have it.',
      undecided: 'erases files of the authorities, not data in Eurodac',
    },
  ],
};

/** A law-enforcement request goes against everything stored, in the way of Art. 27 and 28. @source Reg. 2024/1358 Art. 32(2) */
export const LAW_ENFORCEMENT_COMPARISON: Citation = art('32(2), 27(1)');
