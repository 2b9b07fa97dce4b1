import type { Citation } from '../citation.ts';
import type { LaterEffect } from '../rule-set.ts';
import { art } from './text.ts';

/** On arrival after a take-charge transfer the responsible state sends a dataset; Art. 9(3) excepts it from comparison. @source Reg. 603/2013 Art. 10(b) */
export const TAKE_CHARGE_ARRIVAL: Citation = art('9(3), 10(b)', 'memory');

/** An applicant's leaving the territory adds a date and erases nothing. @source Reg. 603/2013 Art. 10(c) */
export const LEFT_TERRITORY: LaterEffect = { does: 'adds-date', citation: art('10(c), 11(i)', 'read') };
