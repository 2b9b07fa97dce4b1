import { isoDate } from '@eurodac-sim/primitives';
import type { Cited } from '../cited.ts';
import { completedYears } from '../completed-years.ts';
import type { Undetermined } from '../decision.ts';
import type { RequestRules } from '../rule-set.ts';
import type { Capture } from './capture.ts';
import { NOTHING } from './capture.ts';
import type { Inquiry } from './inquiry.ts';

type Outcome = Capture | Undetermined;

/** Whether the person is known to be under some years on the day; in doubt without proof nobody is known to be. */
function knownUnder(inquiry: Inquiry, years: number): boolean | 'ageUncertain' {
  const birthDate = inquiry.facts.birthDate;
  const doubt = inquiry.facts.ageUncertain;
  const under =
    birthDate != null &&
    completedYears(birthDate, inquiry.facts.eventDate, inquiry.reading('leapBirthdayRule')) < years;
  if (birthDate != null && (doubt === false || inquiry.facts.supportingAgeProof)) return under;
  const range = inquiry.facts.ageRangeYears;
  if (range && range[1] < years) return true;
  return under && doubt === undefined ? 'ageUncertain' : false;
}

/** The bar against a child, suspected and not a victim, without further grounds; null where it does not stand in the way. */
function barred(inquiry: Inquiry, bar: Cited<number>): Outcome | null {
  const { citation } = bar;
  const years = inquiry.groupNumber(inquiry.rules, inquiry.group, 'request.extraGroundsUnderYears', bar.value);
  const under = knownUnder(inquiry, years);
  if (under === 'ageUncertain') return inquiry.lacking(citation, under);
  if (!under || inquiry.reading('childSearchBar') === 'USE_ONLY') return null;
  const grounds = inquiry.facts.leExtraGroundsUnder14;
  const role = inquiry.facts.leRole;
  if (grounds || role === 'VICTIM') return null;
  if (!role) return inquiry.lacking(citation, 'leRole');
  if (grounds === undefined) return inquiry.lacking(citation, 'leExtraGroundsUnder14');
  return inquiry.because(NOTHING, () => `against a child under ${years}, without further grounds: refused`, citation);
}

/** What a law-enforcement request sends for comparison; it takes nothing from the person under the Regulation. */
export function request(inquiry: Inquiry, { conditions, extraGroundsUnderYears }: RequestRules): Outcome {
  inquiry.begin('law-enforcement-request');
  const met = inquiry.facts.leConditionsMet;
  if (met === undefined) return inquiry.lacking(conditions, 'leConditionsMet');
  if (!met) return inquiry.because(NOTHING, 'the conditions of access are not met', conditions);
  const refused = extraGroundsUnderYears && barred(inquiry, extraGroundsUnderYears);
  if (refused) return refused;
  const fingertips = inquiry.facts.fingertips;
  if (fingertips === undefined) return inquiry.lacking(conditions, 'fingertips');
  if (fingertips === 'refused') return inquiry.because(NOTHING, 'no biometric data to search with', conditions);
  const on = inquiry.facts.transmittedDate ?? inquiry.facts.eventDate;
  const by = fingertips === 'unusable' ? 'face' : 'fingerprints';
  return inquiry.because(
    { kind: 'sent', by, takenOn: on, transmittedOn: on },
    () => `the conditions of access are met; searched on ${isoDate(on)}`,
    conditions,
  );
}
