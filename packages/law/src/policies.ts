import type { Cited } from './cited.ts';
import type { DatasetCategory } from './dataset-category.ts';
import { PROPOSAL_2016_272 } from './proposal-2016-272/proposal-2016-272.ts';
import { reform } from './reform.ts';
import { REGULATION_603_2013 } from './regulation-603-2013/regulation-603-2013.ts';
import { REGULATION_2024_1358 } from './regulation-2024-1358/regulation-2024-1358.ts';
import type { RuleChange } from './rule-change.ts';
import type { RuleSet } from './rule-set.ts';

/** The policies of the study: two laws, one proposal, and the four cells of age by claim over the law of 2013. */
export type PolicyName =
  | 'rules-2013'
  | 'council-2017'
  | 'rules-2024'
  | 'age-14-claim-2013'
  | 'age-6-claim-2013'
  | 'age-14-claim-2024'
  | 'age-6-claim-2024';

export const POLICY_NAMES: readonly PolicyName[] = [
  'rules-2013',
  'council-2017',
  'rules-2024',
  'age-14-claim-2013',
  'age-6-claim-2013',
  'age-14-claim-2024',
  'age-6-claim-2024',
];

const AGE_14: Cited<number> = REGULATION_603_2013.minimumAgeYears;
const AGE_6: Cited<number> = REGULATION_2024_1358.minimumAgeYears;

/** What is stored once illegal stay is: the groups of 2013, with those rescued at sea among the irregular crossers. */
const ALL_STORED: readonly DatasetCategory[] = ['APPLICANT', 'IRREGULAR_CROSSING', 'ILLEGAL_STAY'];

const COMPARED_ON_ENTRY = {
  comparedAgainst: ALL_STORED,
  comparisonCitation: REGULATION_2024_1358.categories.IRREGULAR_CROSSING.comparisonCitation,
  ownDataOnRequest: REGULATION_2024_1358.categories.IRREGULAR_CROSSING.ownDataOnRequest,
};

/**
 * The claim of 2024 over the law of 2013: illegal stay must be taken, is compared and stored; border and sea are compared
 * on entry. Storage stays that of 2013, but for illegal stay, which 2013 never stores: five years of 2024. An applicant is
 * compared as in 2013.
 *
 * @source Reg. 2024/1358 Art. 23, 27(1), 29(7)
 */
const CLAIM_2024: NonNullable<RuleChange['categories']> = {
  IRREGULAR_CROSSING: COMPARED_ON_ENTRY,
  SAR_DISEMBARKED: COMPARED_ON_ENTRY,
  ILLEGAL_STAY: { ...REGULATION_2024_1358.categories.ILLEGAL_STAY, comparedAgainst: ALL_STORED },
};

const AGE_14_REFORM: RuleChange = { name: 'age-14', title: 'age 14', minimumAgeYears: AGE_14 };
const AGE_6_REFORM: RuleChange = { name: 'age-6', title: 'age 6', minimumAgeYears: AGE_6 };
const CLAIM_REFORM: RuleChange = {
  name: 'claim-2024',
  title: 'registration without a claim as in 2024',
  categories: CLAIM_2024,
};

/** A cell of the study over the law of 2013. */
const over2013 = (name: PolicyName, title: string, ...changes: readonly RuleChange[]): RuleSet => ({
  ...reform(REGULATION_603_2013, ...changes),
  name,
  title,
});

const POLICIES: Readonly<Record<PolicyName, RuleSet>> = {
  'rules-2013': REGULATION_603_2013,
  'council-2017': PROPOSAL_2016_272,
  'rules-2024': REGULATION_2024_1358,
  'age-14-claim-2013': over2013('age-14-claim-2013', 'Law of 2013, age 14', AGE_14_REFORM),
  'age-6-claim-2013': over2013('age-6-claim-2013', 'Law of 2013, age 6', AGE_6_REFORM),
  'age-14-claim-2024': over2013(
    'age-14-claim-2024',
    'Law of 2013, age 14, registration without a claim as in 2024',
    AGE_14_REFORM,
    CLAIM_REFORM,
  ),
  'age-6-claim-2024': over2013(
    'age-6-claim-2024',
    'Law of 2013, age 6, registration without a claim as in 2024',
    AGE_6_REFORM,
    CLAIM_REFORM,
  ),
};

/**
 * The rule set of a policy.
 *
 * @throws {RangeError} a name that is not a policy; the message lists the policies
 */
export function ruleSet(name: PolicyName): RuleSet {
  if (!POLICY_NAMES.includes(name))
    throw new RangeError(`'${String(name)}' is not a policy; expected one of ${POLICY_NAMES.join(', ')}`);
  return POLICIES[name];
}
