import type { Citation } from '../citation.ts';
import type { LaterEffect, TransmissionRule } from '../rule-set.ts';
import { art } from './text.ts';

/** Irregular crossers, with the exceptions of 2013 for persons turned back or held. @source COM(2016) 272 Art. 13(1) */
export const TAKING: Citation = art('13(1)', 'memory');

/** @source COM(2016) 272 Art. 13(2) to (6) */
export const TRANSMISSION: TransmissionRule = {
  hours: 72,
  counts: 'date',
  citation: art('13(2)', 'memory'),
  afterRetake: { value: 48, citation: art('13', 'memory') },
  afterHealthGround: { value: 48, citation: art('13', 'memory') },
  technicalExtension: { value: 48, citation: art('13', 'memory') },
  influxExtension: null,
  beforeRelease: art('13(3)', 'memory'),
  borderApplication: null,
};

/** Leaving the territory adds a date. @source COM(2016) 272 Art. 13 */
export const LEFT_TERRITORY: LaterEffect = { does: 'adds-date', citation: art('13', 'memory') };
