import type { Citation, Evidence } from '../citation.ts';
import { citing } from '../citation.ts';

/** An article of the proposal COM(2016) 272, whose full text was not read: content from summaries, numbers from memory. */
export const art: (article: string, evidence: Evidence) => Citation = citing('COM(2016) 272');
