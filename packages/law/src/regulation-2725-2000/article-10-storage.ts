import type { LaterEffect, StorageRule } from '../rule-set.ts';
import { art } from './text.ts';

/** Irregular crossers: two years from taking. @source Reg. (EC) 2725/2000 Art. 10(1) */
export const BORDER_STORAGE: StorageRule = {
  lasts: { years: 2 },
  from: 'taken',
  citation: art('10(1)', 'secondary'),
};

/** A residence permit, departure or citizenship erases the dataset once the state of origin is aware. @source Reg. (EC) 2725/2000 Art. 10(2) */
export const RESIDENCE_DOCUMENT: LaterEffect = { does: 'erases', citation: art('10(2)(a)', 'memory') };
export const LEFT_TERRITORY: LaterEffect = { does: 'erases', citation: art('10(2)(b)', 'memory') };
export const CITIZENSHIP: LaterEffect = { does: 'erases', citation: art('10(2)(c)', 'memory') };
