import { addDays, calendarDate, isoDate } from '@eurodac-sim/primitives';
import type { Citation } from '../citation.ts';
import { completedYearsInText } from '../completed-years.ts';
import type { Undetermined } from '../decision.ts';
import type { Cited, RuleSet } from '../rule-set.ts';
import type { Conclusion, Inquiry, Read } from './inquiry.ts';

type Reached = boolean | null | Undetermined;
const HOURS_A_DAY = 24;

/** A minor is under eighteen. @source Reg. (EU) 2024/1358 Art. 2(1)(z) */
const MAJORITY_YEARS = 18;

/** The minimum age of the rule set, with the article of the group. */
function minimumAge({ group, question }: Inquiry): Cited<number> {
  const { value, citation } = question.rules.minimumAgeYears;
  return { value, citation: group.minimumAgeCitation ?? citation };
}

/** The day on which the minimum age is tested; null where it depends on how long the status goes on. */
function testedOn(read: Read, { group }: Inquiry): string | null {
  const event = read.fact('eventDate');
  switch (read.parameter('ageTest')) {
    case 'AT_TRIGGER':
      return event;
    case 'UNTIL_TRANSMISSION_DEADLINE': {
      const hours = group.transmission?.hours ?? 0;
      return isoDate(addDays(calendarDate(event), hours / HOURS_A_DAY));
    }
    case 'STATUS_CONTINUES':
      return read.fact('asOf') ?? null;
  }
}

function byBirthDate(read: Read, inquiry: Inquiry, birthDate: string): Conclusion<Reached> {
  const { value: minimum, citation } = minimumAge(inquiry);
  const leap = read.parameter('leapBirthdayRule');
  const day = testedOn(read, inquiry);
  const age = completedYearsInText(birthDate, day ?? read.fact('eventDate'), leap);
  if (day === null && age < minimum) return read.lacking(citation, 'asOf');
  return { value: age >= minimum, citations: [citation], outcome: `${age} completed years, the minimum is ${minimum}` };
}

/** In doubt and without proof: the presumption of the text, or none. */
function inDoubt(read: Read, rules: RuleSet, range: readonly [number, number] | null): Conclusion<Reached> {
  const { value: presumed, citation } = rules.presumedUnderYears;
  const straddles = presumed !== null && (range === null || (range[0] < presumed && range[1] >= presumed));
  if (straddles)
    return { value: false, citations: [citation], outcome: `in doubt and without proof: counts as under ${presumed}` };
  if (read.parameter('ageInDoubt') === 'BENEFIT_OF_DOUBT')
    return { value: false, citations: [citation], outcome: 'in doubt: the benefit of the doubt is given' };
  return { value: null, citations: [citation], outcome: 'in doubt: the text has no presumption and gives no answer' };
}

function byRange(
  [low, high]: readonly [number, number],
  minimum: number,
  citation: Citation,
): Conclusion<Reached> | null {
  if (low < minimum && high >= minimum) return null;
  const value = low >= minimum;
  return { value, citations: [citation], outcome: `between ${low} and ${high} years, the minimum is ${minimum}` };
}

/** Whether the minimum age is reached; null where the text gives no answer in doubt. */
export function minimumAgeReached(inquiry: Inquiry): Reached {
  const { rules } = inquiry.question;
  const { value: minimum, citation } = minimumAge(inquiry);
  return inquiry.step<Reached>('minimum-age', (read) => {
    const birthDate = read.fact('birthDate');
    const doubt = read.fact('ageUncertain');
    if (doubt === undefined) return read.lacking(citation, 'ageUncertain');
    if (!doubt && birthDate) return byBirthDate(read, inquiry, birthDate);
    const proof = doubt ? read.fact('supportingAgeProof') : true;
    if (proof === undefined) return read.lacking(citation, 'supportingAgeProof');
    if (proof && birthDate) return byBirthDate(read, inquiry, birthDate);
    const range = read.fact('ageRangeYears') ?? null;
    const settled = range && byRange(range, minimum, citation);
    if (settled) return settled;
    return proof ? read.lacking(citation, 'birthDate') : inDoubt(read, rules, range);
  });
}

/** Whether the person is under eighteen at the event; undefined where the facts do not tell. */
export function isMinor(read: Read): boolean | undefined {
  const birthDate = read.fact('birthDate');
  if (birthDate)
    return completedYearsInText(birthDate, read.fact('eventDate'), read.parameter('leapBirthdayRule')) < MAJORITY_YEARS;
  const range = read.fact('ageRangeYears');
  if (range && range[1] < MAJORITY_YEARS) return true;
  return range && range[0] >= MAJORITY_YEARS ? false : undefined;
}
