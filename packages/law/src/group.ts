import type { SituationCategory } from './dataset-category.ts';
import { EVENT_CATEGORIES, isEventCategory, OTHER_CATEGORIES } from './dataset-category.ts';
import { InvalidSituation } from './invalid-situation.ts';
import { OTHER_GROUPS_603_2013 } from './regulation-603-2013/other-groups.ts';
import { OTHER_GROUPS_2024_1358 } from './regulation-2024-1358/other-groups.ts';
import type { GroupRules, RegimeId, RuleSet } from './rule-set.ts';

const OTHER_GROUPS: Readonly<Record<RegimeId, typeof OTHER_GROUPS_2024_1358>> = {
  'EC2725-2000': {},
  'EU603-2013': OTHER_GROUPS_603_2013,
  'COM2016-272': {},
  'EU2024-1358': OTHER_GROUPS_2024_1358,
};

/** The groups a text knows; persons rescued at sea are among them under every text, as some reading places them. */
function categoriesOf(regime: RegimeId): readonly SituationCategory[] {
  return [...EVENT_CATEGORIES, ...OTHER_CATEGORIES.filter((category) => category in OTHER_GROUPS[regime])];
}

/**
 * What a rule set says of a group; the groups beside the four of a rule set are those of its text, unchanged by any reform.
 *
 * @throws {InvalidSituation} the text has no such group
 */
export function groupIn(rules: RuleSet, category: SituationCategory): GroupRules {
  if (isEventCategory(category)) return rules.categories[category];
  const group = OTHER_GROUPS[rules.regime][category];
  if (group === undefined) throw new InvalidSituation('category', category, categoriesOf(rules.regime));
  return group;
}
