import type { Results } from '../reading/results.ts';

/** A policy as the page speaks of it. */
export type PolicyWords = {
  /** Short enough for the axis of a chart. */
  readonly label: string;
  readonly title: string;
  readonly says: string;
};

const WORDS: Readonly<Record<string, PolicyWords>> = {
  'rules-2013': {
    label: '2013 rules',
    title: 'Regulation (EU) No 603/2013',
    says: 'Prints from the age of 14. A minor found staying illegally may be compared with applicants but is not stored.',
  },
  'council-2017': {
    label: 'Council 2017',
    title: 'Council position of 2017',
    says: 'Prints from the age of 6, and registration of people found without a claim: the position that the letter of 2017 describes.',
  },
  'rules-2024': {
    label: '2024 rules',
    title: 'Regulation (EU) 2024/1358',
    says: 'Prints from the age of 6, with or without a claim; people found staying illegally and people rescued at sea are stored and compared.',
  },
  'age-14-claim-2013': {
    label: '14, claim as 2013',
    title: 'Age 14, claim as in 2013',
    says: 'Decides exactly as the 2013 rules: the corner from which the other three are measured.',
  },
  'age-6-claim-2013': {
    label: '6, claim as 2013',
    title: 'Age 6, claim as in 2013',
    says: 'The 2013 rules with the age alone changed.',
  },
  'age-14-claim-2024': {
    label: '14, claim as 2024',
    title: 'Age 14, claim as in 2024',
    says: 'The 2013 rules with one thing changed: people found without a claim are registered and compared as in 2024.',
  },
  'age-6-claim-2024': {
    label: '6, claim as 2024',
    title: 'Age 6, claim as in 2024',
    says: 'The 2013 rules with both changed. Storage periods stay those of 2013 where 2013 has one.',
  },
};

/** The words for a policy; its own name, and its title in the manifest, where the page has none. */
export function policyWords(from: Results, policy: string): PolicyWords {
  const known = Object.hasOwn(WORDS, policy) ? WORDS[policy] : undefined;
  if (known !== undefined) return known;
  const title = from.manifest.ruleSets.find(({ name }) => name === policy)?.title ?? policy;
  return { label: policy.length > 20 ? `${policy.slice(0, 19)}…` : policy, title, says: '' };
}
