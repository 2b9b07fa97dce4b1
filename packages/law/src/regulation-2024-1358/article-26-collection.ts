import type { Citation } from '../citation.ts';
import type { TransmissionRule } from '../rule-set.ts';
import { art } from './text.ts';

/** Every person of the minimum age registered as a beneficiary of temporary protection. @source Reg. 2024/1358 Art. 26(1) */
export const TAKING: Citation = art('26(1)');

/** Ten days after registration, the last of them whole. @source Reg. 2024/1358 Art. 26(2) to (4) */
export const TRANSMISSION: TransmissionRule = {
  hours: 240,
  counts: 'days',
  citation: art('26(2)'),
  afterRetake: { value: 48, citation: art('26(3)') },
  afterHealthGround: { value: 48, citation: art('26(4) first subparagraph') },
  technicalExtension: { value: 48, citation: art('26(4) second subparagraph') },
  influxExtension: null,
  beforeRelease: null,
  borderApplication: null,
};
