import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'COM(2016) 272',
  number: '20',
  title: 'Procedure for comparison of fingerprint data with Eurodac data',
  file: 'proposal-2016-272/article-20-procedure.ts',
  paragraphs: [
    {
      number: '1',
      says: 'A reasoned electronic request goes through the verifying authority to a comparison with all three groups; from memory.',
    },
  ],
};

/** A request is compared with all three groups. @source COM(2016) 272 Art. 20(1) */
export const LAW_ENFORCEMENT_COMPARISON: Citation = art('20(1)', 'memory');
