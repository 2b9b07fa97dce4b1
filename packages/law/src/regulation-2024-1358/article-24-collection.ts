import type { Citation } from '../citation.ts';
import type { LaterEffect, TransmissionRule } from '../rule-set.ts';
import { art } from './text.ts';

/** Every person of the minimum age disembarked after a search and rescue operation. @source Reg. 2024/1358 Art. 24(1) */
export const TAKING: Citation = art('24(1)');

/** Alone in knowing a sudden influx, which adds hours like a technical problem. @source Reg. 2024/1358 Art. 24(2), (4) to (6) */
export const TRANSMISSION: TransmissionRule = {
  hours: 72,
  counts: 'date',
  citation: art('24(2)'),
  afterRetake: { value: 48, citation: art('24(4)') },
  afterHealthGround: { value: 48, citation: art('24(5) first subparagraph') },
  technicalExtension: { value: 48, citation: art('24(5) second subparagraph') },
  influxExtension: { value: 48, citation: art('24(6)') },
  beforeRelease: null,
  borderApplication: null,
};

/** @source Reg. 2024/1358 Art. 24(7) */
export const LEFT_TERRITORY: LaterEffect = { does: 'adds-date', citation: art('24(7)') };
