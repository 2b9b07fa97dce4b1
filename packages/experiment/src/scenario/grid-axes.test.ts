import { describe, expect, it } from 'vitest';
import { loadParameters } from '../parameters/load-parameters.ts';
import { rangeValues } from './axis-range.ts';
import { checkScenario } from './load-scenario.ts';
import { refusalOf } from './refusal.test.fixture.ts';
import { scenarioPoints } from './scenario-points.ts';

const PARAMETERS = await loadParameters();
const MINIMAL = 'title: t\nquestion: q\npolicies: [rules-2013, rules-2024]\n';
const check = (text: string, set: readonly string[] = []) =>
  checkScenario({ text: MINIMAL + text, file: 's.yaml' }, PARAMETERS, { set });
const points = (text: string, set?: readonly string[]) => scenarioPoints(check(text, set));

function problem(text: string): string {
  return refusalOf(() => check(text));
}

describe('a range', () => {
  it.each([
    ['0..3', [0, 1, 2, 3]],
    ['0..1 step 0.25', [0, 0.25, 0.5, 0.75, 1]],
    ['0.1 .. 0.4 step 0.1', [0.1, 0.2, 0.3, 0.4]],
    ['-1..0', [-1, 0]],
    ['5..5', [5]],
    ['0..1 step 0.4', [0, 0.4, 0.8]],
  ])('%s holds its numbers, without the dust of adding', (text, values) => expect(rangeValues(text)).toEqual(values));

  it.each(['3..0', '0..1 step 0', '0..100000', '0-3', 'a..b'])('%s is none', (text) =>
    expect(rangeValues(text)).toBeUndefined(),
  );
});

describe('a point of a grid', () => {
  it('carries the scenario with the values of its axes in their fields', () => {
    const [first, , , last] = points(
      'grid: {searchPractice: [follows-law], practice.shared.coverage: [0.5, 0.9], parameters.onward.share_of_leavers: [0.7, 0.8]}',
    );
    expect(first?.key).toBe(
      '{"parameters.onward.share_of_leavers":0.7,"practice.shared.coverage":0.5,"searchPractice":"follows-law"}',
    );
    expect(first?.scenario.practice?.shared?.coverage).toBe(0.5);
    expect(last?.scenario.practice?.shared?.coverage).toBe(0.9);
    expect(last?.scenario.parameters).toEqual({ 'onward.share_of_leavers': 0.8 });
    expect(last?.scenario.grid).toEqual({ searchPractice: ['follows-law'] });
  });

  it('is itself a scenario of one point, with the same law', () => {
    const all = points('grid: {minimumAge: [6, 12], fidelity: [scores], reception.measures.security: [true, false]}');
    for (const one of all) {
      const [again, ...others] = scenarioPoints(one.scenario);
      expect(others).toEqual([]);
      expect(again?.policies).toEqual(one.policies);
      expect(again?.scenario).toEqual(one.scenario);
    }
    expect(all).toHaveLength(8);
  });

  it('has the law of its minimum age, under the names of the policies', () => {
    const ages = points('grid: {searchPractice: [as-2013], minimumAge: 0..18}').map(({ policies }) =>
      policies.map(({ name, minimumAgeYears }) => [name, minimumAgeYears.value]),
    );
    expect(ages).toHaveLength(19);
    expect(ages[10]).toEqual([
      ['rules-2013', 10],
      ['rules-2024', 10],
    ]);
  });

  it('leaves the law of policies that an axis does not concern', () => {
    const [, second] = points(
      'grid: {searchPractice: [as-2013], minimumAge: {values: [6, 10], policies: [rules-2024]}}',
    );
    expect(second?.policies.map(({ minimumAgeYears }) => minimumAgeYears.value)).toEqual([14, 10]);
  });

  it('varies storage as a reform writes it', () => {
    const periods = points(
      'grid: {searchPractice: [as-2013], reform.categories.IRREGULAR_CROSSING.stored.months: [18, 60]}',
    ).map(({ policies }) => policies.map(({ categories }) => categories.IRREGULAR_CROSSING.stored));
    expect(periods.flat()).toMatchObject([18, 18, 60, 60].map((months) => ({ lasts: { months } })));
  });

  it('comes in the same order whatever the order of the file', () => {
    const one = points('grid: {population.minors: [10, 20], fidelity: [scores], searchPractice: [as-2013]}');
    const other = points('grid: {searchPractice: [as-2013], fidelity: [scores], population.minors: [10, 20]}');
    expect(one.map(({ key }) => key)).toEqual(other.map(({ key }) => key));
  });

  it('comes from an axis of the command line too', () =>
    expect(
      points('', ['grid.practice.shared.coverage=0.5..0.7 step 0.1', 'grid.searchPractice=[as-2013]']),
    ).toHaveLength(3));
});

