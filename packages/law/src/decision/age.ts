import type { CalendarDate } from '@eurodac-sim/primitives';
import type { Citation } from '../citation.ts';
import type { Cited } from '../cited.ts';
import { completedYears } from '../completed-years.ts';
import type { Undetermined } from '../decision.ts';
import type { Inquiry } from './inquiry.ts';
import { lastDayOfTransmission } from './transmission.ts';

type Reached = boolean | null | Undetermined;

/** The day on which the minimum age is tested; null where it depends on how long the status goes on. */
function testedOn(inquiry: Inquiry): CalendarDate | null {
  const event = inquiry.facts.eventDate;
  switch (inquiry.reading('ageTest')) {
    case 'AT_TRIGGER':
      return event;
    case 'UNTIL_TRANSMISSION_DEADLINE':
      return lastDayOfTransmission(inquiry);
    case 'STATUS_CONTINUES':
      return inquiry.facts.asOf ?? null;
  }
}

function byBirthDate(inquiry: Inquiry, birthDate: CalendarDate, minimum: number, citation: Citation): Reached {
  const leap = inquiry.reading('leapBirthdayRule');
  const day = testedOn(inquiry);
  const age = completedYears(birthDate, day ?? inquiry.facts.eventDate, leap);
  if (day === null && age < minimum) return inquiry.lacking(citation, 'asOf');
  return inquiry.because(age >= minimum, () => `${age} completed years, the minimum is ${minimum}`, citation);
}

/** In doubt and without proof: the presumption of the text, or none. */
function inDoubt(inquiry: Inquiry, range: readonly [number, number] | null, minimum: number): Reached {
  const { presumedUnderYears: presumption, minimumAgeYears } = inquiry.rules;
  const presumed = presumption && inquiry.number(inquiry.rules, 'presumedUnderYears', presumption);
  if (presumption && presumed !== null && presumed <= minimum && isOpen(range, presumed))
    return inquiry.because(
      false,
      () => `in doubt and without proof: counts as under ${presumed}`,
      presumption.citation,
    );
  const citation = presumption?.citation ?? inquiry.rules.withoutPresumption ?? minimumAgeYears.citation;
  if (inquiry.reading('ageInDoubt') === 'BENEFIT_OF_DOUBT')
    return inquiry.because(false, 'in doubt: the benefit of the doubt is given', citation);
  const words = () =>
    presumed === null
      ? 'in doubt: the text has no presumption and gives no answer'
      : `in doubt about ${minimum} years: the presumption speaks of ${presumed} years and gives no answer`;
  return inquiry.because(null, words, citation);
}

/** Whether a range of ages leaves a number of years open. */
const isOpen = (range: readonly [number, number] | null, years: number): boolean =>
  range === null || (range[0] < years && range[1] >= years);

/** Where the minimum age stands: with the group, unless a reform set it for all. */
function ageCitation({ rules, group }: Inquiry): Citation {
  const { citation } = rules.minimumAgeYears;
  return citation.evidence === 'reform' ? citation : (group.minimumAgeCitation ?? citation);
}

/** Whether the minimum age is reached; null where the text gives no answer in doubt. */
export function minimumAgeReached(inquiry: Inquiry): Reached {
  const { rules } = inquiry;
  inquiry.begin('minimum-age');
  const minimum = inquiry.number(rules, 'minimumAgeYears', rules.minimumAgeYears);
  const citation = ageCitation(inquiry);
  const birthDate = inquiry.facts.birthDate;
  const doubt = inquiry.facts.ageUncertain;
  if (doubt === undefined) return inquiry.lacking(citation, 'ageUncertain');
  if (!doubt && birthDate != null) return byBirthDate(inquiry, birthDate, minimum, citation);
  const proof = doubt ? inquiry.facts.supportingAgeProof : true;
  if (proof === undefined) return inquiry.lacking(citation, 'supportingAgeProof');
  if (proof && birthDate != null) return byBirthDate(inquiry, birthDate, minimum, citation);
  const range = inquiry.facts.ageRangeYears ?? null;
  if (range !== null && !isOpen(range, minimum))
    return inquiry.because(
      range[0] >= minimum,
      () => `between ${range[0]} and ${range[1]} years, the minimum is ${minimum}`,
      citation,
    );
  return proof ? inquiry.lacking(citation, 'birthDate') : inDoubt(inquiry, range, minimum);
}

/** The fact that is lacking for an age to be known. */
type Lacking = 'ageUncertain' | 'birthDate' | 'supportingAgeProof';

/** Whether the person has completed some years at the event, or the fact that would tell: a birth date in doubt and without proof is none. */
function hasCompleted(inquiry: Inquiry, years: number): boolean | Lacking {
  const { birthDate, ageRangeYears, ageUncertain } = inquiry.facts;
  if (birthDate != null && ageUncertain === undefined) return 'ageUncertain';
  if (birthDate != null && (!ageUncertain || inquiry.facts.supportingAgeProof))
    return completedYears(birthDate, inquiry.facts.eventDate, inquiry.reading('leapBirthdayRule')) >= years;
  if (ageRangeYears != null && !isOpen(ageRangeYears, years)) return ageRangeYears[0] >= years;
  return birthDate == null ? 'birthDate' : 'supportingAgeProof';
}

/** Whether the person is under eighteen at the event, or the fact that would tell. */
export function isMinor(inquiry: Inquiry): boolean | Lacking {
  const adult = hasCompleted(inquiry, inquiry.number(inquiry.rules, 'majorityYears', inquiry.rules.majorityYears));
  return typeof adult === 'boolean' ? !adult : adult;
}

/** Whether the person is below an age of its own for storing or searching, or the fact that would tell. */
export function isBelow(inquiry: Inquiry, name: string, floor: Cited<number>): boolean | Lacking {
  const reached = hasCompleted(inquiry, inquiry.number(inquiry.recording, name, floor));
  return typeof reached === 'boolean' ? !reached : reached;
}
