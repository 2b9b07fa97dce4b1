import type { Target } from './target.ts';
import { notRun } from './target.ts';
import { F13, F14, F15, F16, F17, F18, F25, F27 } from './targets/adults.ts';
import { F4, F7, F8, F9, F10, F30, F31 } from './targets/children.ts';
import { F29 } from './targets/faces.ts';
import { F26, F28 } from './targets/gallery-size.ts';
import { F3, F5, F6 } from './targets/growth-displacement.ts';
import { F1, F33 } from './targets/growth-factors.ts';
import { F22, F23 } from './targets/minutiae.ts';
import { F20, F21 } from './targets/pattern.ts';
import { F11, F12 } from './targets/quality.ts';
import { F2 } from './targets/ridge-period.ts';

const F19 = notRun(
  'F19',
  'Open Zhu, Dass and Jain 2007: the size of the tolerance box and the area of the prints are needed to count chance correspondences as the paper does.',
);
const F24 = notRun(
  'F24',
  'No reference histogram of real prints is at hand that may lawfully be used and redistributed.',
);
const F32 = notRun('F32', 'Open the annex on rejected data sets of the latest eu-LISA statistics on Eurodac.');

/** Every target, in the order of the table. */
export const TARGETS: readonly Target[] = [
  ...[F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12, F13, F14, F15, F16, F17],
  ...[F18, F19, F20, F21, F22, F23, F24, F25, F26, F27, F28, F29, F30, F31, F32, F33],
];
