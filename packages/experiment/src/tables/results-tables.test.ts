import type { ReplicationResult } from '@eurodac-sim/simulation';
import { describe, expect, it } from 'vitest';
import { inventedReplication, inventedScenario } from '../invented-run.test.fixture.ts';
import { mean } from '../statistics/spread.ts';
import { csvRows } from './csv.ts';
import { summarise } from './results-tables.ts';
import { table } from './table.ts';

const scenario = inventedScenario();
const results = Array.from({ length: 6 }, (_, replication) => inventedReplication(scenario, replication));
const { tables } = summarise(scenario, results);
const POINT = '{"searchPractice":"as-2013"}';

/** The one row of a table with these cells, by column name. */
function row(
  name: string,
  cells: Readonly<Record<string, unknown>>,
  among = tables,
): Readonly<Record<string, unknown>> {
  const found = among.find((one) => one.name === name);
  const named = (found?.rows ?? []).map((values) =>
    Object.fromEntries(found!.columns.map((column, i) => [column.name, values[i]])),
  );
  const fitting = named.filter((one) => Object.entries(cells).every(([key, value]) => one[key] === value));
  expect(fitting).toHaveLength(1);
  return fitting[0]!;
}

/** The results with one measure of a policy changed, by replication. */
const withOutcomes = (measure: string, policy: string, change: (i: number) => object): readonly ReplicationResult[] =>
  results.map((result) => ({
    ...result,
    outcomes: result.outcomes.map((one) =>
      one.measure === measure && one.policy === policy ? { ...one, ...change(result.replication) } : one,
    ),
  }));

const numerators = (policy: string): readonly number[] =>
  results.map(
    ({ outcomes }) =>
      outcomes.find((one) => one.policy === policy && one.point === POINT && one.measure === 'O1')?.numerator ??
      Number.NaN,
  );

