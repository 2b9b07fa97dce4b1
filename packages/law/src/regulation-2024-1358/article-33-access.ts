import type { Citation } from '../citation.ts';
import { art } from './text.ts';

/** All conditions of access at once; nothing is taken under the Regulation, and nothing recorded. @source Reg. 2024/1358 Art. 33(1) */
export const ACCESS: Citation = art('33(1)');
