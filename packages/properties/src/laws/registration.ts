import type { PolicyName, WrittenSituation } from '@eurodac-sim/law';
import fc from 'fast-check';
import { question } from '../arbitraries/situations.ts';
import type { Law } from '../law.ts';
import { law } from '../law.ts';
import { bothStory, decidedStory } from '../story.ts';

type Question = { readonly policy: PolicyName; readonly situation: WrittenSituation };

const untaken = ({ situation }: Question): WrittenSituation => ({
  ...situation,
  takenDate: null,
  transmittedDate: null,
});

const nothingTakenNothingStored: Law = law<Question>({
  name: 'nothing-taken-nothing-stored',
  statement: 'Where nothing is taken, nothing is compared, stored or found.',
  source: 'Reg. 603/2013 Art. 9(1), 9(3), 14(1); Reg. 2024/1358 Art. 13(1), 27(1)',
  given: question,
  holds: (value, subject) => {
    const { compared, stored, retainUntil, visiblePrior } = subject.decide(
      untaken(value),
      subject.ruleSet(value.policy),
    );
    return compared === false && stored === false && retainUntil === null && visiblePrior.length === 0;
  },
  labels: (value, subject) =>
    subject.decide(untaken(value), subject.ruleSet(value.policy)).mustTake === true ? ['owed-but-not-taken'] : [],
  exercisedBy: { 'owed-but-not-taken': 0.2 },
  story: (value, subject) => decidedStory(untaken(value), subject.ruleSet(value.policy), subject),
});

const turnedBack = ({ situation }: Question): WrittenSituation => ({
  ...situation,
  category: 'IRREGULAR_CROSSING',
  turnedBack: true,
  remainsOnTerritory: false,
});

const turnedBackLeavesNoTrace: Law = law<Question>({
  name: 'turned-back-leaves-no-trace',
  statement: 'An irregular crosser who is turned back and does not remain is not registered.',
  source: 'Reg. 603/2013 Art. 14(1); Reg. 2024/1358 Art. 22(1)',
  given: question,
  holds: (value, subject) => {
    const { mustTake, stored } = subject.decide(turnedBack(value), subject.ruleSet(value.policy));
    return mustTake === false && stored === false;
  },
  labels: (value, subject) => {
    const staying = { ...turnedBack(value), turnedBack: false, remainsOnTerritory: true };
    return subject.decide(staying, subject.ruleSet(value.policy)).stored === true ? ['stored-otherwise'] : [];
  },
  exercisedBy: { 'stored-otherwise': 0.2 },
  story: (value, subject) => decidedStory(turnedBack(value), subject.ruleSet(value.policy), subject),
});

const alone = ({ situation }: Question, unaccompanied: boolean): WrittenSituation => ({ ...situation, unaccompanied });

const unaccompaniedIsNoEurodacFact: Law = law<Question>({
  name: 'unaccompanied-is-no-eurodac-fact',
  statement: 'Whether a minor is unaccompanied changes neither duty, comparison, storage nor what is found.',
  source: 'Reg. 603/2013 Art. 11, 14(2); Reg. 2024/1358 Art. 17, 22(2), 23(2), 24(2): no such data field',
  given: question,
  holds: (value, subject) => {
    const rules = subject.ruleSet(value.policy);
    const [one, other] = [true, false].map((unaccompanied) => {
      const { mustTake, compared, retainUntil, visiblePrior, transmitBy } = subject.decide(
        alone(value, unaccompanied),
        rules,
      );
      return JSON.stringify([mustTake, compared, retainUntil, visiblePrior, transmitBy]);
    });
    return one === other;
  },
  labels: ({ policy, situation }, subject) =>
    subject.decide(situation, subject.ruleSet(policy)).stored === true ? ['stored'] : [],
  exercisedBy: { stored: 0.2 },
  story: (value, subject) =>
    bothStory([alone(value, true), alone(value, false)], subject.ruleSet(value.policy), subject),
});

const as = (situation: WrittenSituation, category: WrittenSituation['category']): WrittenSituation => ({
  ...situation,
  category,
});

const theClaimDoesNotMatterIn2024: Law = law<WrittenSituation>({
  name: 'the-claim-does-not-matter-in-2024',
  statement: 'Under the law of 2024 a person is registered and compared alike with a claim and without one.',
  source: 'Reg. 2024/1358 Art. 15(1), 23(1), 27(1)',
  given: question.map(({ situation }) => situation),
  holds: (situation, subject) => {
    const rules = subject.ruleSet('rules-2024');
    const [claim, stay] = (['APPLICANT', 'ILLEGAL_STAY'] as const).map((category) => {
      const { mustTake, compared, stored, comparedAgainst, visiblePrior } = subject.decide(
        as(situation, category),
        rules,
      );
      return JSON.stringify([mustTake, compared, stored, comparedAgainst, visiblePrior]);
    });
    return claim === stay;
  },
  labels: (situation, subject) => {
    const { stored, visiblePrior } = subject.decide(situation, subject.ruleSet('rules-2024'));
    return [...(stored === true ? ['stored'] : []), ...(visiblePrior.length > 0 ? ['found'] : [])];
  },
  exercisedBy: { stored: 0.2, found: 0.05 },
  story: (situation, subject) =>
    bothStory([as(situation, 'APPLICANT'), as(situation, 'ILLEGAL_STAY')], subject.ruleSet('rules-2024'), subject),
});

type Delay = Question & { readonly delay: 'seriousTechnicalProblem' | 'suddenInfluxDerogation' };
const delayed = ({ situation, delay }: Delay): WrittenSituation => ({ ...situation, [delay]: true });

const anExtensionNeverShortens: Law = law<Delay>({
  name: 'an-extension-never-shortens',
  statement: 'A technical problem or an influx moves the last moment of transmission by 48 hours or not at all.',
  source: 'Reg. 603/2013 Art. 9(2), 14(5); Reg. 2024/1358 Art. 15(2), 22(6), 23(5), 24(5) and (6)',
  given: fc
    .tuple(question, fc.constantFrom('seriousTechnicalProblem' as const, 'suddenInfluxDerogation' as const))
    .map(([asked, delay]) => ({ ...asked, delay })),
  holds: (value, subject) => {
    const rules = subject.ruleSet(value.policy);
    const [plain, moved] = [value.situation, delayed(value)].map((facts) => subject.decide(facts, rules).transmitBy);
    if (plain === null || plain === undefined) return moved === plain;
    const hours = (Date.parse(moved ?? '') - Date.parse(plain)) / 3_600_000;
    return hours === 0 || hours === 48;
  },
  labels: (value, subject) => {
    const rules = subject.ruleSet(value.policy);
    const moved = subject.decide(delayed(value), rules).transmitBy;
    return moved !== subject.decide(value.situation, rules).transmitBy ? [value.delay] : [];
  },
  exercisedBy: { seriousTechnicalProblem: 0.1, suddenInfluxDerogation: 0.005 },
  story: (value, subject) => bothStory([value.situation, delayed(value)], subject.ruleSet(value.policy), subject),
});

export const REGISTRATION_LAWS: readonly Law[] = [
  nothingTakenNothingStored,
  turnedBackLeavesNoTrace,
  unaccompaniedIsNoEurodacFact,
  theClaimDoesNotMatterIn2024,
  anExtensionNeverShortens,
];
