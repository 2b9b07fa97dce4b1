import type { Citation } from '../citation.ts';
import { citing } from '../citation.ts';

/** An unaccompanied minor without family: the state of first registration, if that is in the minor's best interests. @source Reg. 2024/1351 Art. 25(1) and (5), 84, 85 */
export const FIRST_REGISTRATION: Citation = citing('Reg. (EU) 2024/1351')('25(1), 25(5), 84, 85', 'read');
