import type { Citation } from '../citation.ts';
import { citing } from '../citation.ts';
import type { Cited } from '../rule-set.ts';

/** An unaccompanied minor without family: the state where the minor is present and has lodged. @source Reg. 604/2013 Art. 8(4), read as in Case C-648/11 */
export const PRESENCE: Citation = citing('Reg. (EU) 604/2013')('8(4), read as in Case C-648/11', 'memory');

/** For applications lodged from 1 January 2014. @source Reg. 604/2013 Art. 49 */
export const APPLIES_FROM: Cited<string> = {
  value: '2014-01-01',
  citation: citing('Reg. (EU) 604/2013')('49', 'memory'),
};
