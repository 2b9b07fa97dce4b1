import type { Citation } from '../citation.ts';
import { art } from './text.ts';

/** Aliens apprehended when crossing irregularly from a third country and not turned back. @source Reg. (EC) 2725/2000 Art. 8(1) */
export const TAKING: Citation = art('8(1)', 'read');
