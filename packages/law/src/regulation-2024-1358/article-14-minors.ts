import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import type { Cited } from '../cited.ts';
import type { Coercion } from '../decision.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 2024/1358',
  number: '14',
  title: 'Special provisions relating to minors',
  file: 'regulation-2024-1358/article-14-minors.ts',
  paragraphs: [
    {
      number: '1',
      says: 'Officials trained for it take the data of minors from six years on, in a way fit for children; the best interests of the child come first throughout. In doubt whether a child is under six, and without supporting proof, the child counts as under six. An adult relative who is present stays with the minor; a representative stays with an unaccompanied minor, or, where none has been designated, a trained person who is independent of the official. Force is excluded; proportionate coercion remains as a last resort where Union or national law permits it. A minor who refuses and may be in danger is referred to child protection, to the national referral mechanism, or to both.',
    },
    {
      number: '2',
      says: 'Where the state of fingertips or face prevents taking, Article 13(5) protects the minor from measures of enforcement; at a retake the safeguards of paragraph 1 apply once more.',
    },
    {
      number: '3',
      says: 'Against a child under fourteen Eurodac data serve law enforcement only with grounds beyond those of Article 33(1)(d), about an offence of which that child is suspected.',
    },
    {
      number: '4',
      says: 'The rules on detaining applicants with special reception needs, Directive (EU) 2024/1346 Art. 13, stay as they are.',
      undecided: 'detention is not decided here',
    },
  ],
};

/** In doubt whether a child is under six, and without supporting proof, the child counts as under six. @source Reg. 2024/1358 Art. 14(1) second subparagraph */
export const PRESUMED_UNDER_YEARS: Cited<number> = { value: 6, citation: art('14(1) second subparagraph') };

/** A representative, or an independent trained person, is with an unaccompanied minor throughout. @source Reg. 2024/1358 Art. 14(1) third subparagraph */
export const PRESENCE: Citation = art('14(1) third subparagraph');

/** No force; where the law permits, proportionate coercion as a last resort. @source Reg. 2024/1358 Art. 14(1) fourth subparagraph */
export const COERCION: Cited<Coercion> = { value: 'last-resort', citation: art('14(1) fourth subparagraph') };

/** A minor who refuses is referred where there are risks to the minor's safety. @source Reg. 2024/1358 Art. 14(1) fifth subparagraph */
export const REFERRAL: Citation = art('14(1) fifth subparagraph');

/** Use against a child under fourteen needs grounds beyond those of Art. 33(1)(d). @source Reg. 2024/1358 Art. 14(3) */
export const EXTRA_GROUNDS_UNDER_YEARS: Cited<number> = { value: 14, citation: art('14(3)') };
