import { addDays, addYears, calendarDate, isoDate } from '@eurodac-sim/primitives';
import fc from 'fast-check';
import { bornYearsBefore } from '../arbitraries/ages.ts';
import { eventDay } from '../arbitraries/days.ts';
import { heldSince, met, REGIME_OF } from '../arbitraries/plain-situation.ts';
import type { Ask } from '../ask.ts';
import { decisionLaw } from '../decision-law.ts';
import type { Law } from '../law.ts';
import type { AnySituation, RulesName, Subject } from '../subject.ts';

/** A request of police about a person of some age, of whom Italy holds a recent record. */
type Request = { readonly text: RulesName; readonly on: string; readonly years: number; readonly ago: number };
const request = (texts: readonly RulesName[], min: number, max: number): fc.Arbitrary<Request> =>
  fc.record({
    text: fc.constantFrom(...texts),
    on: eventDay.map(isoDate),
    years: fc.integer({ min, max }),
    ago: fc.integer({ min: 1, max: 500 }),
  });
const anyone = request(['rules-2013', 'council-2017', 'rules-2024'], 15, 60);
const child = request(['rules-2024'], 6, 13);

function asked({ text, on, years, ago }: Request, subject: Subject, facts: Partial<AnySituation> = {}): Ask {
  const record = heldSince(isoDate(addDays(calendarDate(on), -ago)), { regime: REGIME_OF[text] });
  const situation = met('LE_REQUEST', on, {
    birthDate: bornYearsBefore(on, years, 100),
    takenDate: null,
    transmittedDate: null,
    leConditionsMet: true,
    leRole: 'SUSPECT',
    leExtraGroundsUnder14: false,
    priorRecords: [record],
    ...facts,
  });
  return { situation, rules: subject.ruleSet(text) };
}

const policeMustMeetTheConditions: Law = decisionLaw<Request>({
  name: 'police-must-meet-the-conditions',
  statement: 'A request of law enforcement finds data if the conditions of access are met, and otherwise none.',
  source: 'Reg. 603/2013 Art. 20(1); Reg. 2024/1358 Art. 33(1)',
  given: anyone,
  asks: (value, subject) => [true, false].map((leConditionsMet) => asked(value, subject, { leConditionsMet })),
  holds: ([granted, refused]) => granted?.visiblePrior.length === 1 && refused?.visiblePrior.length === 0,
  labels: (_, { text }) => [text],
  exercisedBy: { 'rules-2013': 0.1, 'rules-2024': 0.1 },
});

const aSearchAgainstAChildNeedsFurtherGrounds: Law = decisionLaw<Request>({
  name: 'a-search-against-a-child-needs-further-grounds',
  statement: 'Against a child under fourteen who is suspected, data are found only on further grounds.',
  source: 'Reg. 2024/1358 Art. 14(3)',
  given: child,
  asks: (value, subject) =>
    [true, false].map((leExtraGroundsUnder14) => asked(value, subject, { leExtraGroundsUnder14 })),
  holds: ([founded, bare]) => founded?.visiblePrior.length === 1 && bare?.visiblePrior.length === 0,
  labels: (_, { years }) => [years === 13 ? 'thirteen' : 'younger'],
  exercisedBy: { thirteen: 0.05, younger: 0.2 },
});

const fromFourteenNoFurtherGrounds: Law = decisionLaw<Request>({
  name: 'from-fourteen-no-further-grounds',
  statement: 'The further grounds are needed to the day before the fourteenth birthday.',
  source: 'Reg. 2024/1358 Art. 14(3)',
  given: child.filter(({ on }) => !on.endsWith('-02-29')),
  asks: (value, subject) => {
    const fourteen = addYears(calendarDate(value.on), -14);
    return [addDays(fourteen, 1), fourteen].map((born) => asked(value, subject, { birthDate: isoDate(born) }));
  },
  holds: ([, birthday]) => birthday?.visiblePrior.length === 1,
  labels: (_, { ago }) => [ago > 100 ? 'old-record' : 'new-record'],
  exercisedBy: { 'old-record': 0.2 },
});

