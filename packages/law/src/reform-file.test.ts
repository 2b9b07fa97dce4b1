import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { decideWritten } from './decide-written.ts';
import { plainSituation } from './plain-situation.test.fixture.ts';
import { ruleSet } from './policies.ts';
import { reform } from './reform.ts';
import { InvalidReform, readReform } from './reform-file.ts';

const FILE = `
name: softer-2024
title: Stored from ten, searched from twelve, never by coercion, two years for illegal stay
over: rules-2024
because: an example
minimumAgeYears: { storing: 10, searching: 12 }
presumedUnderYears: null
coercionOfMinors: none
categories:
  ILLEGAL_STAY: { taking: may, search: may, comparedAgainst: [APPLICANT], stored: { years: 2, from: taken }, ownDataOnRequest: false }
  IRREGULAR_CROSSING: { stored: false }
  LE_REQUEST: { extraGroundsUnderYears: 18 }
`;

const refusal = (change: object): string => {
  try {
    readReform({ name: 'x', title: 'X', over: 'rules-2024', ...change });
  } catch (problem) {
    expect(problem).toBeInstanceOf(InvalidReform);
    return (problem as Error).message;
  }
  throw new Error('the reform was not refused');
};

describe('a reform file', () => {
  const { over, change } = readReform(parse(FILE));
  const rules = reform(ruleSet(over), change);

  it('changes what it names, citing itself', () => {
    expect(rules).toMatchObject({
      name: 'softer-2024',
      minimumAgeYears: { value: 6 },
      minimumAgeForStorageYears: { value: 10 },
      minimumAgeForSearchYears: { value: 12 },
      presumedUnderYears: null,
      coercionOfMinors: { value: 'none' },
    });
    expect(rules.categories.ILLEGAL_STAY).toMatchObject({
      taking: 'may',
      comparing: 'may',
      comparedAgainst: ['APPLICANT'],
      stored: { lasts: { years: 2 }, from: 'taken' },
      ownDataOnRequest: null,
    });
    expect(rules.categories.IRREGULAR_CROSSING.stored).toBeNull();
    expect(rules.categories.LE_REQUEST!.request!.extraGroundsUnderYears!.value).toBe(18);
    const crossing = decideWritten(plainSituation({ category: 'IRREGULAR_CROSSING' }), rules);
    expect(crossing.stored).toBe(false);
    expect(crossing.citation).toContain('reform softer-2024: categories.IRREGULAR_CROSSING.stored');
  });

  it('leaves everything else as it is', () => {
    const before = ruleSet('rules-2024');
    expect(rules.categories.APPLICANT).toEqual(before.categories.APPLICANT);
    expect(rules.procedure).toEqual(before.procedure);
  });

  it.each([
    [
      'an unknown field',
      { minimumAge: 6 },
      /^minimumAge is an unknown field; expected one of name, title, over, .*; correct its name/,
    ],
    [
      'an unknown rule set',
      { over: 'rules-2030' },
      /^over is "rules-2030"; expected one of rules-2013, .*; correct it or leave it out$/,
    ],
    ['a name that is none', { name: 'Age Ten' }, /small letters/],
    ['an age that is none', { minimumAgeYears: { taking: 6.5 } }, /minimumAgeYears\.taking/],
    [
      'an unknown group',
      { categories: { TOURIST: { taking: 'may' } } },
      /^categories.TOURIST is an unknown field; expected one of APPLICANT, /,
    ],
    [
      'an unknown field of a group',
      { categories: { APPLICANT: { take: 'may' } } },
      /^categories.APPLICANT.take is an unknown field; expected one of taking, search, /,
    ],
    ['the name of a rule set', { name: 'rules-2013' }, /a name that no rule set has/],
    ['a taking by request', { categories: { LE_REQUEST: { taking: 'must' } } }, /takes nothing and stores nothing/],
    [
      'a storage of requests',
      { categories: { LE_REQUEST: { stored: { years: 1 } } } },
      /takes nothing and stores nothing/,
    ],
    ['months from a Council decision', { categories: { TEMP_PROTECTION: { stored: { months: 6 } } } }, /runs in years/],
    [
      'a Council decision elsewhere',
      { categories: { APPLICANT: { stored: { years: 6, from: 'council-decision' } } } },
      /only TEMP_PROTECTION/,
    ],
    [
      'a group that the base does not have',
      { over: 'rules-2013', categories: { TEMP_PROTECTION: {} } },
      /no such group/,
    ],
    ['grounds where nothing is asked for', { categories: { APPLICANT: { extraGroundsUnderYears: 18 } } }, /LE_REQUEST/],
    ['a storage of no time', { categories: { APPLICANT: { stored: { years: 0 } } } }, /stored/],
  ])('with %s is refused, and the message names it', (_, change, message) => expect(refusal(change)).toMatch(message));

  const rulesOf = (over: string, file: object) => {
    const read = readReform({ name: 'x', title: 'X', over, ...file });
    return reform(ruleSet(read.over), read.change);
  };

  it('that widens an admission check lifts the limit to marked data', () => {
    const wider = rulesOf('rules-2024', { categories: { ADMISSION_CHECK: { comparedAgainst: ['APPLICANT'] } } });
    const { comparedAgainst } = decideWritten(plainSituation({ category: 'ADMISSION_CHECK' }), wider);
    expect(comparedAgainst).toEqual(['APPLICANT']);
  });

  it('counts storage from what the rule set counts from', () => {
    const stored = (over: string, category: string) =>
      rulesOf(over, { categories: { [category]: { stored: { years: 3 } } } }).categories[category as 'APPLICANT']
        .stored;
    expect(stored('rules-2013', 'ILLEGAL_STAY')).toMatchObject({ from: 'taken' });
    expect(stored('rules-2024', 'ADMISSION_CHECK')).toMatchObject({ from: 'transmitted' });
    expect(stored('rules-2024', 'TEMP_PROTECTION')).toMatchObject({ from: 'council-decision', firstYears: 3 });
  });

  it('that changes irregular crossing changes rescue at sea where it is recorded as such, but for what is said of it', () => {
    const crossing = { stored: false, taking: 'may' };
    const old = rulesOf('rules-2013', {
      categories: { IRREGULAR_CROSSING: crossing, SAR_DISEMBARKED: { taking: 'must' } },
    });
    expect(old.categories.SAR_DISEMBARKED).toMatchObject({ stored: null, taking: 'must' });
    const { SAR_DISEMBARKED } = rulesOf('rules-2024', { categories: { IRREGULAR_CROSSING: crossing } }).categories;
    expect(SAR_DISEMBARKED).toEqual(ruleSet('rules-2024').categories.SAR_DISEMBARKED);
  });

  it('is cited for the age it sets, for the group too whose article has one of its own', () => {
    const older = rulesOf('rules-2024', { minimumAgeYears: { taking: 13 } });
    const decision = decideWritten(plainSituation({ category: 'ADMISSION_GRANTED' }), older);
    expect(decision.reasons.find(({ rule }) => rule === 'minimum-age')).toMatchObject({
      outcome: '12 completed years, the minimum is 13',
      citation: 'reform x: minimumAgeYears.taking',
    });
  });

  it.each([
    [8, 'in doubt about 6 years: the presumption speaks of 8 years and gives no answer'],
    [null, 'in doubt: the text has no presumption and gives no answer'],
  ])('is cited for a presumption of %j that gives no answer', (presumedUnderYears, outcome) => {
    const rules = rulesOf('rules-2024', { presumedUnderYears });
    const doubt = { birthDate: null, ageUncertain: true, supportingAgeProof: false, ageRangeYears: [5, 7] } as const;
    const { reasons } = decideWritten(plainSituation(doubt), rules);
    expect(reasons.find(({ rule }) => rule === 'minimum-age')).toMatchObject({
      outcome,
      citation: 'reform x: presumedUnderYears',
    });
  });

  it('is cited apart for the option to search and for what is searched', () => {
    const change = { ILLEGAL_STAY: { search: 'may', comparedAgainst: ['APPLICANT'] } };
    const { ILLEGAL_STAY } = rulesOf('rules-2024', { categories: change }).categories;
    expect(ILLEGAL_STAY.comparingCitation?.article).toBe('categories.ILLEGAL_STAY.search');
    expect(ILLEGAL_STAY.comparisonCitation.article).toBe('categories.ILLEGAL_STAY.comparedAgainst');
  });

  it('that is no mapping is refused', () => expect(() => readReform(['x'])).toThrow(InvalidReform));
});
