import type { DatasetCategory } from './dataset-category.ts';
import { PROPOSAL_2016_272 } from './proposal-2016-272/proposal-2016-272.ts';
import { REGULATION_603_2013 } from './regulation-603-2013/regulation-603-2013.ts';
import { REGULATION_2024_1358 } from './regulation-2024-1358/regulation-2024-1358.ts';
import { REGULATION_2725_2000 } from './regulation-2725-2000/regulation-2725-2000.ts';
import type { GroupRules, RegimeId, RuleSet } from './rule-set.ts';

/** The rule set of a text that is decided here. */
export const RULES_OF_REGIME: Readonly<Record<RegimeId, RuleSet>> = {
  'EC2725-2000': REGULATION_2725_2000,
  'EU603-2013': REGULATION_603_2013,
  'COM2016-272': PROPOSAL_2016_272,
  'EU2024-1358': REGULATION_2024_1358,
};

/** The rule that a record is stored by, and the rule set it stands in. */
export type RecordStorage = { readonly rules: RuleSet; readonly stored: GroupRules['stored'] };

/**
 * How long a record of some text is stored when a rule set is in force: as that text says, or with `renewed` as the rule
 * set says; null for what its own text never stored.
 *
 * @source no text settles it for records of 2013 met under 2024: interpretation `legacyRetentionRule`
 */
export function recordStorage(
  regime: RegimeId,
  category: DatasetCategory,
  inForce: RuleSet,
  renewed: boolean,
): RecordStorage {
  const own = regime === inForce.regime ? inForce : RULES_OF_REGIME[regime];
  const stored = own.categories[category]?.stored ?? null;
  const later = renewed && stored !== null ? (inForce.categories[category]?.stored ?? null) : null;
  return later === null ? { rules: own, stored } : { rules: inForce, stored: later };
}
