import type { Interpretation, RuleSet, SituationCategory } from '@eurodac-sim/law';
import { recordedCategory } from '@eurodac-sim/law';
import type { Biometrics } from './dataset.ts';
import type { DatasetKind } from './dataset-kind.ts';
import { categoryOf, differsInSex, hasFace, hasFingerprints, isBlocked, isMarked } from './dataset-kind.ts';

/** What decides the reach of a search. */
export type Search = {
  readonly category: SituationCategory;
  readonly memberState: string;
  readonly includeOwnData: boolean;
  readonly by: Exclude<Biometrics, 'both'>;
  /** As recorded of the probe; for a search by face. */
  readonly sex: string | null;
  readonly sexInFaceSearch: Interpretation['sexInFaceSearch'];
};

/** Whether a search reaches datasets of a kind that other Member States sent. @source Reg. 603/2013 Art. 9(3), 17(3), 21; Reg. 2024/1358 Art. 27, 28, 32 */
export function reaches(rules: RuleSet, search: Search, kind: DatasetKind): boolean {
  const group = rules.categories[search.category];
  if (group === undefined) return false;
  const category = categoryOf(kind);
  if (!group.comparedAgainst.includes(recordedCategory(rules, category))) return false;
  if (rules.blockedAreHidden !== undefined && isBlocked(kind)) return false;
  if (group.onlyMarked?.includes(category) && !isMarked(kind)) return false;
  return isComparable(search, kind);
}

/** Whether a search also reaches the own data of the Member State that asks. @source Reg. 603/2013 Art. 9(4); Reg. 2024/1358 Art. 27(3) */
export function reachesOwnData(rules: RuleSet, { category, includeOwnData }: Search): boolean {
  return includeOwnData && (rules.categories[category]?.ownDataOnRequest ?? null) !== null;
}

function isComparable({ by, sex, sexInFaceSearch }: Search, kind: DatasetKind): boolean {
  if (by === 'fingerprints') return hasFingerprints(kind);
  return hasFace(kind) && (sexInFaceSearch === 'WEIGHT' || !differsInSex(kind, sex));
}
