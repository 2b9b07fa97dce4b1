import type { Citation } from '../citation.ts';
import type { Cited } from '../rule-set.ts';
import { art } from './text.ts';

/** In doubt whether a child is under six, and without supporting proof, the child counts as under six. @source Reg. 2024/1358 Art. 14(1) second subparagraph */
export const PRESUMED_UNDER_YEARS: Cited<number> = { value: 6, citation: art('14(1) second subparagraph') };

/** A representative, or an independent trained person, is with an unaccompanied minor throughout. @source Reg. 2024/1358 Art. 14(1) third subparagraph */
export const PRESENCE: Citation = art('14(1) third subparagraph');

/** A minor who refuses is referred where there are risks to the minor's safety; no force is used. @source Reg. 2024/1358 Art. 14(1) fourth and fifth subparagraphs */
export const REFERRAL: Citation = art('14(1) fourth and fifth subparagraphs');

/** Use against a child under fourteen needs grounds beyond those of Art. 33(1)(d). @source Reg. 2024/1358 Art. 14(3) */
export const EXTRA_GROUNDS_UNDER_YEARS: Cited<number> = { value: 14, citation: art('14(3)') };
