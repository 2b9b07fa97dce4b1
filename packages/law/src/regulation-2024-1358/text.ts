import type { Citation } from '../citation.ts';
import { citing } from '../citation.ts';

const article = citing('Reg. (EU) 2024/1358');

/** An article of Regulation (EU) 2024/1358, all of which was read in a parsed copy of the Official Journal. */
export const art = (number: string): Citation => article(number, 'read');
