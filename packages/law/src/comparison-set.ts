import type { Citation } from './citation.ts';
import type { DatasetCategory, EventCategory } from './dataset-category.ts';
import type { RuleSet } from './rule-set.ts';

/** The stored datasets that a new registration is compared with, by category. */
export type ComparisonSet =
  | { readonly kind: 'compared'; readonly categories: readonly DatasetCategory[]; readonly citation: Citation }
  | { readonly kind: 'not-compared'; readonly citation: Citation };

/** What the data of a person in a category are compared with on entry. @source Reg. 603/2013 Art. 9(3), 17(3); Reg. 2024/1358 Art. 27(1) */
export function comparisonSet(rules: RuleSet, category: EventCategory): ComparisonSet {
  const { comparedAgainst: categories, comparisonCitation: citation } = rules.categories[category];
  return categories.length === 0 ? { kind: 'not-compared', citation } : { kind: 'compared', categories, citation };
}
