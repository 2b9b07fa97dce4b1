import type { LaterEventType, RuleSet, SituationCategory } from '@eurodac-sim/law';

type Group = NonNullable<RuleSet['categories'][SituationCategory]>;

/** A rule set with one group changed, where it has the group. */
export function withGroup(
  rules: RuleSet,
  category: SituationCategory,
  change: (group: Group) => Partial<Group>,
): RuleSet {
  const group = rules.categories[category];
  if (group === undefined) return rules;
  return {
    ...rules,
    categories: { ...rules.categories, [category]: { ...group, ...change(group) } } as RuleSet['categories'],
  };
}

/** A rule set in which an event has no effect but a date, for one group. */
export const withoutEffect = (rules: RuleSet, category: SituationCategory, type: LaterEventType): RuleSet =>
  withGroup(rules, category, ({ later }) => {
    const effect = later[type];
    return effect === undefined ? {} : { later: { ...later, [type]: { ...effect, does: 'adds-date' } } };
  });

/** The change under one text, every other text as it is. */
export const underText =
  (regime: RuleSet['regime'], change: (rules: RuleSet) => RuleSet) =>
  (rules: RuleSet): RuleSet =>
    rules.regime === regime ? change(rules) : rules;
