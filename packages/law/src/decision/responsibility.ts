import type { Citation } from '../citation.ts';
import type { Decision } from '../decision.ts';
import * as dublin2 from '../regulation-343-2003/article-6-minors.ts';
import * as dublin3 from '../regulation-604-2013/article-8-minors.ts';
import { FIRST_REGISTRATION } from '../regulation-2024-1351/article-25-unaccompanied-minors.ts';
import { isMinor } from './age.ts';
import type { Conclusion, Inquiry, Read } from './inquiry.ts';

type Responsible = Decision['responsible'];
const answer = (value: string | null, citation: Citation, outcome: string): Conclusion<Responsible> => ({
  value,
  citations: [citation],
  outcome,
});

function byFirstRegistration(read: Read): Conclusion<Responsible> {
  const here = read.fact('memberState');
  const first = read.fact('firstApplicationRegisteredIn');
  if (!first) return read.lacking(FIRST_REGISTRATION, 'firstApplicationRegisteredIn');
  if (first === here) return answer(here, FIRST_REGISTRATION, `${here}: the application was first registered there`);
  const favoured = read.fact('bestInterestsFavourFirstState') ?? undefined;
  if (favoured === undefined) return read.lacking(FIRST_REGISTRATION, 'bestInterestsFavourFirstState');
  return favoured
    ? answer(first, FIRST_REGISTRATION, `${first}: first registration, in the best interests of the child`)
    : answer(
        here,
        FIRST_REGISTRATION,
        `${here}: first registration in ${first} is against the best interests of the child`,
      );
}

/** The text that looks to where the minor is, by the day of lodging; `rules` is false before there was one. */
function presence(read: Read): { readonly citation: Citation; readonly rules: boolean } {
  const day = read.fact('eventDate');
  if (day >= dublin3.APPLIES_FROM.value) return { citation: dublin3.PRESENCE, rules: true };
  const { value: from, citation } = dublin2.APPLIES_FROM;
  return day >= from ? { citation: dublin2.PRESENCE, rules: true } : { citation, rules: false };
}

/** The state responsible for the claim of an unaccompanied minor without family; null for everybody else, whose criteria are not decided here. */
export function responsible(inquiry: Inquiry): Responsible {
  if (inquiry.question.situation.category !== 'APPLICANT') return null;
  return inquiry.step<Responsible>('responsibility', (read) => {
    const applies = read.fact('eventDate') >= read.parameter('ammrAppliesFrom');
    const { citation, rules } = applies ? { citation: FIRST_REGISTRATION, rules: true } : presence(read);
    if (!rules)
      return answer(null, citation, 'before the rule for unaccompanied minors: other criteria, not decided here');
    const unaccompanied = read.fact('unaccompanied');
    if (unaccompanied === undefined) return read.lacking(citation, 'unaccompanied');
    if (!unaccompanied) return answer(null, citation, 'not unaccompanied: other criteria, not decided here');
    const minor = isMinor(read);
    if (minor === undefined) return read.lacking(citation, 'birthDate');
    if (!minor) return answer(null, citation, 'not a minor: other criteria, not decided here');
    const family = read.fact('familyInMemberStates') ?? undefined;
    if (family === undefined) return read.lacking(citation, 'familyInMemberStates');
    if (family) return answer(null, citation, 'family in the Union: other criteria, not decided here');
    const here = read.fact('memberState');
    return applies
      ? byFirstRegistration(read)
      : answer(here, citation, `${here}: where the minor is present and has lodged`);
  });
}
