import type { LaterEffect } from '../rule-set.ts';
import { art } from './text.ts';

/** Citizenship of a Member State erases. @source COM(2016) 272 Art. 18 */
export const CITIZENSHIP: LaterEffect = { does: 'erases', citation: art('18', 'memory') };
