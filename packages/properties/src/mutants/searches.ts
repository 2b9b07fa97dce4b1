import type { EventCategory, RuleSet } from '@eurodac-sim/law';
import { EVENT_CATEGORIES } from '@eurodac-sim/law';
import type { AnySituation } from '../subject.ts';
import type { Mutant } from './mutant.ts';
import { isBirthday, isOld, mistaken, moved, withRecords } from './mutant.ts';
import { underText, withGroup } from './rule-edits.ts';

const waited = ({ eventDate, transmittedDate }: AnySituation): number =>
  transmittedDate ? (Date.parse(transmittedDate) - Date.parse(eventDate)) / 86_400_000 : 0;
const isFour = (category: string): boolean => EVENT_CATEGORIES.includes(category as EventCategory);

const COMPARISON: readonly Mutant[] = [
  mistaken('the-matrix-and-nothing-else', 'illegal stay is compared with border cases in 2013', {
    rules: underText('EU603-2013', (rules) =>
      withGroup(rules, 'ILLEGAL_STAY', ({ taking }) =>
        taking === 'may' ? { comparedAgainst: ['APPLICANT', 'IRREGULAR_CROSSING'] } : {},
      ),
    ),
  }),
  mistaken('what-is-found-was-asked-for', 'the groups of resettlement are not filtered', {
    answer: ({ compared, comparedAgainst, visiblePrior, visibleMarks }, situation) => {
      const { memberState, eventDate, transmittedDate, priorRecords = [] } = situation;
      if (compared !== true || visiblePrior === 'undetermined' || visibleMarks === 'undetermined') return {};
      const more = priorRecords.filter(
        (record) =>
          record.memberState !== memberState &&
          !record.erasedOn &&
          (record.transmittedDate ?? '') <= (transmittedDate ?? eventDate) &&
          !isFour(record.category) &&
          !comparedAgainst.includes(record.category),
      );
      return {
        visiblePrior: [...visiblePrior, ...more.map(({ id }) => id)],
        visibleMarks: { ...visibleMarks, ...Object.fromEntries(more.map(({ id, marked }) => [id, marked ?? false])) },
      };
    },
  }),
  mistaken('own-data-only-on-request', 'own data are covered where several records are known', {
    facts: ({ priorRecords = [] }) => (priorRecords.length > 1 ? { includeOwnData: true } : {}),
  }),
  mistaken('own-data-are-found-on-request', 'border cases and rescues of the proposal cannot ask for own data', {
    rules: underText('COM2016-272', (rules) =>
      (['IRREGULAR_CROSSING', 'SAR_DISEMBARKED'] as const).reduce(
        (before, category) => withGroup(before, category, () => ({ ownDataOnRequest: null })),
        rules,
      ),
    ),
  }),
  mistaken('the-erased-is-not-found', 'erasure is not read', {
    facts: (situation) => withRecords(situation, () => ({ erasedOn: null })),
  }),
  mistaken('what-is-not-yet-sent-is-not-found', 'what was taken counts as sent', {
    facts: (situation) =>
      withRecords(situation, ({ transmittedDate }) => {
        const on = situation.transmittedDate ?? situation.eventDate;
        return transmittedDate && transmittedDate > on ? { transmittedDate: on } : {};
      }),
  }),
  mistaken('no-record-hides-another', 'of each state one record is looked at', {
    facts: ({ priorRecords = [] }) => ({
      priorRecords: priorRecords.filter(
        ({ id, memberState }) => !priorRecords.some((other) => other.memberState === memberState && other.id < id),
      ),
    }),
  }),
  mistaken('the-order-of-records-does-not-matter', 'records are taken to be in order', {
    facts: ({ priorRecords = [] }) => ({
      priorRecords: priorRecords.filter(({ id }, index) =>
        priorRecords.slice(0, index).every((other) => other.id < id),
      ),
    }),
  }),
  mistaken('marks-are-seen-with-their-records', 'no mark is told', {
    answer: ({ visibleMarks }) => ({
      visibleMarks: Object.fromEntries(Object.keys(visibleMarks).map((id) => [id, false])),
    }),
  }),
  mistaken('links-come-from-hits', 'own data are linked without a comparison', {
    reading: { linksOfOwnData: 'ALWAYS' },
  }),
  mistaken('a-block-hides-under-the-first-text', 'a block is not read', {
    facts: (situation, { regime }) =>
      regime === 'EC2725-2000' ? withRecords(situation, () => ({ blocked: false })) : {},
  }),
  mistaken('faces-wait-for-the-software', 'faces are compared from the first day', {
    facts: () => ({ facialRecognitionLive: true }),
  }),
  mistaken('a-face-of-another-sex-is-not-found', 'sex is a weight in a search by the face', {
    reading: { sexInFaceSearch: 'WEIGHT' },
  }),
  mistaken('the-search-is-on-the-day-of-sending', 'what is stored on the day of the event is found', {
    facts: (situation) =>
      withRecords(situation, (record) =>
        isOld(record, situation)
          ? {
              takenDate: moved(record.takenDate, waited(situation)),
              transmittedDate: moved(record.transmittedDate, waited(situation)),
            }
          : {},
      ),
  }),
];

const withMarkedVisible =
  (years: number) =>
  (rules: RuleSet): RuleSet =>
    withGroup(rules, 'LE_REQUEST', ({ request }) =>
      request ? { request: { ...request, markedVisibleYears: { value: years, citation: request.conditions } } } : {},
    );

const LAW_ENFORCEMENT: readonly Mutant[] = [
  mistaken('police-must-meet-the-conditions', 'the conditions of access are not asked', {
    facts: () => ({ leConditionsMet: true }),
  }),
  mistaken('a-search-against-a-child-needs-further-grounds', 'the bar stops the use alone', {
    reading: { childSearchBar: 'USE_ONLY' },
  }),
  mistaken('from-fourteen-no-further-grounds', 'the bar stands on the fourteenth birthday still', {
    facts: (situation) =>
      situation.category === 'LE_REQUEST' && isBirthday(situation, 14)
        ? { birthDate: moved(situation.birthDate, 1) }
        : {},
  }),
  mistaken('a-child-victim-may-be-searched-for', 'a victim is treated like a suspect', {
    facts: ({ leRole }) => (leRole === 'VICTIM' ? { leRole: 'SUSPECT' } : {}),
  }),
  mistaken('a-request-leaves-nothing-behind', 'a request lets prints be taken', {
    answer: ({ applicable }, { category }) => (applicable && category === 'LE_REQUEST' ? { mustTake: 'may' } : {}),
  }),
  mistaken('three-years-after-a-grant-police-see-nothing', 'marked data are hidden after two years', {
    rules: underText('EU603-2013', withMarkedVisible(2)),
  }),
  mistaken('since-2024-the-marked-stay-searchable', 'the three years of 2013 are carried on', {
    rules: underText('EU2024-1358', withMarkedVisible(3)),
  }),
];

export const SEARCH_MUTANTS: readonly Mutant[] = [...COMPARISON, ...LAW_ENFORCEMENT];
