import { addHours, instant, isoInstant } from '@eurodac-sim/primitives';
import fc from 'fast-check';
import { question } from '../arbitraries/situations.ts';
import type { Ask } from '../ask.ts';
import { decisionLaw } from '../decision-law.ts';
import type { Law } from '../law.ts';
import type { AnySituation, RulesName, Subject } from '../subject.ts';

type Question = { readonly policy: RulesName; readonly situation: AnySituation };

/** The same facts but for some, each under the rules of the question. */
const varied = (
  { policy, situation }: Question,
  subject: Subject,
  ...changes: readonly Partial<AnySituation>[]
): readonly Ask[] =>
  changes.map((change) => ({ situation: { ...situation, ...change }, rules: subject.ruleSet(policy) }));

const nothingTakenNothingStored: Law = decisionLaw<Question>({
  name: 'nothing-taken-nothing-stored',
  statement: 'Where nothing is taken, nothing is compared, stored or found.',
  source: 'Reg. 603/2013 Art. 9(1), 9(3), 14(1); Reg. 2024/1358 Art. 13(1), 27(1)',
  given: question,
  asks: (value, subject) => varied(value, subject, { takenDate: null, transmittedDate: null }),
  holds: ([decision]) =>
    decision?.compared === false &&
    decision.stored === false &&
    decision.retainUntil === null &&
    decision.visiblePrior.length === 0,
  labels: ([decision]) => (decision?.mustTake === true ? ['owed-but-not-taken'] : []),
  exercisedBy: { 'owed-but-not-taken': 0.2 },
});

const theOptionMustBeUsed: Law = decisionLaw<Question>({
  name: 'the-option-must-be-used',
  statement: 'Where taking is an option that the state did not use, nothing is compared or stored.',
  source: 'Reg. 603/2013 Art. 17(1): a Member State may',
  given: question,
  asks: (value, subject) => varied(value, subject, { category: 'ILLEGAL_STAY', optionExercised: false }),
  holds: ([decision]) => decision?.mustTake !== 'may' || (decision.compared === false && decision.stored === false),
  labels: ([decision]) => (decision?.mustTake === 'may' ? ['option'] : []),
  exercisedBy: { option: 0.1 },
});

const turnedBackLeavesNoTrace: Law = decisionLaw<Question>({
  name: 'turned-back-leaves-no-trace',
  statement: 'An irregular crosser who is turned back and does not remain is not registered.',
  source: 'Reg. 603/2013 Art. 14(1); Reg. 2024/1358 Art. 22(1)',
  given: question,
  asks: (value, subject) =>
    [true, false].flatMap((turnedBack) =>
      varied(value, subject, { category: 'IRREGULAR_CROSSING', turnedBack, remainsOnTerritory: !turnedBack }),
    ),
  holds: ([turned]) => turned?.mustTake === false && turned.stored === false,
  labels: ([, staying]) => (staying?.mustTake === true ? ['registered-otherwise'] : []),
  exercisedBy: { 'registered-otherwise': 0.2 },
});

const heldUntilRemovalIsNotRegistered: Law = decisionLaw<Question>({
  name: 'held-until-removal-is-not-registered',
  statement: 'An irregular crosser who is held from apprehension until removal is not registered.',
  source: 'Reg. 603/2013 Art. 14(1); Reg. 2024/1358 Art. 22(1)',
  given: question,
  asks: (value, subject) =>
    [true, false].flatMap((detainedUntilRemoval) =>
      varied(value, subject, { category: 'IRREGULAR_CROSSING', detainedUntilRemoval }),
    ),
  holds: ([held]) => held?.mustTake === false && held.stored === false,
  labels: ([, free]) => (free?.mustTake === true ? ['registered-otherwise'] : []),
  exercisedBy: { 'registered-otherwise': 0.2 },
});

const unaccompaniedIsNoEurodacFact: Law = decisionLaw<Question>({
  name: 'unaccompanied-is-no-eurodac-fact',
  statement: 'Whether a minor is unaccompanied changes neither duty, comparison, storage nor what is found.',
  source: 'Reg. 603/2013 Art. 11, 14(2); Reg. 2024/1358 Art. 17, 22(2), 23(2), 24(2): no such data field',
  given: question,
  asks: (value, subject) => varied(value, subject, { unaccompanied: true }, { unaccompanied: false }),
  holds: (decisions) => {
    const [one, other] = decisions.map(({ mustTake, compared, retainUntil, visiblePrior, transmitBy }) =>
      JSON.stringify([mustTake, compared, retainUntil, visiblePrior, transmitBy]),
    );
    return one === other;
  },
  labels: ([decision]) => (decision?.stored === true ? ['stored'] : []),
  exercisedBy: { stored: 0.2 },
});

