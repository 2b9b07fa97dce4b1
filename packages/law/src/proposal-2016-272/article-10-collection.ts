import type { Citation } from '../citation.ts';
import type { Cited, TransmissionRule } from '../rule-set.ts';
import { art } from './text.ts';

/** From six years of age for all groups; the Council's position kept it. @source COM(2016) 272 Art. 10(1), 13(1), 14(1) */
export const MINIMUM_AGE_YEARS: Cited<number> = { value: 6, citation: art('10(1), 13(1), 14(1)', 'secondary') };
export const TAKING: Citation = art('10(1)', 'secondary');

/** @source COM(2016) 272 Art. 10(1) and (2) */
export const TRANSMISSION: TransmissionRule = {
  hours: 72,
  counts: 'event',
  citation: art('10(1)', 'memory'),
  afterRetake: { value: 48, citation: art('10(1)', 'memory') },
  afterHealthGround: { value: 48, citation: art('10(2)', 'memory') },
  technicalExtension: { value: 48, citation: art('10(2)', 'memory') },
  influxExtension: null,
  beforeRelease: null,
  borderApplication: null,
};
