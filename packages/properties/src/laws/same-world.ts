import type { PolicyName, RuleSet } from '@eurodac-sim/law';
import { POLICY_NAMES, reform } from '@eurodac-sim/law';
import { addDays, calendarDate, daysBetween, isoDate } from '@eurodac-sim/primitives';
import type { LedgerEvent } from '@eurodac-sim/simulation';
import fc from 'fast-check';
import { outage, perfectWorld, share, world } from '../arbitraries/worlds.ts';
import type { Law } from '../law.ts';
import type { MadeWorld, Outage } from '../simulated/made-world.ts';
import type { Breach } from '../simulated/simulation-law.ts';
import { simulationLaw } from '../simulated/simulation-law.ts';
import { eventStory } from '../simulated/world-story.ts';

type Ledger = readonly LedgerEvent[];

/** The first minor of whom two ledgers tell different things, and the first of these. */
function difference(one: Ledger, other: Ledger, minors = Number.POSITIVE_INFINITY): Breach | null {
  const persons = new Set([...one, ...other].map(({ person }) => person).filter((person) => person < minors));
  for (const person of persons) {
    const [mine, theirs] = [one, other].map((ledger) => ledger.filter((event) => event.person === person));
    const at = Array.from({ length: Math.max(mine!.length, theirs!.length) }, (_, index) => index).find(
      (index) => JSON.stringify(mine![index]) !== JSON.stringify(theirs![index]),
    );
    if (at === undefined) continue;
    const [first, second] = [mine, theirs].map((events) =>
      events![at] === undefined ? 'nothing' : eventStory(events![at]),
    );
    return { person, what: `it is '${first}' in one and '${second}' in the other` };
  }
  return null;
}
const labelled = ([events = []]: readonly Ledger[], kind: LedgerEvent['kind']): readonly string[] =>
  events.some((event) => event.kind === kind) ? [kind] : [];

type Compared = { readonly made: MadeWorld; readonly other: PolicyName };

const everyPolicyMeetsTheSameMinors: Law = simulationLaw<Compared>({
  name: 'every-policy-meets-the-same-minors',
  statement: 'Under every policy the same minors arrive, on the same days, in the same states.',
  source: 'common random numbers: policies differ by their rules and by nothing else',
  given: fc.record({ made: world, other: fc.constantFrom(...POLICY_NAMES) }),
  runs: ({ made, other }, subject) =>
    [made.policy, other].map((name) => ({ world: made, rules: subject.ruleSet(name) })),
  breach: (ledgers) => {
    const [one = [], other = []] = ledgers.map((events) => events.filter(({ kind }) => kind === 'arrived'));
    return difference(one, other);
  },
  labels: (_, { made, other }) => (made.policy === other ? ['one-policy'] : ['two-policies']),
  exercisedBy: { 'two-policies': 0.5 },
});

/** The same rules but for a group of whom a world has nobody, where the text has it, and another name. */
const aboutNobody = (rules: RuleSet): RuleSet =>
  reform(rules, {
    name: `${rules.name}-about-nobody`,
    title: 'The same',
    ...(rules.categories.NATIONAL_RESETTLED !== undefined && { categories: { NATIONAL_RESETTLED: { stored: null } } }),
  });

const aRuleAboutNobodyChangesNothing: Law = simulationLaw<MadeWorld>({
  name: 'a-rule-about-nobody-changes-nothing',
  statement: 'A rule about a group of whom a simulated world has nobody changes nothing in it.',
  source: 'common random numbers: what is drawn does not depend on how many rules there are',
  given: world,
  runs: (made, subject) => {
    const rules = subject.ruleSet(made.policy);
    return [rules, aboutNobody(rules)].map((by) => ({ world: made, rules: by }));
  },
  breach: ([one = [], other = []]) => difference(one, other),
  labels: (ledgers) => labelled(ledgers, 'searched'),
  exercisedBy: { searched: 0.3 },
});

/** What a search of somebody says of others, and what adults send, which one more person may change. */
const OF_OTHERS: readonly LedgerEvent['kind'][] = ['searched', 'adult-registered'];

const oneMoreMinorChangesNoOther: Law = simulationLaw<MadeWorld>({
  name: 'one-more-minor-changes-no-other',
  statement: 'One more minor changes nothing in the life of any other, where nobody is taken for anybody else.',
  source: 'common random numbers: every draw belongs to a person and a purpose',
  given: perfectWorld,
  runs: (made, { ruleSet }) =>
    [made.minors, made.minors + 1].map((minors) => ({ world: { ...made, minors }, rules: ruleSet(made.policy) })),
  breach: (ledgers, { minors }) => {
    const [one = [], other = []] = ledgers.map((events) => events.filter(({ kind }) => !OF_OTHERS.includes(kind)));
    return difference(one, other, minors);
  },
  labels: (ledgers) => labelled(ledgers, 'moved-on'),
  exercisedBy: { 'moved-on': 0.4 },
});

type Split = { readonly made: MadeWorld; readonly whole: Outage; readonly at: number };
const halves = ({ whole: { from, to }, at }: Split): readonly Outage[] => {
  const last = addDays(calendarDate(from), at % Math.max(1, daysBetween(calendarDate(from), calendarDate(to))));
  return [
    { from, to: isoDate(last) },
    { from: isoDate(addDays(last, 1)), to },
  ];
};

const aPeriodInTwoPartsIsOne: Law = simulationLaw<Split>({
  name: 'a-period-in-two-parts-is-one',
  statement: 'Days without transmission told as two periods on end are the same as one period.',
  source: 'metamorphic: a period is its days',
  given: fc.record({ made: world, whole: outage, at: fc.nat(30) }),
  runs: (value, { ruleSet }) =>
    [[value.whole], halves(value)].map((outages) => ({
      world: { ...value.made, outages },
      rules: ruleSet(value.made.policy),
    })),
  breach: ([one = [], other = []]) => difference(one, other),
  labels: (ledgers) => labelled(ledgers, 'recorded'),
  exercisedBy: { recorded: 0.5 },
});

type Stepped = { readonly made: MadeWorld; readonly steps: MadeWorld['coverageSteps'] };
/** Changes of coverage in two states or more, each once. */
const steps: fc.Arbitrary<MadeWorld['coverageSteps']> = fc.uniqueArray(
  fc.record({
    state: fc.constantFrom('GR', 'IT', 'ES'),
    from: outage.map(({ from }) => from),
    coverage: share,
  }),
  { minLength: 2, maxLength: 3, selector: ({ state }) => state },
);

const whatIsToldFirstDoesNotMatter: Law = simulationLaw<Stepped>({
  name: 'the-order-of-changes-does-not-matter',
  statement: 'Changes of practice in different states have the same effect in whatever order they are told.',
  source: 'metamorphic: each change is of its state and from its day',
  given: fc.record({ made: world, steps }),
  runs: ({ made, steps: told }, { ruleSet }) =>
    [told, told.toReversed()].map((coverageSteps) => ({
      world: { ...made, coverageSteps },
      rules: ruleSet(made.policy),
    })),
  breach: ([one = [], other = []]) => difference(one, other),
  labels: (ledgers) => labelled(ledgers, 'recorded'),
  exercisedBy: { recorded: 0.5 },
});

export const SAME_WORLD_LAWS: readonly Law[] = [
  everyPolicyMeetsTheSameMinors,
  aRuleAboutNobodyChangesNothing,
  oneMoreMinorChangesNoOther,
  aPeriodInTwoPartsIsOne,
  whatIsToldFirstDoesNotMatter,
];
