import type { Citation, Evidence } from '../citation.ts';
import { citing } from '../citation.ts';

/** An article of Council Regulation (EC) No 2725/2000. */
export const art: (article: string, evidence: Evidence) => Citation = citing('Reg. (EC) 2725/2000');
