import type { Template } from '@eurodac-sim/fingerprint';
import type { EventCategory, PolicyName, WrittenSituation } from '@eurodac-sim/law';
import type { CalendarDate } from '@eurodac-sim/primitives';
import type { Arbitrary } from 'fast-check';
import { birthDay, daysInOrder, eventDay } from './days.ts';
import { eventCategory, policy, question, situation } from './situations.ts';
import { template } from './templates.ts';

/** Generators of domain values for laws of one's own. */
export const arbitraries: {
  readonly birthDay: Arbitrary<CalendarDate>;
  readonly eventDay: Arbitrary<CalendarDate>;
  readonly daysInOrder: Arbitrary<readonly [CalendarDate, CalendarDate]>;
  readonly eventCategory: Arbitrary<EventCategory>;
  readonly policy: Arbitrary<PolicyName>;
  readonly situation: Arbitrary<WrittenSituation>;
  readonly question: Arbitrary<{ readonly policy: PolicyName; readonly situation: WrittenSituation }>;
  readonly template: Arbitrary<Template>;
} = { birthDay, eventDay, daysInOrder, eventCategory, policy, situation, question, template };
