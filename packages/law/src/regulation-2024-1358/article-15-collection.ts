import type { Citation } from '../citation.ts';
import type { Cited, TransmissionRule } from '../rule-set.ts';
import { art } from './text.ts';

/** At least six years of age, in the same words for every group. @source Reg. 2024/1358 Art. 15(1), 22(1), 23(1), 24(1) */
export const MINIMUM_AGE_YEARS: Cited<number> = { value: 6, citation: art('15(1), 22(1), 23(1), 24(1)') };
export const TAKING: Citation = art('15(1)');

/** @source Reg. 2024/1358 Art. 15(1) and (2) */
export const TRANSMISSION: TransmissionRule = {
  hours: 72,
  counts: 'event',
  citation: art('15(1)(a)'),
  afterRetake: { value: 48, citation: art('15(1) last subparagraph') },
  afterHealthGround: { value: 48, citation: art('15(2) first subparagraph') },
  technicalExtension: { value: 48, citation: art('15(2) second subparagraph') },
  influxExtension: null,
  beforeRelease: null,
  borderApplication: { value: 72, citation: art('15(1)(b)') },
};
