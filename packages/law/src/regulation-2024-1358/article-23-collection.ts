import type { Citation } from '../citation.ts';
import type { LaterEffect, TransmissionRule } from '../rule-set.ts';
import { art } from './text.ts';

/** Every person of the minimum age found illegally staying: a duty, not an option. @source Reg. 2024/1358 Art. 23(1) */
export const TAKING: Citation = art('23(1)');

/** The clock starts when the person "has been found", not after a date. @source Reg. 2024/1358 Art. 23(2), (4), (5) */
export const TRANSMISSION: TransmissionRule = {
  hours: 72,
  counts: 'event',
  citation: art('23(2)'),
  afterRetake: { value: 48, citation: art('23(4)') },
  afterHealthGround: { value: 48, citation: art('23(5) first subparagraph') },
  technicalExtension: { value: 48, citation: art('23(5) second subparagraph') },
  influxExtension: null,
  beforeRelease: null,
  borderApplication: null,
};

/** @source Reg. 2024/1358 Art. 23(6) */
export const LEFT_TERRITORY: LaterEffect = { does: 'adds-date', citation: art('23(6)') };
