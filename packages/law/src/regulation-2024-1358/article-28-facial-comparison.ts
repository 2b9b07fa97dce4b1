import type { Citation } from '../citation.ts';
import { art } from './text.ts';

/** Without usable fingerprints the face is compared, with sex as second key, once the software runs. @source Reg. 2024/1358 Art. 28(1) and (2), 63(5) */
export const FACE_COMPARISON: Citation = art('28(1)-(2), 63(5)');
