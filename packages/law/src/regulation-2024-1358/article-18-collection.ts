import type { Citation } from '../citation.ts';
import type { TransmissionRule } from '../rule-set.ts';
import { art } from './text.ts';

/** Every person of the minimum age registered for an admission procedure, before the conclusion. @source Reg. 2024/1358 Art. 18(1) */
export const TAKING_FOR_CHECK: Citation = art('18(1)');

/** No obligation where a negative conclusion is reached without a comparison. @source Reg. 2024/1358 Art. 18(1) last sentence */
export const EXCEPT_NEGATIVE_CONCLUSION: Citation = art('18(1) last sentence');

/** Persons admitted, refused on a listed ground, or whose procedure is discontinued. @source Reg. 2024/1358 Art. 18(2) */
export const TAKING_AFTER_GRANT: Citation = art('18(2)(a)');
export const TAKING_AFTER_REFUSAL: Citation = art('18(2)(b)');
export const TAKING_AFTER_DISCONTINUATION: Citation = art('18(2)(c)');

/** 72 hours after the decision; after a retake or a health ground as soon as possible, without a limit in hours. @source Reg. 2024/1358 Art. 18(2) and (3) */
export const TRANSMISSION: TransmissionRule = {
  hours: 72,
  counts: 'event',
  citation: art('18(2) second subparagraph'),
  afterRetake: { value: null, citation: art('18(3) first subparagraph') },
  afterHealthGround: { value: null, citation: art('18(3) second subparagraph') },
  technicalExtension: null,
  influxExtension: null,
  beforeRelease: null,
  borderApplication: null,
};
