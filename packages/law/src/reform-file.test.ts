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
    ['an unknown field', { minimumAge: 6 }, /minimumAge/],
    ['an unknown rule set', { over: 'rules-2030' }, /rules-2013.*over/s],
    ['a name that is none', { name: 'Age Ten' }, /small letters/],
    ['an age that is none', { minimumAgeYears: { taking: 6.5 } }, /minimumAgeYears\.taking/],
    ['an unknown group', { categories: { TOURIST: { taking: 'may' } } }, /TOURIST/],
    ['an unknown field of a group', { categories: { APPLICANT: { take: 'may' } } }, /take/],
    [
      'a group that the base does not have',
      { over: 'rules-2013', categories: { TEMP_PROTECTION: {} } },
      /no such group/,
    ],
    ['grounds where nothing is asked for', { categories: { APPLICANT: { extraGroundsUnderYears: 18 } } }, /LE_REQUEST/],
    ['a storage of no time', { categories: { APPLICANT: { stored: { years: 0 } } } }, /stored/],
  ])('with %s is refused, and the message names it', (_, change, message) => expect(refusal(change)).toMatch(message));

  it('that is no mapping is refused', () => expect(() => readReform(['x'])).toThrow(InvalidReform));
});
