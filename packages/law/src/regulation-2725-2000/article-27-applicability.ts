import type { Citation } from '../citation.ts';
import { art } from './text.ts';

/** Applies from the day published once every Member State was ready: 15 January 2003 (OJ C 5, 10.1.2003). @source Reg. (EC) 2725/2000 Art. 27(2) */
export const APPLICABILITY: Citation = art('27(2)', 'read');
