/** The policies that a scenario can name. */
export const POLICY_NAMES = [
  'rules-2013',
  'council-2017',
  'rules-2024',
  'age-14-claim-2013',
  'age-6-claim-2013',
  'age-14-claim-2024',
  'age-6-claim-2024',
] as const;

export type PolicyName = (typeof POLICY_NAMES)[number];
