import { describe, expect, it } from 'vitest';
import { citationText } from './citation.ts';
import { comparisonSet } from './comparison-set.ts';
import { EVENT_CATEGORIES } from './dataset-category.ts';
import type { PolicyName } from './policies.ts';
import { POLICY_NAMES, ruleSet } from './policies.ts';
import { reform } from './reform.ts';
import type { RuleSet } from './rule-set.ts';

const THREE = 'APPLICANT IRREGULAR_CROSSING ILLEGAL_STAY';
const searched = (rules: RuleSet) =>
  EVENT_CATEGORIES.map((category) => {
    const set = comparisonSet(rules, category);
    return set.kind === 'compared' ? set.categories.join(' ') : '-';
  });
const unnamed = ({ name: _, title: __, ...rest }: RuleSet) => rest;

describe('a policy', () => {
  it.each([
    ['rules-2013', 'APPLICANT IRREGULAR_CROSSING', '-', 'APPLICANT', '-'],
    ['age-6-claim-2013', 'APPLICANT IRREGULAR_CROSSING', '-', 'APPLICANT', '-'],
    ['age-14-claim-2024', 'APPLICANT IRREGULAR_CROSSING', THREE, THREE, THREE],
    ['council-2017', THREE, THREE, THREE, THREE],
  ] as const)('%s searches for applicants %s, border %s, illegal stay %s, sea %s', (name, ...sets) =>
    expect(searched(ruleSet(name))).toEqual(sets),
  );

  it('is named as asked for', () => expect(POLICY_NAMES.map((name) => ruleSet(name).name)).toEqual(POLICY_NAMES));

  it('of another name is refused with the names there are', () =>
    expect(() => ruleSet('rules-2030' as PolicyName)).toThrow(
      /'rules-2030' is not a policy; expected one of rules-2013, /,
    ));

  it('is plain data that survives a copy between threads', () => {
    for (const name of POLICY_NAMES) expect(structuredClone(ruleSet(name))).toEqual(ruleSet(name));
  });

  it('cites an article for every duty, comparison and storage', () => {
    for (const name of POLICY_NAMES)
      for (const rules of Object.values(ruleSet(name).categories))
        for (const citation of [rules.takingCitation, rules.comparisonCitation, rules.storageCitation])
          expect(citationText(citation)).toMatch(/^(Reg\.|COM).* Art\. \d/);
  });
});

describe('a reform', () => {
  it('that changes nothing is its base', () => {
    for (const name of POLICY_NAMES)
      expect(unnamed(reform(ruleSet(name), { name: 'same', title: 'same' }))).toEqual(unnamed(ruleSet(name)));
  });

  it('to age 14 and the claim of 2013 is the law of 2013', () =>
    expect(unnamed(ruleSet('age-14-claim-2013'))).toEqual(unnamed(ruleSet('rules-2013'))));

  it('leaves its base as it was', () => {
    const before = structuredClone(ruleSet('rules-2013'));
    reform(ruleSet('rules-2013'), { name: 'x', title: 'x', categories: { ILLEGAL_STAY: { taking: 'must' } } });
    expect(ruleSet('rules-2013')).toEqual(before);
  });

  it('changes only what it names', () => {
    const six = unnamed(ruleSet('age-6-claim-2013'));
    expect({ ...six, minimumAgeYears: ruleSet('rules-2013').minimumAgeYears }).toEqual(unnamed(ruleSet('rules-2013')));
    expect(ruleSet('age-6-claim-2024').categories.APPLICANT).toEqual(ruleSet('rules-2013').categories.APPLICANT);
    expect(ruleSet('age-6-claim-2024').categories.SAR_DISEMBARKED.stored).toEqual(
      ruleSet('rules-2013').categories.SAR_DISEMBARKED.stored,
    );
  });
});
