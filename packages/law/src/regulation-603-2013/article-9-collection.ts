import type { Citation } from '../citation.ts';
import type { DatasetCategory } from '../dataset-category.ts';
import type { Cited, TransmissionRule } from '../rule-set.ts';
import { art } from './text.ts';

/** Every applicant of at least fourteen years: fingerprints are taken promptly. @source Reg. 603/2013 Art. 9(1) */
export const MINIMUM_AGE_YEARS: Cited<number> = { value: 14, citation: art('9(1), 14(1), 17(1)', 'read') };
export const TAKING: Citation = art('9(1)', 'read');

/** @source Reg. 603/2013 Art. 9(1) and (2) */
export const TRANSMISSION: TransmissionRule = {
  hours: 72,
  counts: 'event',
  citation: art('9(1) first subparagraph', 'read'),
  afterRetake: { value: 48, citation: art('9(1) second subparagraph', 'read') },
  afterHealthGround: { value: 48, citation: art('9(2) first subparagraph', 'read') },
  technicalExtension: { value: 48, citation: art('9(2) second subparagraph', 'read') },
  influxExtension: null,
  beforeRelease: null,
  borderApplication: null,
};

/** Applicants are compared with applicants and border cases of other Member States. @source Reg. 603/2013 Art. 9(3) */
export const COMPARED_AGAINST: readonly DatasetCategory[] = ['APPLICANT', 'IRREGULAR_CROSSING'];
export const COMPARISON: Citation = art('9(3)', 'read');

/** Own data are covered when the Member State asks. @source Reg. 603/2013 Art. 9(4) */
export const OWN_DATA: Citation = art('9(4)', 'memory');
