import type { EventCategory, RuleChange, RuleSet, WrittenDecision } from '@eurodac-sim/law';
import { EVENT_CATEGORIES } from '@eurodac-sim/law';
import fc from 'fast-check';
import { agesChange, groupsChange } from '../arbitraries/reforms.ts';
import { eventCategory, question } from '../arbitraries/situations.ts';
import type { Ask } from '../ask.ts';
import { decisionLaw } from '../decision-law.ts';
import type { Law } from '../law.ts';
import type { AnySituation, RulesName, Subject } from '../subject.ts';

type Question = { readonly policy: RulesName; readonly situation: AnySituation };
/** Everything a decision says, but for the grounds, which name the reform. */
const said = (decision: WrittenDecision | undefined): string =>
  JSON.stringify(decision, (name, part) => (['reasons', 'citation', 'hash'].includes(name) ? undefined : part));
const storedLabel = ([decision]: readonly WrittenDecision[]): readonly string[] => [
  decision?.stored === true ? 'stored' : 'not-stored',
];
/** The question under the base and under the base with changes. */
const beforeAndAfter = (
  { policy, situation }: Question,
  subject: Subject,
  ...changes: readonly RuleChange[]
): readonly Ask[] => {
  const base = subject.ruleSet(policy);
  return [base, subject.reform(base, ...changes)].map((rules) => ({ situation, rules }));
};
const SOURCE = 'a reform is a difference over a base, and what it does not name stays';

const anEmptyReformChangesNothing: Law = decisionLaw<Question>({
  name: 'an-empty-reform-changes-nothing',
  statement: 'A reform that names no change decides everything as its base does.',
  source: SOURCE,
  given: question,
  asks: (value, subject) => beforeAndAfter(value, subject, { name: 'unchanged', title: 'Unchanged' }),
  holds: ([before, after]) => said(before) === said(after),
  labels: storedLabel,
  exercisedBy: { stored: 0.2, 'not-stored': 0.1 },
});

type Lowered = Question & { readonly years: number };
const aLowerAgeRemovesNobody: Law = decisionLaw<Lowered>({
  name: 'a-lower-age-removes-nobody',
  statement: 'Lowering the minimum age never removes a registration and never shortens one.',
  source: SOURCE,
  given: fc.tuple(question, fc.integer({ min: 1, max: 14 })).map(([asked, years]) => ({ ...asked, years })),
  asks: (value, subject) => {
    const { minimumAgeYears } = subject.ruleSet(value.policy);
    return beforeAndAfter(value, subject, {
      name: 'lowered',
      title: 'Lowered age',
      minimumAgeYears: { ...minimumAgeYears, value: Math.max(0, minimumAgeYears.value - value.years) },
    });
  },
  holds: ([before, after]) =>
    before?.stored === false || (after?.stored === true && after.retainUntil === before?.retainUntil),
  labels: ([before, after]) =>
    before?.stored === true ? ['stored-before'] : after?.stored === true ? ['newly-stored'] : [],
  exercisedBy: { 'stored-before': 0.2, 'newly-stored': 0.02 },
});

const fourteenWithoutTheClaimIs2013: Law = decisionLaw<Question>({
  name: 'fourteen-without-the-claim-is-2013',
  statement: 'Age 14 with the claim of 2013 decides everything as the law of 2013.',
  source: 'the first cell of age by claim is the law as it was',
  given: question,
  asks: ({ situation }, subject) =>
    (['rules-2013', 'age-14-claim-2013'] as const).map((name) => ({ situation, rules: subject.ruleSet(name) })),
  holds: ([law, cell]) => said(law) === said(cell),
  labels: storedLabel,
  exercisedBy: { stored: 0.2, 'not-stored': 0.1 },
});

type Two = Question & { readonly changes: readonly [RuleChange, RuleChange] };
const reformsComposeInAnyOrder: Law = decisionLaw<Two>({
  name: 'reforms-compose-in-any-order',
  statement: 'Two reforms of different rules decide alike in either order, and as one after the other.',
  source: SOURCE,
  given: fc
    .tuple(question, agesChange('one'), groupsChange('other'))
    .map(([asked, one, other]) => ({ ...asked, changes: [one, other] as const })),
  asks: ({ policy, situation, changes: [one, other] }, subject) => {
    const base = subject.ruleSet(policy);
    const composed: readonly RuleSet[] = [
      subject.reform(base, one, other),
      subject.reform(base, other, one),
      subject.reform(subject.reform(base, one), other),
    ];
    return composed.map((rules) => ({ situation, rules }));
  },
  holds: ([first, ...others]) => others.every((decision) => said(decision) === said(first)),
  labels: storedLabel,
  exercisedBy: { stored: 0.1, 'not-stored': 0.1 },
});

