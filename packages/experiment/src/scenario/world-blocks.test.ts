import { describe, expect, it } from 'vitest';
import { loadParameters } from '../parameters/load-parameters.ts';
import { checkScenario } from './load-scenario.ts';
import { refusalOf } from './refusal.test.fixture.ts';

const PARAMETERS = await loadParameters();
const MINIMAL = 'title: t\nquestion: q\npolicies: [rules-2013]\n';
const check = (text: string) => checkScenario({ text: `${MINIMAL}${text}`, file: 's.yaml' }, PARAMETERS);

function problem(text: string): string {
  return refusalOf(() => check(text));
}

describe('the blocks of the world', () => {
  it('are left out where a scenario says nothing of them', () => {
    const scenario = check('');
    for (const block of ['practice', 'behaviour', 'reception', 'followUp', 'events'])
      expect(scenario).not.toHaveProperty(block);
  });

  it('take numbers and names of parameters, for all states and for single ones', () => {
    const text = [
      'practice: {shared: {detection: 0.8}, states: {GR: {coverage: reg.coverage.GR.2015, occasions: {claim: 0.4, border: 0.6}}}}',
      'behaviour: {departureByState: {SE: {share: depart.share.SE.2013_2016}}, profiles: {transit: 1}}',
      'reception: {measures: {closedOrder: true}}',
      'followUp: {policeCasesPerDay: 2}',
      'events: {outages: [{from: 2027-03-01, to: 2027-03-09, states: [GR, IT]}]}',
    ].join('\n');
    const scenario = check(text);
    expect(scenario.practice?.states?.['GR']?.coverage).toBe('reg.coverage.GR.2015');
    expect(scenario.events?.outages?.[0]?.states).toEqual(['GR', 'IT']);
    const again = checkScenario({ text: JSON.stringify(scenario), file: 'again.json' }, PARAMETERS);
    expect(again).toEqual(scenario);
  });

  it.each([
    [
      'a state that is none',
      'practice: {states: {XX: {coverage: 1}}}',
      /practice\.states\.XX: unknown field; expected one of AT, BE/,
    ],
    ['a field that is none', 'practice: {states: {NL: {covrage: 1}}}', /did you mean 'coverage'\?/],
    [
      'a share above one',
      'practice: {shared: {coverage: 1.4}}',
      /^s\.yaml:4:31: practice\.shared\.coverage: found 1\.4; expected at most 1$/,
    ],
    [
      'a parameter that is none',
      'practice: {shared: {coverage: reg.coverage.GR.2016}}',
      /no parameter has this name; .*did you mean 'reg\.coverage\.GR\.2015'\?/,
    ],
    [
      'a parameter that is a text',
      'behaviour: {hopsMean: onward.share_previously_registered.north_african_NL}',
      /this parameter is a text/,
    ],
    [
      'a profile that is none',
      'behaviour: {profiles: {runner: 1}}',
      /behaviour\.profiles\.runner: unknown field; expected one of transit/,
    ],
    [
      'profiles that do not sum',
      'behaviour: {profiles: {transit: 0.4, family: 0.5}}',
      /behaviour\.profiles: the given shares sum to 0\.9; expected 1$/,
    ],
    [
      'occasions that do not sum',
      'practice: {states: {NL: {occasions: {claim: 0.4}}}}',
      /practice\.states\.NL\.occasions: the given shares sum to 0\.4/,
    ],
    [
      'groups that are more than all',
      'behaviour: {nationalities: {AFG: 0.9, SYR: 0.3}}',
      /sum to 1\.2; expected 1 at most/,
    ],
    [
      'groups that are more than all with those left out',
      'behaviour: {nationalities: {VNM: 0.9}}',
      /the given shares sum to 0\.9, and to 1\.63 with the parameters of AFG, SYR, .*; expected 1 at most: give those too/,
    ],
    [
      'a day that does not exist',
      'events: {campClearances: [{state: FR, on: 2027-02-30, registration: true}]}',
      /expected a day of the calendar/,
    ],
    [
      'a day after the run',
      'events: {coverageSteps: [{state: GR, from: 2031-01-01, coverage: 0.5}]}',
      /expected a day of the run, 2027-01-01 to 2029-12-31$/,
    ],
    [
      'an outage that ends before it starts',
      'events: {outages: [{from: 2027-05-02, to: 2027-05-01}]}',
      /events\.outages\.0\.to: found '2027-05-01'; expected a day from 2027-05-02 on/,
    ],
    [
      'a measure that is none',
      'reception: {measures: {curfew: true}}',
      /reception\.measures\.curfew: unknown field; expected one of protectedPlacement/,
    ],
    [
      'a measure neither on nor off',
      'reception: {measures: {security: maybe}}',
      /found 'maybe'; expected true or false/,
    ],
    [
      'a capacity of nothing',
      'followUp: {ordersPerDay: 0}',
      /followUp\.ordersPerDay: found 0; expected at least 0\.001/,
    ],
  ])('refuse %s, with the place and what was expected', (_, text, message) => expect(problem(text)).toMatch(message));
});
