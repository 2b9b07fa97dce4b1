import type { Citation } from '../citation.ts';
import { art } from './text.ts';

/** All conditions of access at once, by fingerprints alone; nothing is taken under the Regulation, and nothing recorded. @source Reg. 603/2013 Art. 20(1) and (2) */
export const ACCESS: Citation = art('20(1), 20(2)', 'read');
