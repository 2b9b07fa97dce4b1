import type { Law } from './law.ts';
import { AGE_LAWS } from './laws/age.ts';
import { COMPARISON_LAWS } from './laws/comparison.ts';
import { FINGER_LAWS } from './laws/fingers.ts';
import { REFORM_LAWS } from './laws/reforms.ts';
import { REGISTRATION_LAWS } from './laws/registration.ts';
import { STORAGE_LAWS } from './laws/storage.ts';

/** Every named law, in reading order: who is taken, what is kept, what is found, what a reform does, what fingers do. */
export const laws: readonly Law[] = [
  ...AGE_LAWS,
  ...REGISTRATION_LAWS,
  ...STORAGE_LAWS,
  ...COMPARISON_LAWS,
  ...REFORM_LAWS,
  ...FINGER_LAWS,
];
