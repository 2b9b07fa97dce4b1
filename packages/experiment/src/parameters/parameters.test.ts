import { SIMULATION_PARAMETERS } from '@eurodac-sim/simulation';
import { describe, expect, it } from 'vitest';
import { loadParameters, ParameterTableError, parameterTable } from './load-parameters.ts';
import { assumptionShare, parameterValues, scenarioParameters } from './scenario-parameters.ts';

const shipped = await loadParameters();

describe('the shipped parameters', () => {
  it('have every number that the simulation can read, with unit and source', () => {
    const values = parameterValues(shipped);
    expect(SIMULATION_PARAMETERS.filter((name) => !values.has(name))).toEqual([]);
    expect(shipped.length).toBeGreaterThan(279);
    expect(shipped.filter(({ unit, source }) => unit === '' || source === '')).toEqual([]);
  });

  it('leave texts out of the numbers', () => {
    const text = shipped.find(({ value }) => typeof value === 'string');
    expect(parameterValues(shipped).has(text?.parameter ?? '')).toBe(false);
  });

  it('leave out what the law package and the matcher know', () =>
    expect(shipped.filter(({ parameter }) => /^(policy|bio\.fnir|bio\.fpir)\./.test(parameter))).toEqual([]));
});

describe('a scenario', () => {
  it('replaces values, and the replaced ones are remembered', () => {
    const name = 'depart.share.default';
    const published = shipped.find(({ parameter }) => parameter === name);
    const replaced = scenarioParameters(shipped, { parameters: { [name]: 0.5 } });
    expect(replaced.find(({ parameter }) => parameter === name)).toEqual({
      ...published,
      value: 0.5,
      replaces: published?.value,
    });
    expect(replaced.filter(({ replaces }) => replaces !== undefined)).toHaveLength(1);
    expect(parameterValues(replaced).get(name)).toBe(0.5);
  });
});

describe('the share of assumptions', () => {
  it('counts them among the parameters it is given', () => {
    const basis = shipped.filter((parameter) => parameter.basis === 'assumption').length;
    expect(assumptionShare(shipped)).toEqual({ count: basis, of: shipped.length, share: basis / shipped.length });
    expect(assumptionShare([])).toEqual({ count: 0, of: 0, share: 0 });
  });
});

describe('a parameter table', () => {
  const entry = { parameter: 'a', value: 1, low: 0, high: 2, unit: 'share', source: 's', basis: 'read', note: '' };

  it.each([
    ['no source', { source: '' }, /a\.json: 0\.source/],
    ['a value outside its range', { value: 3 }, /a\.json: 0: its value lies outside low to high/],
    ['an unknown basis', { basis: 'guess' }, /a\.json: 0\.basis/],
    ['an unknown field', { valeu: 3 }, /a\.json: 0/],
  ])('is refused with %s', (_, changes, message) => {
    expect(() => parameterTable(JSON.stringify([{ ...entry, ...changes }]), 'a.json')).toThrow(message);
    expect(() => parameterTable(JSON.stringify([{ ...entry, ...changes }]), 'a.json')).toThrow(ParameterTableError);
  });
});
