import { calendarDate } from '@eurodac-sim/primitives';
import type { Citation } from '../citation.ts';
import type { Decision } from '../decision.ts';
import * as dublin2 from '../regulation-343-2003/article-6-minors.ts';
import * as dublin3 from '../regulation-604-2013/article-8-minors.ts';
import { FIRST_REGISTRATION } from '../regulation-2024-1351/article-25-unaccompanied-minors.ts';
import { isMinor } from './age.ts';
import type { Inquiry } from './inquiry.ts';

type Responsible = Decision['responsible'];

/** The days named by the readings of `ammrAppliesFrom`. */
const FIRST_REGISTRATION_FROM = {
  '2026-07-01': calendarDate('2026-07-01'),
  '2026-06-12': calendarDate('2026-06-12'),
} as const;

function byFirstRegistration(inquiry: Inquiry): Responsible {
  const here = inquiry.facts.memberState;
  const first = inquiry.facts.firstApplicationRegisteredIn;
  if (!first) return inquiry.lacking(FIRST_REGISTRATION, 'firstApplicationRegisteredIn');
  if (first === here)
    return inquiry.because(here, () => `${here}: the application was first registered there`, FIRST_REGISTRATION);
  const favoured = inquiry.facts.bestInterestsFavourFirstState;
  if (favoured == null) return inquiry.lacking(FIRST_REGISTRATION, 'bestInterestsFavourFirstState');
  return favoured
    ? inquiry.because(
        first,
        () => `${first}: first registration, in the best interests of the child`,
        FIRST_REGISTRATION,
      )
    : inquiry.because(
        here,
        () => `${here}: first registration in ${first} is against the best interests of the child`,
        FIRST_REGISTRATION,
      );
}

type Presence = { readonly citation: Citation; readonly rules: boolean };
const BY_DUBLIN_3: Presence = { citation: dublin3.PRESENCE, rules: true };
const BY_DUBLIN_2: Presence = { citation: dublin2.PRESENCE, rules: true };
/** Every article that names the responsible state here. */
export const RESPONSIBILITY: readonly Citation[] = [
  FIRST_REGISTRATION,
  dublin3.PRESENCE,
  dublin2.PRESENCE,
  dublin2.APPLIES_FROM.citation,
];
const BEFORE: Presence = { citation: dublin2.APPLIES_FROM.citation, rules: false };

/** The text that looks to where the minor is, by the day of lodging; `rules` is false before there was one. */
function presence(inquiry: Inquiry): Presence {
  const day = inquiry.facts.eventDate;
  if (day >= dublin3.APPLIES_FROM.value) return BY_DUBLIN_3;
  return day >= dublin2.APPLIES_FROM.value ? BY_DUBLIN_2 : BEFORE;
}

/** What keeps the rule for unaccompanied minors without family from applying; null: nothing. */
function otherCriteria(inquiry: Inquiry, citation: Citation): { readonly value: Responsible } | null {
  const none = (words: string) => ({
    value: inquiry.because(null, `${words}: other criteria, not decided here`, citation),
  });
  const lacking = (fact: string) => ({ value: inquiry.lacking(citation, fact) });
  const unaccompanied = inquiry.facts.unaccompanied;
  if (unaccompanied === undefined) return lacking('unaccompanied');
  if (!unaccompanied) return none('not unaccompanied');
  const minor = isMinor(inquiry);
  if (typeof minor === 'string') return lacking(minor);
  if (!minor) return none('not a minor');
  const family = inquiry.facts.familyInMemberStates;
  if (family == null) return lacking('familyInMemberStates');
  return family ? none('family in the Union') : null;
}

/** The state responsible for the claim of an unaccompanied minor without family; null for everybody else, whose criteria are not decided here. */
export function responsible(inquiry: Inquiry): Responsible {
  if (inquiry.situation.category !== 'APPLICANT') return null;
  inquiry.begin('responsibility');
  const applies = inquiry.facts.eventDate >= FIRST_REGISTRATION_FROM[inquiry.reading('ammrAppliesFrom')];
  const { citation, rules } = applies ? { citation: FIRST_REGISTRATION, rules: true } : presence(inquiry);
  if (!rules)
    return inquiry.because(
      null,
      'before the rule for unaccompanied minors: other criteria, not decided here',
      citation,
    );
  const other = otherCriteria(inquiry, citation);
  if (other !== null) return other.value;
  if (applies) return byFirstRegistration(inquiry);
  const here = inquiry.facts.memberState;
  return inquiry.because(here, () => `${here}: where the minor is present and has lodged`, citation);
}
