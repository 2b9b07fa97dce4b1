import { citing } from '../citation.ts';
import type { QualityRules } from '../quality-rejection.ts';
import type { ReferenceNumberRules } from '../reference-number.ts';
import type { ReplyRules } from '../reply.ts';

/** The implementing rules of 2002, none of which was read. */
const implementing = (article: string) => citing('Reg. (EC) 407/2002')(article, 'memory');

/** Letters of the Member State, then the digit of one of three groups. @source Reg. (EC) 407/2002 Art. 2 */
export const REFERENCE_NUMBERS: ReferenceNumberRules = {
  digits: { '1': 'APPLICANT', '2': 'IRREGULAR_CROSSING', '3': 'ILLEGAL_STAY' },
  citation: implementing('2'),
};

/** Fingerprints that do not lend themselves to comparison are asked for again under the same number. @source Reg. (EC) 407/2002 Art. 3 */
export const QUALITY: QualityRules = { reportedBack: implementing('3(1)'), sameReferenceNumber: implementing('3(1)') };

/** In order of arrival, within a day, or within an hour where declared particularly urgent. @source Reg. (EC) 407/2002 Art. 3 */
export const REPLY: ReplyRules = {
  within: { value: 24, citation: implementing('3(2)') },
  urgentWithin: { value: 1, citation: implementing('3(2)') },
  orderOfArrival: implementing('3(2)'),
  hindrance: implementing('3(2)'),
};
