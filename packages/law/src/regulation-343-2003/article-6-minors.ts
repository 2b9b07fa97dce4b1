import type { Citation } from '../citation.ts';
import { citing } from '../citation.ts';
import type { Cited } from '../rule-set.ts';

const art = citing('Reg. (EC) 343/2003');

/** An unaccompanied minor without family: the state where the minor is present and has lodged. @source Reg. 343/2003 Art. 6, read as in Case C-648/11 */
export const PRESENCE: Citation = art('6, read as in Case C-648/11', 'memory');

/** For applications lodged from 1 September 2003; before, a convention without a rule for minors. @source Reg. 343/2003 Art. 29 */
export const APPLIES_FROM: Cited<string> = { value: '2003-09-01', citation: art('29', 'memory') };