type OneGroup = Question & { readonly group: EventCategory };
const aReformOfOneGroupLeavesTheOthers: Law = decisionLaw<OneGroup>({
  name: 'a-reform-of-one-group-leaves-the-others',
  statement: 'A reform of one group decides persons of another as before, records of that group apart.',
  source: SOURCE,
  given: fc
    .tuple(question, eventCategory)
    .map(([{ policy, situation }, group]) => ({ policy, situation: { ...situation, priorRecords: [] }, group }))
    .filter(({ situation, group }) => situation.category !== group),
  asks: (value, subject) =>
    beforeAndAfter(value, subject, {
      name: 'one-group',
      title: 'One group neither taken nor stored',
      categories: { [value.group]: { taking: 'none', stored: null, comparedAgainst: [] } },
    }),
  holds: ([before, after]) => said(before) === said(after),
  labels: storedLabel,
  exercisedBy: { stored: 0.1, 'not-stored': 0.1 },
});

const lookingFurtherHidesNothing: Law = decisionLaw<Question>({
  name: 'looking-further-hides-nothing',
  statement: 'What is found is still found when the comparison covers more groups.',
  source: SOURCE,
  given: question,
  asks: (value, subject) => {
    const more = { comparedAgainst: EVENT_CATEGORIES };
    return beforeAndAfter(value, subject, {
      name: 'further',
      title: 'Compared with all four groups',
      categories: { APPLICANT: more, IRREGULAR_CROSSING: more, ILLEGAL_STAY: more, SAR_DISEMBARKED: more },
    });
  },
  holds: ([before, after], { situation }) =>
    (situation.priorRecords ?? [])
      .filter(({ category }) => (EVENT_CATEGORIES as readonly string[]).includes(category))
      .every(({ id }) => !before?.visiblePrior.includes(id) || after?.visiblePrior.includes(id)),
  labels: ([before, after]) =>
    (after?.visiblePrior.length ?? 0) > (before?.visiblePrior.length ?? 0) ? ['more-found'] : [],
  exercisedBy: { 'more-found': 0.02 },
});

type Longer = Question & { readonly years: number };
const longerStorageLosesNothing: Law = decisionLaw<Longer>({
  name: 'longer-storage-loses-nothing',
  statement: 'Lengthening the storage of a group ends none of its datasets earlier.',
  source: SOURCE,
  given: fc.tuple(question, fc.integer({ min: 11, max: 20 })).map(([asked, years]) => ({ ...asked, years })),
  asks: (value, subject) => {
    const { category } = value.situation;
    const stored = subject.ruleSet(value.policy).categories[category]?.stored;
    const longer = stored ? { ...stored, lasts: { years: value.years } } : null;
    return beforeAndAfter(value, subject, {
      name: 'longer',
      title: 'Stored longer',
      ...(longer !== null && { categories: { [category]: { stored: longer } } }),
    });
  },
  holds: ([before, after]) => before?.retainUntil == null || String(after?.retainUntil) >= before.retainUntil,
  labels: ([before, after]) => (before?.retainUntil === after?.retainUntil ? [] : ['longer']),
  exercisedBy: { longer: 0.1 },
});

const anAgeOfSearchingIsOneOfSearching: Law = decisionLaw<Lowered>({
  name: 'an-age-of-searching-is-one-of-searching',
  statement: 'An age of its own for searching changes neither who is taken nor what is stored.',
  source: SOURCE,
  given: fc.tuple(question, fc.integer({ min: 7, max: 18 })).map(([asked, years]) => ({ ...asked, years })),
  asks: (value, subject) => {
    const { citation } = subject.ruleSet(value.policy).minimumAgeYears;
    const minimumAgeForSearchYears = { value: value.years, citation };
    return beforeAndAfter(value, subject, { name: 'search-age', title: 'Searched from', minimumAgeForSearchYears });
  },
  holds: ([before, after]) => before?.mustTake === after?.mustTake && before?.retainUntil === after?.retainUntil,
  labels: ([before, after]) => (before?.compared === after?.compared ? [] : ['no-longer-searched']),
  exercisedBy: { 'no-longer-searched': 0.02 },
});

export const REFORM_LAWS: readonly Law[] = [
  anEmptyReformChangesNothing,
  aLowerAgeRemovesNobody,
  fourteenWithoutTheClaimIs2013,
  reformsComposeInAnyOrder,
  aReformOfOneGroupLeavesTheOthers,
  lookingFurtherHidesNothing,
  longerStorageLosesNothing,
  anAgeOfSearchingIsOneOfSearching,
];
