import type { LaterEffect } from '../rule-set.ts';
import { art } from './text.ts';

/** Protection marks an applicant's dataset; withdrawal takes the mark away. @source COM(2016) 272 Art. 19(1) and (3) */
export const PROTECTION_GRANTED: LaterEffect = { does: 'marks', citation: art('19(1)', 'memory') };
export const STATUS_WITHDRAWN: LaterEffect = { does: 'unmarks', citation: art('19(3)', 'memory') };

/** A residence document marks and no longer erases. @source COM(2016) 272 Art. 19(4) */
export const RESIDENCE_DOCUMENT: LaterEffect = { does: 'marks', citation: art('19(4)', 'memory') };
