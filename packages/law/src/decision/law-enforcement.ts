import { calendarDate } from '@eurodac-sim/primitives';
import type { Citation } from '../citation.ts';
import { completedYearsInText } from '../completed-years.ts';
import type { Undetermined } from '../decision.ts';
import type { Cited, RequestRules } from '../rule-set.ts';
import type { Capture } from './capture.ts';
import type { Conclusion, Inquiry, Read } from './inquiry.ts';

type Outcome = Capture | Undetermined;
const refused = (outcome: string, citation: Citation): Conclusion<Outcome> => ({
  value: { kind: 'nothing' },
  citations: [citation],
  outcome,
});

/** Whether the person is known to be under some years on the day; in doubt without proof nobody is known to be. */
function knownUnder(read: Read, years: number): boolean | 'ageUncertain' {
  const birthDate = read.fact('birthDate');
  const range = read.fact('ageRangeYears');
  if (range && range[1] < years) return true;
  const leap = read.parameter('leapBirthdayRule');
  if (!birthDate || completedYearsInText(birthDate, read.fact('eventDate'), leap) >= years) return false;
  const doubt = read.fact('ageUncertain');
  if (doubt === undefined) return 'ageUncertain';
  return !doubt || (read.fact('supportingAgeProof') ?? false);
}

/** The bar against a child, suspected and not a victim, without further grounds; null where it does not stand in the way. */
function barred(read: Read, { value: years, citation }: Cited<number>): Conclusion<Outcome> | null {
  const under = knownUnder(read, years);
  if (under === 'ageUncertain') return read.lacking(citation, under);
  if (!under || read.parameter('childSearchBar') === 'USE_ONLY') return null;
  const grounds = read.fact('leExtraGroundsUnder14');
  const role = read.fact('leRole');
  if (grounds || role === 'VICTIM') return null;
  if (!role) return read.lacking(citation, 'leRole');
  if (grounds === undefined) return read.lacking(citation, 'leExtraGroundsUnder14');
  return refused(`against a child under ${years}, without further grounds: refused`, citation);
}

/** What a law-enforcement request sends for comparison; it takes nothing from the person under the Regulation. */
export function request(inquiry: Inquiry, { conditions, extraGroundsUnderYears }: RequestRules): Outcome {
  return inquiry.step<Outcome>('law-enforcement-request', (read) => {
    const met = read.fact('leConditionsMet');
    if (met === undefined) return read.lacking(conditions, 'leConditionsMet');
    if (!met) return refused('the conditions of access are not met', conditions);
    const bar = extraGroundsUnderYears && barred(read, extraGroundsUnderYears);
    if (bar) return bar;
    const fingertips = read.fact('fingertips');
    if (fingertips === undefined) return read.lacking(conditions, 'fingertips');
    if (fingertips === 'refused') return refused('no biometric data to search with', conditions);
    const transmittedDate = read.fact('transmittedDate') ?? read.fact('eventDate');
    const on = calendarDate(transmittedDate);
    return {
      value: {
        kind: 'sent',
        by: fingertips === 'unusable' ? 'face' : 'fingerprints',
        takenOn: on,
        transmittedOn: on,
        transmittedDate,
      },
      citations: [conditions],
      outcome: `the conditions of access are met; searched on ${transmittedDate}`,
    };
  });
}
