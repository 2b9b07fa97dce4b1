import type { Citation } from '../citation.ts';
import { art } from './text.ts';

/** A minor who refuses although protection concerns exist is referred to child protection. @source COM(2016) 272 Art. 2(4) */
export const REFERRAL: Citation = art('2(4)', 'memory');
