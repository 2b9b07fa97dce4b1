import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citing } from './citation.ts';
import { decideWritten } from './decide-written.ts';
import type { AnyWritten } from './plain-situation.test.fixture.ts';
import { plainSituation } from './plain-situation.test.fixture.ts';
import { POLICY_NAMES, ruleSet } from './policies.ts';
import { ConflictingReforms, reform } from './reform.ts';
import type { RuleChange } from './rule-change.ts';
import type { RuleSet } from './rule-set.ts';

const citation = citing('reform test')('a', 'reform');
const base = ruleSet('rules-2024');
const AGE_10: RuleChange = { name: 'age-10', title: 'Age ten', minimumAgeYears: { value: 10, citation } };
const AGE_12: RuleChange = { name: 'age-12', title: 'Age twelve', minimumAgeYears: { value: 12, citation } };
const STAY_NOT_STORED: RuleChange = {
  name: 'stay-not-stored',
  title: 'Illegal stay is not stored',
  categories: { ILLEGAL_STAY: { stored: null, storageCitation: citation } },
};
const STAY_OPTION: RuleChange = {
  name: 'stay-option',
  title: 'Illegal stay is an option',
  categories: { ILLEGAL_STAY: { taking: 'may' } },
};
const SEARCHED_FROM_12: RuleChange = {
  name: 'searched-from-12',
  title: 'Searched with from twelve',
  minimumAgeForSearchYears: { value: 12, citation },
};
const CHANGES = [AGE_10, STAY_NOT_STORED, STAY_OPTION, SEARCHED_FROM_12];

const situations: fc.Arbitrary<AnyWritten> = fc
  .record({
    category: fc.constantFrom('APPLICANT', 'IRREGULAR_CROSSING', 'ILLEGAL_STAY', 'SAR_DISEMBARKED', 'TEMP_PROTECTION'),
    birthDate: fc.constantFrom('2010-01-01', '2015-05-05', '2018-05-05', '2021-05-05', null),
    ageUncertain: fc.boolean(),
    optionExercised: fc.boolean(),
    fingertips: fc.constantFrom('usable', 'unusable'),
    eventDate: fc.constantFrom('2026-09-01', '2029-09-01'),
  } as const)
  .map(({ eventDate, ...facts }) =>
    plainSituation({ ...facts, eventDate, takenDate: eventDate, transmittedDate: eventDate }),
  );