describe('an axis', () => {
  it.each([
    [
      'grid: {practice.shared.covrage: [0.5]}',
      /^s\.yaml:4:\d+: grid\.practice\.shared\.covrage\.0: unknown field; .*did you mean 'coverage'\?$/,
    ],
    [
      'grid: {practice.shared.coverage: [0.5, 1.4]}',
      /^s\.yaml:4:40: grid\.practice\.shared\.coverage\.1: found 1\.4; expected at most 1$/,
    ],
    [
      'grid: {practice.shared.coverage: 0..2}',
      /^s\.yaml:4:34: grid\.practice\.shared\.coverage: found 2; expected at most 1$/,
    ],
    [
      'grid: {parameters.onward.share_of_leavers: [0.7, 2]}',
      /leavers\.1: found 2; expected .* the range of its source/,
    ],
    [
      'grid: {parameters.onward.share_of_leaver: [0.7]}',
      /unknown parameter; .*did you mean 'onward\.share_of_leavers'\?/,
    ],
    ['grid: {minimunAge: [6]}', /^s\.yaml:4:8: grid\.minimunAge: unknown axis; .*did you mean 'minimumAge'\?$/],
    ['grid: {minimumAge: [6.5]}', /grid\.minimumAge\.0: rules-2013: minimumAgeYears\.taking is 6\.5; expected/],
    ['grid: {minimumAge: 18..0}', /grid\.minimumAge: no value, or a range of too many; expected numbers that rise$/],
    ['grid: {minimumAge: 6 to 14}', /grid\.minimumAge: found '6 to 14'; expected a list, or a range such as 0\.\.18/],
    [
      'grid: {minimumAge: {values: [6], policies: [rules-2025]}}',
      /'rules-2025' is not among the policies of this scenario/,
    ],
    [
      'grid: {population.minors: 1..700, minimumAge: 0..18}',
      /grid: 26600 points \(minimumAge 19 x population\.minors 700 x searchPractice 2\); expected at most 1000$/,
    ],
    ['grid: {seed: [1, 2]}', /grid\.seed: unknown axis/],
    ['grid: {behaviour.profiles.transit: [0.4, 0.5]}', /transit\.0: the given shares sum to 0\.4; expected 1\n/],
    [
      'behaviour: {nationalities: {AFG: 0.1, SYR: 0.1, VNM: 0, MAR-DZA-TUN: 0, ERI-SOM: 0, west-african: 0, other: 0}}\ngrid: {behaviour.nationalities.AFG: [0.4, 0.6], behaviour.nationalities.SYR: [0.4, 0.5]}',
      /grid: at \{.*\}, behaviour\.nationalities: the given shares sum to 1\.1; expected 1 at most/,
    ],
    ['grid: {minimumAge: [6, 6]}', /grid\.minimumAge\.1: '6' a second time; expected each entry once/],
  ])('%s is refused at its place', (text, message) => expect(problem(text)).toMatch(message));
});

describe('an expectation between points', () => {
  it('compares a policy with itself at another value of an axis, or with a number', () => {
    const {
      expect: [first, second],
    } = check(
      'grid: {minimumAge: [6, 14]}\nexpect: [{measure: O14, policy: rules-2024, at: {minimumAge: 6}, is: greater-than, thanAt: {minimumAge: 14}}, {measure: O1, policy: rules-2024, is: less-than, than: 0.9}]\n',
    );
    expect(first).toMatchObject({ than: 'rules-2024', thanAt: { minimumAge: 14 } });
    expect(second?.than).toBe(0.9);
  });

  it('is refused at a value that no point has', () => {
    const text =
      'grid: {minimumAge: [6, 14]}\nexpect: [{measure: O14, policy: rules-2024, at: {minimumAge: 8}, is: greater-than, thanAt: {coverage: 1}}]\n';
    expect(problem(text)).toMatch(
      /expect\.0\.at\.minimumAge: '8' is not run by this scenario; expected one of 6, 14\n.*thanAt\.coverage: '1' is not run by this scenario; expected an axis, one of minimumAge, searchPractice/,
    );
  });
});

describe('replications until an interval is narrow', () => {
  it('have limits and an interval', () =>
    expect(
      check('replications: {atMost: 50, until: {measure: O1, policy: rules-2024, halfWidth: 0.02}}').replications,
    ).toEqual({
      atLeast: 5,
      atMost: 50,
      until: { measure: 'O1', policy: 'rules-2024', subgroup: 'all', halfWidth: 0.02 },
    }));

  it.each([
    [
      '{atLeast: 60, atMost: 50, until: {measure: O1, policy: rules-2024, halfWidth: 0.02}}',
      /replications\.atMost: found 50; expected at least 60/,
    ],
    [
      '{atMost: 50, until: {measure: O1, policy: rules-2025, halfWidth: 0.02}}',
      /until\.policy: 'rules-2025' is not among the policies/,
    ],
    [
      '{atMost: 50, until: {measure: O1, policy: rules-2024, subgroup: age-6-14, halfWidth: 0.02}}',
      /did you mean 'age-6-13'\?/,
    ],
    [
      '{atMost: 50, until: {measure: O1, policy: rules-2024}}',
      /replications\.until\.halfWidth: missing; expected a number/,
    ],
  ])('%s is refused', (text, message) => expect(problem(`replications: ${text}`)).toMatch(message));
});
