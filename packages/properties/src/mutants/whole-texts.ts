import type { RuleChange, RuleSet, SituationCategory } from '@eurodac-sim/law';
import { EVENT_CATEGORIES, reform } from '@eurodac-sim/law';
import type { Subject } from '../subject.ts';
import { THIS_LIBRARY } from '../subject.ts';
import type { Mutant } from './mutant.ts';
import { mistaken, mutant } from './mutant.ts';
import { withGroup } from './rule-edits.ts';

type GroupRules = NonNullable<RuleSet['categories'][SituationCategory]>;

const FIRST_DAY = '2026-06-12';
const across = (eventDate: string, sent: string | null | undefined): boolean =>
  eventDate < FIRST_DAY && sent != null && sent >= FIRST_DAY;

const CHANGE_OF_LAW: readonly Mutant[] = [
  mutant('the-law-of-the-day-decides', 'on the first day the old text still applies', {
    decideByDate: (situation) =>
      situation.eventDate === FIRST_DAY && situation.transmittedDate === FIRST_DAY
        ? THIS_LIBRARY.decide(situation, THIS_LIBRARY.ruleSet('rules-2013'))
        : THIS_LIBRARY.decideByDate(situation),
  }),
  mutant('the-duty-is-of-the-event', 'the text of the transmission says who was to be taken', {
    decideByDate: (situation) =>
      across(situation.eventDate, situation.transmittedDate)
        ? THIS_LIBRARY.decide(situation, THIS_LIBRARY.ruleSet('rules-2024'))
        : THIS_LIBRARY.decideByDate(situation),
  }),
  mistaken('the-storage-is-of-the-transmission', 'the text of the event says how long data are stored', {
    reading: { changeOfLaw: 'ALL_AT_TRIGGER' },
  }),
  mistaken('old-records-keep-their-period', 'the new text renews old records', {
    reading: { legacyRetentionRule: 'NEW' },
  }),
];

/** Reforms whose changes are altered before they are laid over the base. */
const reforming = (alter: (change: RuleChange) => RuleChange): Partial<Subject> => ({
  reform: (base, ...changes) => reform(base, ...changes.map(alter)),
});
const inEveryGroup =
  (alter: (group: Readonly<Partial<GroupRules>>) => Readonly<Partial<GroupRules>>) =>
  (change: RuleChange): RuleChange =>
    change.categories === undefined
      ? change
      : {
          ...change,
          categories: Object.fromEntries(
            Object.entries(change.categories).map(([name, group]) => [name, alter(group)]),
          ) as NonNullable<RuleChange['categories']>,
        };
const isEmpty = (change: RuleChange): boolean => Object.keys(change).every((name) => ['name', 'title'].includes(name));

const REFORMS: readonly Mutant[] = [
  mutant('an-empty-reform-changes-nothing', 'a reform without changes starts from the law of 2013', {
    reform: (base, ...changes) =>
      reform(changes.every(isEmpty) ? THIS_LIBRARY.ruleSet('rules-2013') : base, ...changes),
  }),
  mistaken('a-lower-age-removes-nobody', 'border cases are stored from six and from fourteen alone', {
    rules: (rules) =>
      [6, 14].includes(rules.minimumAgeYears.value)
        ? rules
        : withGroup(rules, 'IRREGULAR_CROSSING', () => ({ stored: null })),
  }),
  mutant('fourteen-without-the-claim-is-2013', 'two cells of the study are mixed up', {
    ruleSet: (name) => THIS_LIBRARY.ruleSet(name === 'age-14-claim-2013' ? 'age-6-claim-2013' : name),
  }),
  mutant('reforms-compose-in-any-order', 'of several reforms the last alone counts', {
    reform: (base, ...changes) => reform(base, ...changes.slice(-1)),
  }),
  mutant(
    'a-reform-of-one-group-leaves-the-others',
    'a change of one group reaches all of them',
    reforming((change) => {
      const [first] = Object.entries(change.categories ?? {}) as [SituationCategory, Partial<GroupRules>][];
      if (first === undefined) return change;
      const [, group] = first;
      const all = Object.fromEntries(EVENT_CATEGORIES.map((name) => [name, group]));
      return { ...change, categories: { ...all, ...change.categories } };
    }),
  ),
  mutant(
    'looking-further-hides-nothing',
    'the first group of a new comparison is left out',
    reforming(
      inEveryGroup((group) =>
        group.comparedAgainst ? { ...group, comparedAgainst: group.comparedAgainst.slice(1) } : group,
      ),
    ),
  ),
  mutant(
    'longer-storage-loses-nothing',
    'a reform stores for one year at most',
    reforming(
      inEveryGroup((group) =>
        group.stored && 'lasts' in group.stored
          ? { ...group, stored: { ...group.stored, lasts: { years: 1 } } }
          : group,
      ),
    ),
  ),
  mistaken('an-age-of-searching-is-one-of-searching', 'an age for searching is one for storing too', {
    rules: (rules) =>
      rules.minimumAgeForSearchYears === null
        ? rules
        : { ...rules, minimumAgeForStorageYears: rules.minimumAgeForSearchYears },
  }),
];

const CONSISTENCY: readonly Mutant[] = [
  mistaken('knowing-less-leaves-open', 'who is not said to be accompanied is taken to be alone', {
    answer: ({ lawfulNow }, { unaccompanied }) =>
      unaccompanied === undefined && lawfulNow === 'undetermined' ? { lawfulNow: false } : {},
  }),
  mistaken('what-is-open-names-what-is-lacking', 'what is lacking is not named', { answer: () => ({ missing: [] }) }),
  mistaken('all-is-decided-where-all-is-known', 'a referral waits for the search', {
    answer: (_, { priorRecords = [] }) => (priorRecords.length > 0 ? { referral: 'undetermined' } : {}),
  }),
  mistaken('every-decision-names-its-articles', 'articles are left out', { answer: () => ({ citation: '' }) }),
  mistaken('equal-decisions-have-equal-hashes', 'the hash is of lists in the order of telling', {
    answer: ({ hash, visiblePrior }) => ({ hash: `${hash} ${String(visiblePrior)}` }),
  }),
  mistaken('four-hundred-years-later-is-the-same', 'years have two digits', {
    answer: ({ retainUntil }) =>
      retainUntil && retainUntil !== 'undetermined' && retainUntil > '2100'
        ? { retainUntil: `20${retainUntil.slice(2)}` }
        : {},
  }),
];

export const TEXT_MUTANTS: readonly Mutant[] = [...CHANGE_OF_LAW, ...REFORMS, ...CONSISTENCY];
