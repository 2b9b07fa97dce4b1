import type { Cited, LaterEffect } from '../rule-set.ts';
import { art } from './text.ts';

/** Law enforcement finds marked data for three years after the grant; then the reply is negative. @source Reg. 603/2013 Art. 18(2) */
export const MARKED_VISIBLE_YEARS: Cited<number> = { value: 3, citation: art('18(2)', 'memory') };

/** Protection marks an applicant's dataset; withdrawal takes the mark away. @source Reg. 603/2013 Art. 18(1) and (3) */
export const PROTECTION_GRANTED: LaterEffect = { does: 'marks', citation: art('18(1)', 'read') };
export const STATUS_WITHDRAWN: LaterEffect = { does: 'unmarks', citation: art('18(3)', 'memory') };
