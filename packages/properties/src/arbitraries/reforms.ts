import type { Citation, EventCategory, RuleChange } from '@eurodac-sim/law';
import { EVENT_CATEGORIES } from '@eurodac-sim/law';
import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';

const CITATION: Citation = { text: 'a reform', article: 'drawn at random', evidence: 'reform' };
const years = fc.integer({ min: 0, max: 18 }).map((value) => ({ value, citation: CITATION }));
const stored = fc.record({
  lasts: fc.oneof(
    fc.record({ years: fc.integer({ min: 1, max: 12 }) }),
    fc.record({ months: fc.integer({ min: 1, max: 60 }) }),
  ),
  from: fc.constantFrom('taken' as const, 'transmitted' as const),
  citation: fc.constant(CITATION),
});
const group = fc.record(
  {
    taking: fc.constantFrom('must' as const, 'may' as const, 'none' as const),
    comparing: fc.constantFrom('must' as const, 'may' as const),
    comparedAgainst: fc.subarray<EventCategory>([...EVENT_CATEGORIES]),
    stored: fc.oneof(stored, fc.constant(null)),
  },
  { requiredKeys: [] },
);

const named = <Change>(name: string, change: Arbitrary<Change>): Arbitrary<RuleChange> =>
  change.map((rules) => ({ name, title: `Reform ${name}`, ...rules }));

/** A reform of ages over any text: of taking, and of storing, searching or the presumption where it wants. */
export const agesChange = (name: string): Arbitrary<RuleChange> =>
  named(
    name,
    fc.record(
      {
        minimumAgeYears: years,
        minimumAgeForStorageYears: years,
        minimumAgeForSearchYears: years,
        presumedUnderYears: fc.oneof(years, fc.constant(null)),
      },
      { requiredKeys: ['minimumAgeYears'] },
    ),
  );

/** A reform of one or two groups over any text: of taking, searching and storing. */
export const groupsChange = (name: string): Arbitrary<RuleChange> =>
  named(
    name,
    fc
      .uniqueArray(fc.constantFrom(...EVENT_CATEGORIES), { minLength: 1, maxLength: 2 })
      .chain((categories) =>
        fc.tuple(...categories.map((category) => group.map((rules) => [category, rules] as const))),
      )
      .map((groups) => ({ categories: Object.fromEntries(groups) })),
  );

/** A reform of ages, of groups, or of neither. */
export const ruleChange = (name: string): Arbitrary<RuleChange> =>
  fc.oneof(fc.constant({ name, title: 'Unchanged' }), agesChange(name), groupsChange(name));
