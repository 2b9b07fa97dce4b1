import type { LaterEffect } from '../rule-set.ts';
import { art } from './text.ts';

/** Protection marks an applicant's dataset; withdrawal takes the mark away. @source Reg. 2024/1358 Art. 31(1) and (3) */
export const PROTECTION_GRANTED: LaterEffect = { does: 'marks', citation: art('31(1)') };
export const STATUS_WITHDRAWN: LaterEffect = { does: 'unmarks', citation: art('31(3)') };

/** A residence document marks the datasets of Art. 22, 23 and 24 and no longer erases them. @source Reg. 2024/1358 Art. 31(4) */
export const RESIDENCE_DOCUMENT: LaterEffect = { does: 'marks', citation: art('31(4)') };
