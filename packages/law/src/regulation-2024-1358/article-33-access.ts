import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 2024/1358',
  number: '33',
  title: 'Conditions for access to Eurodac by designated authorities',
  file: 'regulation-2024-1358/article-33-access.ts',
  paragraphs: [
    {
      number: '1',
      says: 'A designated authority may ask only where all of this is so: national databases and, where it can be done, the fingerprint systems of the other states were checked first; the comparison is necessary against terrorism or serious crime; it is necessary in a specific case; and there are reasonable grounds that it will contribute substantially, as where a suspect, a perpetrator or a victim is likely to be in Eurodac.',
    },
    {
      number: '2',
      says: 'The earlier check is not needed where the common identity repository has shown that the person is in Eurodac.',
      undecided: 'that the conditions are met enters as one fact',
    },
    {
      number: '3',
      says: 'Requests are made with biometric or with alphanumeric data.',
      undecided: 'searches here are by fingerprints or face; a search by name or document is not decided',
    },
  ],
};

/** All conditions of access at once; nothing is taken under the Regulation, and nothing recorded. @source Reg. 2024/1358 Art. 33(1) */
export const ACCESS: Citation = art('33(1)');