const sexIsNoGroundOfFingerprints: Law = decisionLaw<Question>({
  name: 'sex-is-no-ground-of-fingerprints',
  statement: 'A search by fingerprints finds the same whatever sex is recorded.',
  source: 'Reg. 2024/1358 Art. 27(1), 28(2): sex is compared beside the face alone',
  given: question,
  asks: (value, subject) => varied(value, subject, { sex: 'F' }, { sex: 'M' }),
  holds: ([one, other]) => JSON.stringify(one?.visiblePrior) === JSON.stringify(other?.visiblePrior),
  labels: ([decision]) => ((decision?.visiblePrior.length ?? 0) > 0 ? ['found'] : []),
  exercisedBy: { found: 0.05 },
});

const theClaimDoesNotMatterIn2024: Law = decisionLaw<Question>({
  name: 'the-claim-does-not-matter-in-2024',
  statement: 'Under the law of 2024 a person is registered and compared alike with a claim and without one.',
  source: 'Reg. 2024/1358 Art. 15(1), 23(1), 27(1)',
  given: question,
  asks: ({ situation }, subject) =>
    varied({ policy: 'rules-2024', situation }, subject, { category: 'APPLICANT' }, { category: 'ILLEGAL_STAY' }),
  holds: (decisions) => {
    const [claim, stay] = decisions.map(({ mustTake, compared, stored, comparedAgainst, visiblePrior }) =>
      JSON.stringify([mustTake, compared, stored, comparedAgainst, visiblePrior]),
    );
    return claim === stay;
  },
  labels: ([claim]) => [
    ...(claim?.stored === true ? ['stored'] : []),
    ...((claim?.visiblePrior.length ?? 0) > 0 ? ['found'] : []),
  ],
  exercisedBy: { stored: 0.2, found: 0.05 },
});

const BEFORE_2024 = ['rules-2000', 'rules-2013', 'council-2017'] as const;

const rescueWasABorderCase: Law = decisionLaw<Question>({
  name: 'rescue-was-a-border-case-before-2024',
  statement: 'A text without a group for the sea decides a person rescued there as an irregular crosser.',
  source: 'Reg. 2725/2000 Art. 8; Reg. 603/2013 Art. 14; COM(2016) 272 Art. 13; interpretation rescueBefore2024',
  given: fc
    .tuple(question, fc.constantFrom(...BEFORE_2024), fc.boolean(), fc.integer({ min: 0, max: 200 }))
    .map(([{ situation }, policy, turnedBack, hours]) => ({
      policy,
      situation: {
        ...situation,
        turnedBack,
        remainsOnTerritory: !turnedBack,
        releasedFromDetentionAt: isoInstant(addHours(instant(situation.eventAt ?? ''), hours)),
      },
    })),
  asks: (value, subject) => varied(value, subject, { category: 'SAR_DISEMBARKED' }, { category: 'IRREGULAR_CROSSING' }),
  holds: (decisions) => {
    const [sea, border] = decisions.map(({ reasons: _, hash: __, citation: ___, ...said }) => JSON.stringify(said));
    return sea === border;
  },
  labels: ([sea]) => [sea?.stored === true ? 'stored' : 'not-stored'],
  exercisedBy: { stored: 0.05, 'not-stored': 0.05 },
});

const STATES: Readonly<Record<string, string>> = { NL: 'SE', IT: 'MT', EL: 'PL', DE: 'LU' };
const renamed = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value), (name, part) =>
    name === 'memberState' ? (STATES[part as string] ?? part) : part,
  ) as Value;

const noStateIsSpecial: Law = decisionLaw<Question>({
  name: 'no-state-is-special',
  statement: 'Giving every Member State another name changes no decision.',
  source: 'Reg. 603/2013 and Reg. 2024/1358 speak of Member States, never of one',
  given: question,
  asks: (value, subject) => [
    ...varied(value, subject, {}),
    ...varied({ ...value, situation: renamed(value.situation) }, subject, {}),
  ],
  holds: (decisions) => {
    const [one, other] = decisions.map(({ mustTake, compared, retainUntil, visiblePrior, erasedOn, transmitBy }) =>
      JSON.stringify([mustTake, compared, retainUntil, visiblePrior, erasedOn, transmitBy]),
    );
    return one === other;
  },
  labels: ([decision]) => ((decision?.visiblePrior.length ?? 0) > 0 ? ['found'] : []),
  exercisedBy: { found: 0.05 },
});

export const REGISTRATION_LAWS: readonly Law[] = [
  nothingTakenNothingStored,
  theOptionMustBeUsed,
  turnedBackLeavesNoTrace,
  heldUntilRemovalIsNotRegistered,
  unaccompaniedIsNoEurodacFact,
  sexIsNoGroundOfFingerprints,
  theClaimDoesNotMatterIn2024,
  rescueWasABorderCase,
  noStateIsSpecial,
];
