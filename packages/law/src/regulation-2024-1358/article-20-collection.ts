import type { Citation } from '../citation.ts';
import type { TransmissionRule } from '../rule-set.ts';
import { art } from './text.ts';

/** Every person of the minimum age admitted under a national resettlement scheme. @source Reg. 2024/1358 Art. 20(1) */
export const TAKING: Citation = art('20(1)');

/** 72 hours after the grant; after a retake as soon as possible, without a limit in hours. @source Reg. 2024/1358 Art. 20(1) to (3) */
export const TRANSMISSION: TransmissionRule = {
  hours: 72,
  counts: 'event',
  citation: art('20(1)'),
  afterRetake: { value: null, citation: art('20(2)') },
  afterHealthGround: { value: 48, citation: art('20(3)') },
  technicalExtension: null,
  influxExtension: null,
  beforeRelease: null,
  borderApplication: null,
};
