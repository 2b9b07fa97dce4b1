import { describe, expect, it } from 'vitest';
import { comparisonSet } from './comparison-set.ts';
import type { DatasetCategory } from './dataset-category.ts';
import { DATASET_CATEGORIES, EVENT_CATEGORIES } from './dataset-category.ts';
import { hits } from './hits.ts';
import { POLICY_NAMES, ruleSet } from './policies.ts';

const match = (memberStateOfOrigin: string, category: DatasetCategory) => ({
  dataset: { memberStateOfOrigin, category },
  score: 100,
});
const stored = [
  match('IT', 'APPLICANT'),
  match('IT', 'IRREGULAR_CROSSING'),
  match('NL', 'APPLICANT'),
  match('EL', 'SAR_DISEMBARKED'),
];
const origins = (found: readonly (typeof stored)[number][]) =>
  found.map(({ dataset }) => `${dataset.memberStateOfOrigin} ${dataset.category}`);

describe('hits', () => {
  it('of an applicant in 2013 are applicants and border cases, those rescued at sea among them, of other states', () => {
    const request = { category: 'APPLICANT', memberState: 'NL', includeOwnData: false } as const;
    expect(origins(hits(ruleSet('rules-2013'), request, stored))).toEqual([
      'IT APPLICANT',
      'IT IRREGULAR_CROSSING',
      'EL SAR_DISEMBARKED',
    ]);
  });

  it('of a person found illegally staying in 2013 are applicants alone, even when own data are asked for', () => {
    const request = { category: 'ILLEGAL_STAY', memberState: 'NL', includeOwnData: true } as const;
    expect(origins(hits(ruleSet('rules-2013'), request, stored))).toEqual(['IT APPLICANT']);
  });

  it('of 2024 cover everything of other states, and own data on request', () => {
    const request = { category: 'IRREGULAR_CROSSING', memberState: 'NL', includeOwnData: false } as const;
    expect(hits(ruleSet('rules-2024'), request, stored)).toHaveLength(3);
    expect(hits(ruleSet('rules-2024'), { ...request, includeOwnData: true }, stored)).toEqual(stored);
  });

  it('do not exist where nothing is compared on entry', () => {
    const request = { category: 'IRREGULAR_CROSSING', memberState: 'NL', includeOwnData: true } as const;
    expect(hits(ruleSet('rules-2013'), request, stored)).toEqual([]);
  });

  it('lie within the comparison set under every policy', () => {
    const all = DATASET_CATEGORIES.map((category) => match('IT', category));
    for (const name of POLICY_NAMES)
      for (const category of EVENT_CATEGORIES) {
        const rules = ruleSet(name);
        const set = comparisonSet(rules, category);
        const found = hits(rules, { category, memberState: 'NL', includeOwnData: false }, all);
        expect(found.length > 0).toBe(set.kind === 'compared');
      }
  });
});
