import type { Citation } from '../citation.ts';
import type { TransmissionRule } from '../rule-set.ts';
import { art } from './text.ts';

/** Irregular crossers who are not turned back, or remain and are not held throughout until removal. @source Reg. 603/2013 Art. 14(1) */
export const TAKING: Citation = art('14(1)', 'read');
export const EXCEPT_TURNED_BACK_OR_HELD: Citation = art('14(1)', 'read');

/** @source Reg. 603/2013 Art. 14(2) to (5) */
export const TRANSMISSION: TransmissionRule = {
  hours: 72,
  counts: 'date',
  citation: art('14(2)', 'read'),
  afterRetake: { value: 48, citation: art('14(4)', 'memory') },
  afterHealthGround: { value: 48, citation: art('14(5) first subparagraph', 'memory') },
  technicalExtension: { value: 48, citation: art('14(5) second subparagraph', 'memory') },
  influxExtension: null,
  beforeRelease: art('14(3)', 'memory'),
  borderApplication: null,
};