const aChildVictimMayBeSearchedFor: Law = decisionLaw<Request>({
  name: 'a-child-victim-may-be-searched-for',
  statement: 'The bar protects children who are suspected; a child who is a victim is found without further grounds.',
  source: 'Reg. 2024/1358 Art. 14(3), 33(1)(d)',
  given: child,
  asks: (value, subject) => [asked(value, subject, { leRole: 'VICTIM' })],
  holds: ([decision]) => decision?.visiblePrior.length === 1,
  labels: (_, { years }) => [years < 10 ? 'under-ten' : 'from-ten'],
  exercisedBy: { 'under-ten': 0.1, 'from-ten': 0.1 },
});

const aRequestLeavesNothingBehind: Law = decisionLaw<Request>({
  name: 'a-request-leaves-nothing-behind',
  statement: 'A request of law enforcement takes nothing from the person and leaves no dataset.',
  source: 'Reg. 603/2013 Art. 19, 20; Reg. 2024/1358 Art. 32, 33',
  given: anyone,
  asks: (value, subject) => [asked(value, subject)],
  holds: ([decision]) => decision?.mustTake === false && decision.stored === false && decision.retainUntil === null,
  labels: (_, { text }) => [text],
  exercisedBy: { 'rules-2013': 0.1, 'rules-2024': 0.1 },
});

type Granted = Request & { readonly since: number };
const granted = (text: RulesName): fc.Arbitrary<Granted> =>
  fc.record({
    text: fc.constant(text),
    on: eventDay.map(isoDate),
    years: fc.integer({ min: 20, max: 60 }),
    ago: fc.integer({ min: 1500, max: 3000 }),
    since: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -500, max: 300 })),
  });
/** A record marked on a grant of protection some days more than three years ago. */
function marked(value: Granted, subject: Subject): Ask {
  const threeYears = addYears(calendarDate(value.on), -3);
  const record = heldSince(isoDate(addDays(calendarDate(value.on), -value.ago)), {
    regime: REGIME_OF[value.text],
    marked: true,
    protectionGrantedOn: isoDate(addDays(threeYears, -value.since)),
  });
  return asked(value, subject, { priorRecords: [record] });
}

const untilThreeYearsPoliceSeeTheMarked: Law = decisionLaw<Granted>({
  name: 'three-years-after-a-grant-police-see-nothing',
  statement: 'Under the law of 2013 marked data give police a hit for three years after the grant, and then none.',
  source: 'Reg. 603/2013 Art. 18(2)',
  given: granted('rules-2013').filter(({ on }) => !on.endsWith('-02-29')),
  asks: (value, subject) => [marked(value, subject)],
  holds: ([decision], { since }) => (decision?.visiblePrior.length === 1) === since <= 0,
  labels: (_, { since }) => [since <= 0 ? 'within' : 'after'],
  exercisedBy: { within: 0.1, after: 0.1 },
});

const since2024TheMarkedStaySearchable: Law = decisionLaw<Granted>({
  name: 'since-2024-the-marked-stay-searchable',
  statement: 'Under the law of 2024 marked data give police a hit until they are erased.',
  source: 'Reg. 2024/1358 Art. 31(2)',
  given: granted('rules-2024'),
  asks: (value, subject) => [marked(value, subject)],
  holds: ([decision]) => decision?.visiblePrior.length === 1,
  labels: (_, { since }) => [since <= 0 ? 'within-three-years' : 'later'],
  exercisedBy: { 'within-three-years': 0.1, later: 0.1 },
});

export const LAW_ENFORCEMENT_LAWS: readonly Law[] = [
  policeMustMeetTheConditions,
  aSearchAgainstAChildNeedsFurtherGrounds,
  fromFourteenNoFurtherGrounds,
  aChildVictimMayBeSearchedFor,
  aRequestLeavesNothingBehind,
  untilThreeYearsPoliceSeeTheMarked,
  since2024TheMarkedStaySearchable,
];
