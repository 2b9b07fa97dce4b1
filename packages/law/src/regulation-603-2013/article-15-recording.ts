import type { Citation } from '../citation.ts';
import { art } from './text.ts';

/** Data of irregular crossers are kept only for comparison with later applicants: nothing is searched on entry. @source Reg. 603/2013 Art. 15(1) and (2) */
export const NOT_COMPARED: Citation = art('15(1)', 'memory');
