import type { Citation } from '../citation.ts';
import type { LaterEffect, TransmissionRule } from '../rule-set.ts';
import { art } from './text.ts';

/** Irregular crossers who are not turned back, or remain and are not held throughout until removal. @source Reg. 2024/1358 Art. 22(1) */
export const TAKING: Citation = art('22(1)');

/** @source Reg. 2024/1358 Art. 22(2), (4) to (6) */
export const TRANSMISSION: TransmissionRule = {
  hours: 72,
  counts: 'date',
  citation: art('22(2)'),
  afterRetake: { value: 48, citation: art('22(5)') },
  afterHealthGround: { value: 48, citation: art('22(6) first subparagraph') },
  technicalExtension: { value: 48, citation: art('22(6) second subparagraph') },
  influxExtension: null,
  beforeRelease: art('22(4)'),
  borderApplication: null,
};

/** @source Reg. 2024/1358 Art. 22(7) */
export const LEFT_TERRITORY: LaterEffect = { does: 'adds-date', citation: art('22(7)') };
