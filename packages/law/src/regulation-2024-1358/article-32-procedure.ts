import type { Citation } from '../citation.ts';
import { art } from './text.ts';

/** A law-enforcement request goes against everything stored, in the way of Art. 27 and 28. @source Reg. 2024/1358 Art. 32(2) */
export const LAW_ENFORCEMENT_COMPARISON: Citation = art('32(2), 27(1)');
