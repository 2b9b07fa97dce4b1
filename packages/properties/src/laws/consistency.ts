import type { WrittenDecision } from '@eurodac-sim/law';
import fc from 'fast-check';
import { personUnderText } from '../arbitraries/groups.ts';
import { question } from '../arbitraries/situations.ts';
import { decisionLaw } from '../decision-law.ts';
import type { Law } from '../law.ts';
import type { AnySituation, RulesName } from '../subject.ts';

type Question = { readonly policy: RulesName; readonly situation: AnySituation };
type Person = { readonly text: RulesName; readonly situation: AnySituation };

/** Facts whose absence is no default. */
const LACKABLE = [
  'birthDate',
  'ageUncertain',
  'fingertips',
  'transmittedDate',
  'unaccompanied',
  'priorRecords',
  'eventAt',
  'leConditionsMet',
  'councilDecisionInForce',
] as const;
type Forgetful = Person & { readonly forgotten: (typeof LACKABLE)[number] };
const forgetful: fc.Arbitrary<Forgetful> = fc
  .tuple(personUnderText, fc.constantFrom(...LACKABLE))
  .map(([value, forgotten]) => ({ ...value, forgotten }));
const without = ({ situation, forgotten }: Forgetful): AnySituation => {
  const { [forgotten]: _, ...rest } = situation;
  return rest as AnySituation;
};

/** Outcomes that a fact left out leaves open or as they were; what is due and the list of the lacking have laws of their own. */
const OUTCOMES = [
  'mustTake',
  'compared',
  'stored',
  'retainUntil',
  'visiblePrior',
  'referral',
  'lawfulNow',
  'transmitBy',
] as const;
const isOpen = (value: unknown): boolean => value === 'undetermined';
const outcomesOf = (decision: WrittenDecision): readonly unknown[] => OUTCOMES.map((name) => decision[name]);

const knowingLessLeavesOpen: Law = decisionLaw<Forgetful>({
  name: 'knowing-less-leaves-open',
  statement: 'Leaving a fact out leaves every outcome as it was or undetermined, and decides none otherwise.',
  source:
    'a fact that was not given is unknown, and never a default; Art. 14(3) apart, which asks who is known to be a child',
  given: forgetful.filter(
    ({ situation, forgotten }) =>
      !situation.ageUncertain && !(situation.category === 'LE_REQUEST' && forgotten === 'birthDate'),
  ),
  asks: (value, subject) =>
    [value.situation, without(value)].map((situation) => ({ situation, rules: subject.ruleSet(value.text) })),
  holds: ([full, less]) =>
    OUTCOMES.every(
      (name) =>
        isOpen(full?.[name]) || isOpen(less?.[name]) || JSON.stringify(full?.[name]) === JSON.stringify(less?.[name]),
    ),
  labels: ([, less]) => (less && outcomesOf(less).some(isOpen) ? ['left-open'] : ['still-decided']),
  exercisedBy: { 'left-open': 0.1, 'still-decided': 0.1 },
});

const whatIsOpenNamesWhatIsLacking: Law = decisionLaw<Forgetful>({
  name: 'what-is-open-names-what-is-lacking',
  statement: 'A decision with an undetermined outcome names at least one fact that is lacking.',
  source: 'a fact that was not given is unknown, and never a default',
  given: forgetful,
  asks: (value, subject) => [{ situation: without(value), rules: subject.ruleSet(value.text) }],
  holds: ([decision]) => decision === undefined || !outcomesOf(decision).some(isOpen) || decision.missing.length > 0,
  labels: ([decision]) => (decision && outcomesOf(decision).some(isOpen) ? ['open'] : []),
  exercisedBy: { open: 0.1 },
});

const allIsDecidedWhereAllIsKnown: Law = decisionLaw<Question>({
  name: 'all-is-decided-where-all-is-known',
  statement: 'Where every fact is known no outcome is undetermined but the state responsible.',
  source: 'Reg. 603/2013 and Reg. 2024/1358 decide every case of the groups they name',
  given: question,
  asks: ({ policy, situation }, subject) => [{ situation, rules: subject.ruleSet(policy) }],
  holds: ([decision]) => decision !== undefined && !outcomesOf(decision).some(isOpen),
  labels: ([decision]) => [decision?.stored === true ? 'stored' : 'not-stored'],
  exercisedBy: { stored: 0.2, 'not-stored': 0.1 },
});

const everyDecisionNamesItsArticles: Law = decisionLaw<Person>({
  name: 'every-decision-names-its-articles',
  statement: 'Every decision names the articles it rests on.',
  source: 'no outcome without a provision',
  given: personUnderText,
  asks: ({ text, situation }, subject) => [{ situation, rules: subject.ruleSet(text) }],
  holds: ([decision]) => /\bArt\. \d+|\bas a whole\b/.test(decision?.citation ?? ''),
  labels: (_, { text }) => [text],
  exercisedBy: { 'rules-2013': 0.05, 'rules-2024': 0.05 },
});

/** What a decision found, and the articles it rests on, in an order of their own. */
const foundAndGrounds = (decision: WrittenDecision | undefined): string =>
  [...(decision?.visiblePrior ?? []), ...(decision?.citation ?? '').split(/[;,] /)].sort().join();

const equalDecisionsHaveEqualHashes: Law = decisionLaw<Question>({
  name: 'equal-decisions-have-equal-hashes',
  statement: 'Decisions that find the same on the same grounds have one hash, in whatever order records were told.',
  source: 'lists of a decision are sets',
  given: question,
  asks: ({ policy, situation }, subject) =>
    [situation, { ...situation, priorRecords: [...(situation.priorRecords ?? [])].reverse() }].map((facts) => ({
      situation: facts,
      rules: subject.ruleSet(policy),
    })),
  holds: ([one, other]) => foundAndGrounds(one) !== foundAndGrounds(other) || one?.hash === other?.hash,
  labels: ([one]) => ((one?.visiblePrior.length ?? 0) > 1 ? ['several-found'] : []),
  exercisedBy: { 'several-found': 0.02 },
});

const CENTURIES = 400;
const shifted = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === 'string' && /^\d{4}-\d\d-\d\d/.test(part)
      ? `${Number(part.slice(0, 4)) + CENTURIES}${part.slice(4)}`
      : part,
  ) as Value;

const fourHundredYearsLaterIsTheSame: Law = decisionLaw<Question>({
  name: 'four-hundred-years-later-is-the-same',
  statement: 'Within one text every date moved by 400 years moves every date of the decision by 400 years.',
  source: 'the calendar repeats after 400 years, and no text ends on a year of its own',
  given: question,
  asks: ({ policy, situation }, subject) =>
    [situation, shifted(situation)].map((facts) => ({ situation: facts, rules: subject.ruleSet(policy) })),
  holds: ([now, later]) => {
    const said = ({ mustTake, retainUntil, transmitBy, erasedOn, visiblePrior }: WrittenDecision) => ({
      mustTake,
      retainUntil,
      transmitBy,
      erasedOn,
      visiblePrior,
    });
    return (
      now === undefined || later === undefined || JSON.stringify(shifted(said(now))) === JSON.stringify(said(later))
    );
  },
  labels: ([now]) => (now?.stored === true ? ['stored'] : []),
  exercisedBy: { stored: 0.2 },
});

export const CONSISTENCY_LAWS: readonly Law[] = [
  knowingLessLeavesOpen,
  whatIsOpenNamesWhatIsLacking,
  allIsDecidedWhereAllIsKnown,
  everyDecisionNamesItsArticles,
  equalDecisionsHaveEqualHashes,
  fourHundredYearsLaterIsTheSame,
];
