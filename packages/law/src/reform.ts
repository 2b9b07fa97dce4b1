import { EVENT_CATEGORIES } from './dataset-category.ts';
import type { RuleChange, RuleSet } from './rule-set.ts';

/** A rule set with changes laid over it; what the change does not name stays as in `base`. */
export function reform(base: RuleSet, change: RuleChange): RuleSet {
  const categories = { ...base.categories };
  for (const category of EVENT_CATEGORIES)
    categories[category] = { ...categories[category], ...change.categories?.[category] };
  return {
    ...base,
    name: change.name,
    title: change.title,
    minimumAgeYears: change.minimumAgeYears ?? base.minimumAgeYears,
    categories,
  };
}
