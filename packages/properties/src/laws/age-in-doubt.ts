import type { SituationCategory } from '@eurodac-sim/law';
import { addDays, calendarDate, isoDate } from '@eurodac-sim/primitives';
import fc from 'fast-check';
import type { AgeFacts } from '../arbitraries/ages.ts';
import { ageRange, provedAge } from '../arbitraries/ages.ts';
import { eventDay } from '../arbitraries/days.ts';
import { met } from '../arbitraries/plain-situation.ts';
import { eventCategory, policy } from '../arbitraries/situations.ts';
import { decisionLaw } from '../decision-law.ts';
import type { Law } from '../law.ts';
import type { AnySituation, RulesName } from '../subject.ts';

type Doubtful = {
  readonly policy: RulesName;
  readonly category: SituationCategory;
  readonly on: string;
  readonly range: readonly [number, number];
};
const doubtful: fc.Arbitrary<Doubtful> = fc.record({
  policy,
  category: eventCategory,
  on: fc.constantFrom('2026-06-12', '2027-02-28', '2028-02-29', '2030-07-01'),
  range: ageRange,
});

const aged = ({ category, on }: Pick<Doubtful, 'category' | 'on'>, facts: AgeFacts): AnySituation =>
  met(category, on, { takenDate: null, transmittedDate: null, ...facts });
const between = (value: Doubtful, ageRangeYears = value.range): AnySituation =>
  aged(value, { birthDate: null, ageUncertain: true, supportingAgeProof: false, ageRangeYears });
/** Somebody in the middle of a year of age, of whom nobody doubts it. */
const known = (value: Doubtful, years: number): AnySituation =>
  aged(value, { birthDate: `${Number(value.on.slice(0, 4)) - years - 1}-12-31`, ageUncertain: false });

const doubtFavoursTheChild: Law = decisionLaw<Doubtful>({
  name: 'doubt-favours-the-child',
  statement: 'Under the law of 2024 nobody who may be under six and has no proof of age is taken.',
  source: 'Reg. 2024/1358 Art. 14(1) second subparagraph',
  given: doubtful,
  asks: (value, subject) => [{ situation: between(value), rules: subject.ruleSet('rules-2024') }],
  holds: ([decision], { range }) => range[0] >= 6 || decision?.mustTake === false,
  labels: (_, { range: [low, high] }) => (low < 6 ? [high >= 6 ? 'about-six' : 'under-six'] : []),
  exercisedBy: { 'about-six': 0.03, 'under-six': 0.03 },
});

const aDoubtNeverMakesAnOlderChild: Law = decisionLaw<Doubtful>({
  name: 'a-doubt-never-makes-an-older-child',
  statement: 'Nobody is taken in doubt between two ages who would not be taken at the lower of them.',
  source: 'Reg. 603/2013 Art. 9(1), 14(1), 17(1); Reg. 2024/1358 Art. 14(1) second subparagraph',
  given: doubtful,
  asks: (value, subject) =>
    [between(value), known(value, value.range[0])].map((situation) => ({
      situation,
      rules: subject.ruleSet(value.policy),
    })),
  holds: ([doubt, lower]) => lower?.mustTake !== false || doubt?.mustTake === false || doubt?.mustTake === null,
  labels: ([, lower]) => (lower?.mustTake === false ? ['too-young-at-the-lower-age'] : []),
  exercisedBy: { 'too-young-at-the-lower-age': 0.2 },
});

const knowingMoreKeepsTheDuty: Law = decisionLaw<Doubtful>({
  name: 'knowing-more-keeps-the-duty',
  statement: 'A duty or option that rests on a range of ages stands when the range is narrowed to its upper end.',
  source: 'Reg. 603/2013 Art. 9(1), 14(1), 17(1); Reg. 2024/1358 Art. 14(1), 15(1), 22(1), 23(1), 24(1)',
  given: doubtful,
  asks: (value, subject) =>
    [between(value), between(value, [value.range[1], value.range[1]])].map((situation) => ({
      situation,
      rules: subject.ruleSet(value.policy),
    })),
  holds: ([wide, narrow]) => wide?.mustTake === false || wide?.mustTake === null || narrow?.mustTake === wide?.mustTake,
  labels: ([wide]) => [wide?.mustTake === null ? 'no-answer' : wide?.mustTake === false ? 'not-taken' : 'taken'],
  exercisedBy: { taken: 0.1, 'no-answer': 0.02 },
});

