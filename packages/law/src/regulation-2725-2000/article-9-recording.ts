import type { Citation } from '../citation.ts';
import { art } from './text.ts';

/** Data of irregular crossers are kept only for comparison with later applicants: nothing is searched on entry. @source Reg. (EC) 2725/2000 Art. 9(1) */
export const NOT_COMPARED: Citation = art('9(1)', 'memory');
