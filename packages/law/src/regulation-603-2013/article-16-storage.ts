import type { LaterEffect, StorageRule } from '../rule-set.ts';
import { art } from './text.ts';

/** Irregular crossers: eighteen months from the date on which the fingerprints were taken. @source Reg. 603/2013 Art. 16(1) */
export const STORAGE: StorageRule = { lasts: { months: 18 }, from: 'taken', citation: art('16(1)', 'secondary') };

/** A residence document, departure or citizenship erases the dataset once the state of origin is aware. @source Reg. 603/2013 Art. 16(2) and (3) */
export const RESIDENCE_DOCUMENT: LaterEffect = { does: 'erases', citation: art('16(2)(a)', 'secondary') };
export const LEFT_TERRITORY: LaterEffect = { does: 'erases', citation: art('16(2)(b)', 'memory') };
export const CITIZENSHIP: LaterEffect = { does: 'erases', citation: art('16(2)(c)', 'secondary') };