const aRangeOnOneSideDecides: Law = decisionLaw<Doubtful>({
  name: 'a-range-on-one-side-decides',
  statement: 'Where several ages are possible and all of them are on one side of the minimum, the age is not in doubt.',
  source: 'Reg. 2024/1358 Art. 14(1) second subparagraph: doubt whether the child is under six',
  given: doubtful.filter(
    ({ range: [low, high] }) => low < high && !(low < 14 && high >= 14) && !(low < 6 && high >= 6),
  ),
  asks: (value, subject) =>
    [between(value), known(value, value.range[0])].map((situation) => ({
      situation,
      rules: subject.ruleSet(value.policy),
    })),
  holds: ([doubt, decided]) => doubt?.mustTake === decided?.mustTake,
  labels: ([, decided]) => [decided?.mustTake === false ? 'below' : 'above'],
  exercisedBy: { below: 0.1, above: 0.1 },
});

type Proved = { readonly policy: RulesName; readonly situation: AnySituation };
const proved: fc.Arbitrary<Proved> = fc
  .tuple(policy, eventCategory, eventDay.map(isoDate))
  .chain(([name, category, on]) =>
    provedAge(on).map((facts) => ({ policy: name, situation: aged({ category, on }, facts) })),
  );

const proofEndsTheDoubt: Law = decisionLaw<Proved>({
  name: 'proof-ends-the-doubt',
  statement: 'A birth date that was doubted and is proved decides like one that nobody doubted.',
  source: 'Reg. 2024/1358 Art. 14(1) second subparagraph: no supporting proof',
  given: proved,
  asks: ({ policy: name, situation }, subject) =>
    [situation, { ...situation, ageUncertain: false }].map((asked) => ({
      situation: asked,
      rules: subject.ruleSet(name),
    })),
  holds: ([doubted, certain]) => doubted?.mustTake === certain?.mustTake,
  labels: ([, certain]) => [certain?.mustTake === false ? 'too-young' : 'old-enough'],
  exercisedBy: { 'too-young': 0.1, 'old-enough': 0.2 },
});

type Claimed = {
  readonly policy: RulesName;
  readonly category: SituationCategory;
  readonly on: string;
  readonly years: readonly [number, number];
};
const claimed: fc.Arbitrary<Claimed> = fc.record({
  policy,
  category: eventCategory,
  on: eventDay.map(isoDate),
  years: fc.tuple(fc.integer({ min: 1, max: 17 }), fc.integer({ min: 18, max: 40 })),
});

const aClaimedAgeDecidesNothing: Law = decisionLaw<Claimed>({
  name: 'a-claimed-age-decides-nothing',
  statement: 'In doubt without proof the duty is the same whatever birth date the person claims.',
  source: 'Reg. 2024/1358 Art. 14(1) second subparagraph',
  given: claimed,
  asks: ({ policy: name, category, on, years }, subject) =>
    years.map((age) => ({
      situation: aged(
        { category, on },
        {
          birthDate: isoDate(addDays(calendarDate(on), -366 * age)),
          ageUncertain: true,
          supportingAgeProof: false,
          ageRangeYears: null,
        },
      ),
      rules: subject.ruleSet(name),
    })),
  holds: ([child, adult]) => child?.mustTake === adult?.mustTake,
  labels: (_, { years: [child] }) => [child < 14 ? 'claims-to-be-a-child' : 'claims-to-be-near-majority'],
  exercisedBy: { 'claims-to-be-a-child': 0.1, 'claims-to-be-near-majority': 0.05 },
});

export const DOUBT_LAWS: readonly Law[] = [
  doubtFavoursTheChild,
  aDoubtNeverMakesAnOlderChild,
  knowingMoreKeepsTheDuty,
  aRangeOnOneSideDecides,
  proofEndsTheDoubt,
  aClaimedAgeDecidesNothing,
];
