import type { SituationCategory } from './dataset-category.ts';
import type { GroupRules, RuleSet } from './rule-set.ts';

type Changeable =
  | 'minimumAgeYears'
  | 'minimumAgeForStorageYears'
  | 'minimumAgeForSearchYears'
  | 'presumedUnderYears'
  | 'withoutPresumption'
  | 'coercionOfMinors';

/** What a reform may change of a rule set as a whole. */
export const CHANGEABLE: readonly Changeable[] = [
  'minimumAgeYears',
  'minimumAgeForStorageYears',
  'minimumAgeForSearchYears',
  'presumedUnderYears',
  'withoutPresumption',
  'coercionOfMinors',
];

/** Changes laid over a rule set; everything else stays as it is there. */
export type RuleChange = {
  readonly name: string;
  readonly title: string;
  readonly categories?: Readonly<Partial<Record<SituationCategory, Readonly<Partial<GroupRules>>>>>;
} & { readonly [Name in Changeable]?: RuleSet[Name] };

/** One thing that is changed: where it stands, and what it becomes. */
export type Changed = { readonly path: string; readonly value: unknown };

/** Everything that a change names, by its path, such as `categories.ILLEGAL_STAY.stored`. */
export function changedPaths(change: RuleChange): readonly Changed[] {
  const whole = CHANGEABLE.filter((name) => change[name] !== undefined).map((name) => ({
    path: name,
    value: change[name],
  }));
  const grouped = Object.entries(change.categories ?? {}).flatMap(([category, rules]) =>
    Object.entries(rules).map(([name, value]) => ({ path: `categories.${category}.${name}`, value })),
  );
  return [...whole, ...grouped];
}
