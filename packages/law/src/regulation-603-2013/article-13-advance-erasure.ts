import type { LaterEffect } from '../rule-set.ts';
import { art } from './text.ts';

/** Citizenship of any Member State erases an applicant's dataset. @source Reg. 603/2013 Art. 13(1) */
export const CITIZENSHIP: LaterEffect = { does: 'erases', citation: art('13(1)', 'memory') };
