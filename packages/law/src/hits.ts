import type { DatasetCategory, EventCategory } from './dataset-category.ts';
import { isEventCategory } from './dataset-category.ts';
import { isSameState } from './member-states.ts';
import type { GroupRules, RuleSet } from './rule-set.ts';

/** Who asks for a comparison, for which event, and whether the Member State's own data are to be covered. */
export type ComparisonRequest = {
  readonly category: EventCategory;
  readonly memberState: string;
  readonly includeOwnData: boolean;
};
export type DatasetOrigin = { readonly memberStateOfOrigin: string; readonly category: DatasetCategory };
export type Scored<Dataset> = { readonly dataset: Dataset; readonly score: number };

/** The category under which a text records a dataset: before 2024 a person rescued at sea is an irregular crosser. */
export function recordedCategory(rules: RuleSet, category: DatasetCategory): DatasetCategory {
  return isEventCategory(category) ? rules.categories[category].recordedAs : category;
}

/** Whether a comparison covers a dataset at all: its category, and whose data it is. @source Reg. 603/2013 Art. 9(3)-(4), 17(3); Reg. 2024/1358 Art. 27(1), (3) */
export function isCovered(
  rules: RuleSet,
  { comparedAgainst, ownDataOnRequest }: Pick<GroupRules, 'comparedAgainst' | 'ownDataOnRequest'>,
  request: Omit<ComparisonRequest, 'category'>,
  dataset: DatasetOrigin,
): boolean {
  const own = isSameState(dataset.memberStateOfOrigin, request.memberState);
  return (
    comparedAgainst.includes(recordedCategory(rules, dataset.category)) &&
    (!own || (request.includeOwnData && ownDataOnRequest !== null))
  );
}

/**
 * The matches that Eurodac returns as hits, in the order given.
 *
 * @source Reg. 603/2013 Art. 9(3)-(4), 17(3); Reg. 2024/1358 Art. 27(1), (3), (4)
 */
export function hits<Dataset extends DatasetOrigin>(
  rules: RuleSet,
  request: ComparisonRequest,
  matches: readonly Scored<Dataset>[],
): readonly Scored<Dataset>[] {
  const group = rules.categories[request.category];
  return matches.filter(({ dataset }) => isCovered(rules, group, request, dataset));
}
