import type { Citation } from '../citation.ts';
import type { LaterEffect } from '../rule-set.ts';
import { art } from './text.ts';

/** On arrival after a take-charge transfer the responsible state sends a dataset, which Art. 27(1) excepts from comparison. @source Reg. 2024/1358 Art. 16(2)(a), 27(1) */
export const TAKE_CHARGE_ARRIVAL: Citation = art('16(2)(a), 27(1)');

/** Leaving the territory adds a date and erases nothing. @source Reg. 2024/1358 Art. 16(2)(c) */
export const LEFT_TERRITORY: LaterEffect = { does: 'adds-date', citation: art('16(2)(c)') };