describe('the tables of a run', () => {
  it('do not depend on the order in which replications arrive, nor on the order of rows inside one', () => {
    const shuffled: readonly ReplicationResult[] = results
      .toReversed()
      .map((one) => ({ ...one, outcomes: one.outcomes.toReversed() }));
    expect(summarise(scenario, shuffled).tables).toEqual(tables);
  });

  it('have a paired difference for every policy but the baseline', () => {
    const difference = row('differences', { policy: 'rules-2024', point: POINT, measure: 'O1' });
    const baseline = numerators('rules-2013');
    const expected = mean(
      numerators('rules-2024').map((count, i) => count / (80 + (i % 2)) - baseline[i]! / (80 + (i % 2))),
    );
    expect(difference['mean']).toBeCloseTo(expected, 12);
    expect(difference).toMatchObject({ baseline: 'rules-2013', replications: 6 });
    expect(row('differences', { policy: 'age-14-claim-2013', point: POINT, measure: 'O1' })).toMatchObject({
      mean: 0,
      low: 0,
      high: 0,
    });
    expect(
      tables.find(({ name }) => name === 'differences')?.rows.filter((cells) => cells[1] === 'rules-2013'),
    ).toEqual([]);
  });

  it('pool numerators and denominators over replications', () => {
    const pooled = row('summary', { policy: 'rules-2013', point: POINT, measure: 'O1' });
    const total = numerators('rules-2013').reduce((sum, count) => sum + count, 0);
    expect(pooled).toMatchObject({ numerator: total, denominator: 483, pooled: total / 483, replications: 6 });
    expect(Number(pooled['pooledLow'])).toBeLessThan(total / 483);
    expect(Number(pooled['pooledHigh'])).toBeGreaterThan(total / 483);
  });

  it('divide by a difference where every replication has the same', () =>
    expect(row('summary', { policy: 'rules-2024', point: POINT, measure: 'O6' })).toMatchObject({
      ...{ pooled: 2.5, pooledLow: 2.5, pooledHigh: 2.5, why: '' },
    }));

  it.each([
    ['rules-2013', [0, 0, 0, 0, 0, 0], 'baseline'],
    ['rules-2024', [0, 0, 0, 0, 0, 0], 'no-additional-identification'],
    ['rules-2024', [9, -9, 5, -4, 8, -8], 'denominator-spans-zero'],
    ['rules-2024', [0, 0, 0, 0, 0, 3], 'denominator-spans-zero'],
    ['rules-2024', [-9, -8, -7, -9, -8, -9], 'fewer-identified'],
  ])('leave O6 of %s undefined over the differences %j, and say why: %s', (policy, differences, why) => {
    const { tables: found } = summarise(
      scenario,
      withOutcomes('O6', policy, (i) => ({ denominator: differences[i]! })),
    );
    const total = differences.reduce((sum, difference) => sum + difference, 0);
    expect(row('summary', { policy, point: POINT, measure: 'O6' }, found)).toMatchObject({
      ...{ denominator: total, pooled: null, pooledLow: null, pooledHigh: null, why },
    });
  });

  it('say that a rate has no data where nobody was counted', () => {
    const { tables: found } = summarise(
      scenario,
      withOutcomes('O1', 'rules-2024', () => ({ value: null, numerator: 0, denominator: 0 })),
    );
    expect(row('summary', { policy: 'rules-2024', point: POINT, measure: 'O1' }, found)).toMatchObject({
      ...{ numerator: 0, denominator: 0, pooled: null, why: 'no-data', replications: 0 },
    });
  });

  it('count the replications in which a value, or both of a pair, are defined', () => {
    const { tables: found } = summarise(
      scenario,
      withOutcomes('O8b', 'rules-2024', (i) => (i < 2 ? { value: null, denominator: 0 } : {})),
    );
    const place = { policy: 'rules-2024', point: POINT, measure: 'O8b' };
    expect(row('differences', place, found)).toMatchObject({ replications: 4, mean: 0 });
    expect(row('summary', place, found)).toMatchObject({ replications: 4 });
    const { tables: other } = summarise(
      scenario,
      withOutcomes('O8b', 'rules-2013', (i) => (i > 0 ? { value: null, denominator: 0 } : {})),
    );
    expect(row('differences', place, other)).toMatchObject({ replications: 1, mean: 0, low: null, high: null });
  });

  it('give no spread of a ratio over a difference when some replications leave it undefined', () => {
    const [first, ...others] = results;
    const undefinedOnce = first!.outcomes.map((one) => (one.measure === 'O6' ? { ...one, value: null } : one));
    const summary = summarise(scenario, [{ ...first!, outcomes: undefinedOnce }, ...others]).tables.find(
      ({ name }) => name === 'summary',
    );
    const spreads = summary?.rows
      .filter((cells) => cells[1] === 'rules-2024' && cells[3] === 'O6')
      .map((cells) => cells.slice(5, 10));
    expect(spreads).toEqual([
      [null, null, null, null, 5],
      [null, null, null, null, 5],
    ]);
    expect(row('summary', { policy: 'rules-2024', point: POINT, measure: 'O6' })).toMatchObject({
      median: 2.5,
      replications: 6,
    });
  });

  it('bound a rate of which no event was seen by the rule of three', () =>
    expect(row('summary', { policy: 'rules-2013', point: POINT, measure: 'O8b' })).toMatchObject({
      pooled: 0,
      pooledLow: 0,
      pooledHigh: 3 / 360,
      why: '',
    }));

  it('pool no counts', () =>
    expect(row('summary', { policy: 'rules-2013', point: POINT, measure: 'O19' })).toMatchObject({
      median: 102.5,
      numerator: null,
      pooled: null,
      why: 'no-data',
    }));

  it('order losses by policy, grid point, replication and cause', () => {
    const losses = tables.find(({ name }) => name === 'losses')?.rows.map((cells) => cells.slice(1, 4));
    expect(losses?.slice(0, 7)).toEqual([
      ...[0, 1, 2, 3, 4, 5].map((replication) => ['rules-2013', POINT, replication]),
      ['rules-2013', '{"searchPractice":"follows-law"}', 0],
    ]);
  });

  it('refuse a row that stands twice, one of another policy, and a number that is none', () => {
    const [first] = results;
    const outcome = first!.outcomes[0]!;
    const withOutcome = (changes: object) => [
      { ...first!, outcomes: [...first!.outcomes, { ...outcome, ...changes }] },
    ];
    expect(() => summarise(scenario, withOutcome({}))).toThrow(/twice; expected it once/);
    expect(() => summarise(scenario, withOutcome({ policy: 'council-2017' }))).toThrow(/council-2017.*do not know/);
    expect(() => summarise(scenario, withOutcome({ subgroup: 'age-6-13', value: Number.NaN }))).toThrow(/value is NaN/);
  });
});

describe('a CSV file', () => {
  it('writes numbers so that they read back the same, and quotes what needs it', () => {
    const rows = [
      ['{"a":1}', 0.1 + 0.2, 3],
      ['plain', null, -1],
      ['1e21', 1e21, 0],
      ['tiny', 5e-324, -0],
    ];
    expect(csvRows(table('t', ['name', 'value:number', 'count:whole'], rows).rows)).toBe(
      '"{""a"":1}",0.30000000000000004,3\nplain,,-1\n1e21,1e+21,0\ntiny,5e-324,0\n',
    );
  });

  it.each([
    ['a fraction among whole numbers', ['x', 1, 0.5]],
    ['an infinite number', ['x', Number.POSITIVE_INFINITY, 1]],
    ['a number for a text', [1, 1, 1]],
    ['nothing for a text', [null, 1, 1]],
  ])('refuses %s', (_, cells) => {
    expect(() => table('t', ['name', 'value:number', 'count:whole'], [cells])).toThrow(RangeError);
  });
});
