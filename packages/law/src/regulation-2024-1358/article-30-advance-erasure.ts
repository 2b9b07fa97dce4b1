import type { LaterEffect } from '../rule-set.ts';
import { art } from './text.ts';

/** Citizenship of any Member State erases: at once in the state of origin, on awareness elsewhere. @source Reg. 2024/1358 Art. 30(1) */
export const CITIZENSHIP: LaterEffect = { does: 'erases', citation: art('30(1)') };

/** The article leaves out the data of Art. 29(4), refused and discontinued admissions; recital 65 does not. @source Reg. 2024/1358 Art. 30(1), recital 65 */
export const CITIZENSHIP_BY_RECITAL: LaterEffect = { does: 'erases', citation: art('30(1) read with recital 65') };
