import type { PolicyName, RecordRegimeId, WrittenPriorRecord, WrittenSituation } from '@eurodac-sim/law';
import { addDays, calendarDate, isoDate } from '@eurodac-sim/primitives';
import fc from 'fast-check';
import { daysInOrder } from '../arbitraries/days.ts';
import { eventCategory, policy, question } from '../arbitraries/situations.ts';
import type { Law } from '../law.ts';
import { law } from '../law.ts';
import { bothStory } from '../story.ts';
import type { Subject } from '../subject.ts';

type TwoDays = {
  readonly policy: PolicyName;
  readonly category: WrittenSituation['category'];
  readonly days: readonly [string, string];
};

const takenOn = (category: WrittenSituation['category'], day: string): WrittenSituation => ({
  category,
  memberState: 'NL',
  eventDate: day,
  birthDate: '1990-01-01',
  ageUncertain: false,
  fingertips: 'usable',
  takenDate: day,
  transmittedDate: day,
  unaccompanied: false,
  priorRecords: [],
  laterEvents: [],
});

const laterIsNotErasedEarlier: Law = law<TwoDays>({
  name: 'later-is-not-erased-earlier',
  statement: 'Of two datasets in one category, the one taken and transmitted later is not erased earlier.',
  source: 'Reg. 603/2013 Art. 12(1), 16(1); Reg. 2024/1358 Art. 29; Reg. 1182/71 Art. 3(2)(c)',
  given: fc.record({
    policy,
    category: eventCategory,
    days: daysInOrder.map(([one, other]) => [isoDate(one), isoDate(other)] as const),
  }),
  holds: ({ policy: name, category, days: [one, other] }, subject) => {
    const rules = subject.ruleSet(name);
    const first = subject.decide(takenOn(category, one), rules).retainUntil;
    const second = subject.decide(takenOn(category, other), rules).retainUntil;
    return first === null || (second !== null && first <= second);
  },
  labels: ({ days: [one, other] }) => [
    ...(one < other ? ['apart'] : []),
    ...(one <= `${one.slice(0, 4)}-02-29` && other >= `${one.slice(0, 4)}-02-29` ? ['around-leap-day'] : []),
  ],
  exercisedBy: { apart: 0.2, 'around-leap-day': 0.03 },
  story: ({ policy: name, category, days }, subject) =>
    bothStory(
      days.map((day) => takenOn(category, day)),
      subject.ruleSet(name),
      subject,
    ),
});

const REGIMES: Readonly<Record<PolicyName, RecordRegimeId>> = {
  'rules-2013': 'EU603-2013',
  'council-2017': 'COM2016-272',
  'rules-2024': 'EU2024-1358',
  'age-14-claim-2013': 'EU603-2013',
  'age-6-claim-2013': 'EU603-2013',
  'age-14-claim-2024': 'EU603-2013',
  'age-6-claim-2024': 'EU603-2013',
};

/** A later claim in another state, on a day counted from the last day of storage of the first registration. */
function searches(value: TwoDays, subject: Subject): readonly WrittenSituation[] {
  const {
    policy: name,
    category,
    days: [day],
  } = value;
  const { retainUntil } = subject.decide(takenOn(category, day), subject.ruleSet(name));
  if (retainUntil === null || retainUntil === 'undetermined') return [];
  const kept: WrittenPriorRecord = {
    id: 'first',
    regime: REGIMES[name],
    memberState: 'IT',
    category,
    takenDate: day,
    transmittedDate: day,
    marked: false,
    blocked: false,
    erasedOn: null,
  };
  const after = isoDate(addDays(calendarDate(retainUntil), 1));
  return [retainUntil, after].map((on) => ({ ...takenOn('APPLICANT', on), priorRecords: [kept] }));
}

const sees = (situation: WrittenSituation | undefined, name: PolicyName, subject: Subject): boolean =>
  situation !== undefined && subject.decide(situation, subject.ruleSet(name)).visiblePrior.includes('first');

const lastDayIsTheLast: Law = law<TwoDays>({
  name: 'last-day-is-the-last',
  statement: 'A dataset that a search can find is found on the last day of its storage and not on the day after.',
  source: 'Reg. 603/2013 Art. 12(2), 16(1); Reg. 2024/1358 Art. 29(10)',
  given: fc.record({
    policy,
    category: eventCategory,
    days: daysInOrder.map(([one, other]) => [isoDate(one), isoDate(other)] as const),
  }),
  holds: (value, subject) => {
    const [last, after] = searches(value, subject);
    if (last === undefined) return true;
    const recordable = value.category !== 'ILLEGAL_STAY' || !value.policy.endsWith('claim-2024');
    return sees(last, value.policy, subject) === recordable && !sees(after, value.policy, subject);
  },
  labels: (value, subject) =>
    sees(searches(value, subject)[0], value.policy, subject) ? [value.category] : ['not-stored'],
  exercisedBy: { APPLICANT: 0.1, IRREGULAR_CROSSING: 0.1, ILLEGAL_STAY: 0.02, SAR_DISEMBARKED: 0.1 },
  story: (value, subject) => bothStory(searches(value, subject), subject.ruleSet(value.policy), subject),
});

type Question = { readonly policy: PolicyName; readonly situation: WrittenSituation };
const untouched = ({ situation }: Question): WrittenSituation => ({ ...situation, laterEvents: [] });

const laterEventsOnlyShorten: Law = law<Question>({
  name: 'later-events-only-shorten',
  statement: 'Nothing that happens later lengthens storage; an erasure ends it on its day.',
  source: 'Reg. 603/2013 Art. 13, 16(2); Reg. 2024/1358 Art. 30(1), 31',
  given: question,
  holds: (value, subject) => {
    const rules = subject.ruleSet(value.policy);
    const before = subject.decide(untouched(value), rules).retainUntil;
    const { retainUntil, erasedOn } = subject.decide(value.situation, rules);
    if (before === null || retainUntil === null) return before === retainUntil;
    return retainUntil <= before && (erasedOn === null || erasedOn === retainUntil);
  },
  labels: ({ policy: name, situation }, subject) => {
    const { erasedOn, marked } = subject.decide(situation, subject.ruleSet(name));
    return [...(erasedOn === null ? [] : ['erased']), ...(marked === true ? ['marked'] : [])];
  },
  exercisedBy: { erased: 0.05, marked: 0.02 },
  story: (value, subject) => bothStory([untouched(value), value.situation], subject.ruleSet(value.policy), subject),
});

export const STORAGE_LAWS: readonly Law[] = [laterIsNotErasedEarlier, lastDayIsTheLast, laterEventsOnlyShorten];
