import type { Law } from './law.ts';
import { AGE_LAWS } from './laws/age.ts';
import { DOUBT_LAWS } from './laws/age-in-doubt.ts';
import { CENTRAL_SYSTEM_LAWS } from './laws/central-system.ts';
import { CHANGE_OF_LAW_LAWS } from './laws/change-of-law.ts';
import { COMPARISON_LAWS } from './laws/comparison.ts';
import { CONSERVATION_LAWS } from './laws/conservation.ts';
import { CONSISTENCY_LAWS } from './laws/consistency.ts';
import { FINGER_LAWS } from './laws/fingers.ts';
import { GROUP_LAWS } from './laws/groups.ts';
import { GROWTH_LAWS } from './laws/growth.ts';
import { IMPRESSION_LAWS } from './laws/impressions.ts';
import { LATER_EVENT_LAWS } from './laws/later-events.ts';
import { LAW_ENFORCEMENT_LAWS } from './laws/law-enforcement.ts';
import { MINOR_LAWS } from './laws/minors.ts';
import { MONOTONE_LAWS } from './laws/monotone-coverage.ts';
import { REFORM_LAWS } from './laws/reforms.ts';
import { REGISTRATION_LAWS } from './laws/registration.ts';
import { SAME_WORLD_LAWS } from './laws/same-world.ts';
import { STORAGE_LAWS } from './laws/storage.ts';
import { TRANSMISSION_LAWS } from './laws/transmission.ts';

/** Every named law, in reading order: who is taken, what is kept, what is found, what a reform does, what fingers do, what a simulated world does. */
export const laws: readonly Law[] = [
  ...AGE_LAWS,
  ...DOUBT_LAWS,
  ...MINOR_LAWS,
  ...REGISTRATION_LAWS,
  ...GROUP_LAWS,
  ...TRANSMISSION_LAWS,
  ...STORAGE_LAWS,
  ...LATER_EVENT_LAWS,
  ...COMPARISON_LAWS,
  ...LAW_ENFORCEMENT_LAWS,
  ...CHANGE_OF_LAW_LAWS,
  ...REFORM_LAWS,
  ...CONSISTENCY_LAWS,
  ...CENTRAL_SYSTEM_LAWS,
  ...FINGER_LAWS,
  ...IMPRESSION_LAWS,
  ...GROWTH_LAWS,
  ...CONSERVATION_LAWS,
  ...SAME_WORLD_LAWS,
  ...MONOTONE_LAWS,
];
