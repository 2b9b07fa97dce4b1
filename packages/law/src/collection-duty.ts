import type { CalendarDate } from '@eurodac-sim/primitives';
import { addHours, dateOf, startOf } from '@eurodac-sim/primitives';
import type { Citation } from './citation.ts';
import type { LeapBirthday } from './completed-years.ts';
import { completedYears } from './completed-years.ts';
import type { EventCategory } from './dataset-category.ts';
import type { RuleSet } from './rule-set.ts';

/** What a Member State owes when it meets a person: a duty, an option, or nothing. */
export type CollectionDuty =
  | { readonly kind: 'take'; readonly transmitByDate: CalendarDate | null; readonly citation: Citation }
  | { readonly kind: 'may-take'; readonly transmitByDate: CalendarDate | null; readonly citation: Citation }
  | { readonly kind: 'none'; readonly because: 'below-minimum-age' | 'not-covered'; readonly citation: Citation };

/** The facts a Member State acts on: the birth date is the believed one. */
export type RegistrationFacts = {
  readonly category: EventCategory;
  readonly birthDate: CalendarDate;
  readonly eventDate: CalendarDate;
};

/**
 * Whether biometric data are taken from a person of known age who is neither turned back nor held until removal.
 *
 * @returns `transmitByDate`: the last day on which transmission is in time, null where the text sets no limit
 * @source Reg. 603/2013 Art. 9(1), 14(1), 17(1); Reg. 2024/1358 Art. 15(1), 22(1), 23(1), 24(1)
 */
export function collectionDuty(rules: RuleSet, facts: RegistrationFacts, leapBirthday?: LeapBirthday): CollectionDuty {
  const { taking, takingCitation: citation, transmission } = rules.categories[facts.category];
  if (taking === 'none') return { kind: 'none', because: 'not-covered', citation };
  if (completedYears(facts.birthDate, facts.eventDate, leapBirthday) < rules.minimumAgeYears.value)
    return { kind: 'none', because: 'below-minimum-age', citation: rules.minimumAgeYears.citation };
  const transmitByDate = transmission ? dateOf(addHours(startOf(facts.eventDate), transmission.hours)) : null;
  return { kind: taking === 'must' ? 'take' : 'may-take', transmitByDate, citation };
}