describe('reforms', () => {
  it('that are none change nothing, and one without changes gives every decision of the base', () => {
    expect(reform(base)).toBe(base);
    const empty = reform(base, { name: 'empty', title: 'Nothing' });
    expect({ ...empty, name: base.name, title: base.title }).toEqual(base);
  });

  it('give the same rules, name and title in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(CHANGES), (changes) => {
        expect(reform(base, ...changes.toReversed())).toEqual(reform(base, ...changes));
      }),
    );
  });

  it('give the same decisions laid on one by one as together', () => {
    fc.assert(
      fc.property(fc.subarray(CHANGES), situations, (changes, situation) => {
        const together = decideWritten(situation, reform(base, ...changes));
        const oneByOne = decideWritten(
          situation,
          changes.reduce<RuleSet>((rules, change) => reform(rules, change), base),
        );
        expect(oneByOne.hash).toBe(together.hash);
      }),
      { numRuns: 200 },
    );
  });

  it('that want different things of one rule are refused with both names and the rule', () => {
    expect(() => reform(base, AGE_10, STAY_OPTION, AGE_12)).toThrow(ConflictingReforms);
    expect(() => reform(base, AGE_10, STAY_OPTION, AGE_12)).toThrow(
      "reforms 'age-10' and 'age-12' both change minimumAgeYears, to different values",
    );
  });

  it('that want the same on different grounds do not conflict', () => {
    const also = {
      ...AGE_10,
      name: 'also-10',
      minimumAgeYears: { value: 10, citation: { ...citation, article: 'b' } },
    };
    expect(reform(base, AGE_10, also).minimumAgeYears.value).toBe(10);
  });

  it('that want one set in another order, or one period in other units, do not conflict', () => {
    const stay = (name: string, rules: NonNullable<RuleChange['categories']>['ILLEGAL_STAY'] & object): RuleChange => ({
      name,
      title: name,
      categories: { ILLEGAL_STAY: rules },
    });
    const from = 'taken' as const;
    const one = stay('one', {
      comparedAgainst: ['APPLICANT', 'ILLEGAL_STAY'],
      stored: { lasts: { years: 2 }, from, citation },
    });
    const other = stay('two', {
      comparedAgainst: ['ILLEGAL_STAY', 'APPLICANT'],
      stored: { lasts: { months: 24 }, from, citation },
    });
    expect(reform(base, one, other).name).toBe('one+two');
    const longer = stay('three', { stored: { lasts: { months: 25 }, from, citation } });
    expect(() => reform(base, one, longer)).toThrow(ConflictingReforms);
  });

  it('of a group that the base does not have are refused with the groups it has', () => {
    const change: RuleChange = { name: 'x', title: 'x', categories: { TEMP_PROTECTION: { taking: 'may' } } };
    expect(() => reform(ruleSet('rules-2013'), change)).toThrow(/TEMP_PROTECTION, .* does not have; it has APPLICANT/);
  });

  it('that lower the age never release anybody whom the base takes', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.constantFrom(...POLICY_NAMES), fc.nat(14), situations, (name, years, situation) => {
        const rules = ruleSet(name);
        if (years > rules.minimumAgeYears.value) return;
        const lower = reform(rules, { name: 'lower', title: 'Lower', minimumAgeYears: { value: years, citation } });
        const before = decideWritten(situation, rules).mustTake;
        if (before !== true && before !== 'may') return;
        taken++;
        expect(decideWritten(situation, lower).mustTake).toBe(before);
      }),
      { numRuns: 500 },
    );
    expect(taken).toBeGreaterThan(50);
  });
});

describe('a minimum age of its own', () => {
  const child = plainSituation({ category: 'ILLEGAL_STAY', birthDate: '2016-09-01' });
  const from = (years: number): Partial<RuleChange> => ({
    minimumAgeForStorageYears: { value: years, citation },
    minimumAgeForSearchYears: { value: years, citation },
  });
  const decided = (change: Partial<RuleChange>, facts: Partial<AnyWritten> = {}) =>
    decideWritten({ ...child, ...facts }, reform(base, { name: 'own-ages', title: 'Ages of their own', ...change }));

  it.each([
    [10, true],
    [11, false],
  ])('for storing and searching of %i leaves a child of ten taken, and stored and searched with: %j', (years, yes) =>
    expect(decided(from(years))).toMatchObject({ mustTake: true, compared: yes, stored: yes }),
  );

  it('for storing alone leaves the search as it is', () => {
    const { minimumAgeForStorageYears } = from(12);
    expect(decided({ minimumAgeForStorageYears: minimumAgeForStorageYears! })).toMatchObject({
      compared: true,
      stored: false,
      reasons: expect.arrayContaining([
        expect.objectContaining({
          rule: 'storage',
          citation: 'reform test: a',
          outcome: 'under 12 years: not recorded',
        }),
      ]),
    });
  });

  it('leaves storing and searching open where the age is not known', () => {
    const unknown = { birthDate: null, ageUncertain: true, supportingAgeProof: false, ageRangeYears: [8, 13] } as const;
    expect(decided(from(10), unknown)).toMatchObject({
      mustTake: true,
      compared: 'undetermined',
      stored: 'undetermined',
      missing: ['birthDate'],
    });
  });
});

describe('a search that is an option', () => {
  const change: RuleChange = {
    name: 'optional-search',
    title: 'Illegal stay may be searched',
    categories: { ILLEGAL_STAY: { comparing: 'may' } },
  };

  it.each([true, false])('is made where the option is used: %j', (optionExercised) =>
    expect(
      decideWritten(plainSituation({ category: 'ILLEGAL_STAY', optionExercised }), reform(base, change)),
    ).toMatchObject({ mustTake: true, compared: optionExercised, stored: true }),
  );
});
