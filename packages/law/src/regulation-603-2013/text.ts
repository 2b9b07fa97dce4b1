import type { Citation, Evidence } from '../citation.ts';
import { citing } from '../citation.ts';

/** An article of Regulation (EU) No 603/2013. */
export const art: (article: string, evidence: Evidence) => Citation = citing('Reg. (EU) 603/2013');
