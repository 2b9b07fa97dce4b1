import type { Citation } from '../citation.ts';
import { art } from './text.ts';

/** The face as last resort where fingerprints cannot be used, once software exists. @source COM(2016) 272 Art. 16 */
export const FACE_COMPARISON: Citation = art('16', 'memory');
