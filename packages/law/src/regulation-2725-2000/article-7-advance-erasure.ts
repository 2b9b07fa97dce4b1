import type { LaterEffect } from '../rule-set.ts';
import { art } from './text.ts';

/** Citizenship of any Member State erases an applicant's dataset. @source Reg. (EC) 2725/2000 Art. 7 */
export const CITIZENSHIP: LaterEffect = { does: 'erases', citation: art('7', 'memory') };
