import { describe, expect, it } from 'vitest';
import { inventedReplication, inventedScenario } from '../invented-run.test.fixture.ts';
import { summarise } from '../tables/results-tables.ts';
import { verdicts } from './verdict.ts';

function verdictsOn(replications: number, ...expectations: readonly string[]) {
  const scenario = inventedScenario(`expect:\n${expectations.map((text) => `  - {${text}}`).join('\n')}\n`);
  const results = Array.from({ length: replications }, (_, replication) => inventedReplication(scenario, replication));
  return verdicts(scenario, summarise(scenario, results).series);
}

describe('an expectation', () => {
  it.each([
    ['measure: O1, policy: rules-2024, is: greater-than, than: rules-2013', 'held'],
    ['measure: O1, policy: rules-2013, is: less-than, than: rules-2024', 'held'],
    ['measure: O1, policy: rules-2024, is: less-than, than: rules-2013', 'not-held'],
    ['measure: O1, policy: rules-2024, is: equal-to, than: rules-2013', 'not-held'],
    ['measure: O1, policy: age-14-claim-2013, is: equal-to, than: rules-2013', 'held'],
    ['measure: O1, policy: age-14-claim-2013, is: greater-than, than: rules-2013', 'undecided'],
    ['measure: O1, policy: age-14-claim-2013, is: less-than, than: rules-2013', 'undecided'],
    ['measure: O6, policy: rules-2024, is: greater-than, than: rules-2013', 'undecided'],
    ['measure: O2, subgroup: day-30, policy: rules-2024, is: greater-than, than: rules-2013', 'undecided'],
  ])('%s: %s', (text, verdict) => {
    const reached = verdictsOn(6, text);
    expect(reached.map((one) => one.verdict)).toEqual([verdict, verdict]);
  });

  it('comes with the mean paired difference and its interval, and the reason it was expected', () => {
    const [first] = verdictsOn(
      6,
      'measure: O1, policy: rules-2024, is: greater-than, than: rules-2013, because: More is stored.',
    );
    expect(first).toMatchObject({ because: 'More is stored.', replications: 6, point: '{"searchPractice":"as-2013"}' });
    expect(first?.low).toBeGreaterThan(0.1);
    expect(first?.mean).toBeGreaterThan(first?.low ?? 1);
    expect(first?.high).toBeGreaterThan(first?.mean ?? 1);
  });

  it('is judged only where it is expected', () => {
    const text =
      'measure: O1, policy: rules-2024, is: greater-than, than: rules-2013, at: {searchPractice: follows-law}';
    expect(verdictsOn(6, text).map(({ point }) => point)).toEqual(['{"searchPractice":"follows-law"}']);
  });

  it.each([
    ['greater-than', 0.15],
    ['less-than', 0.15],
    ['greater-than', -0.15],
    ['less-than', 0],
  ])('%s is undecided where every pair differs by %d, which says nothing of other samples', (is, difference) => {
    const scenario = inventedScenario(`expect:\n  - {measure: O1, policy: rules-2024, is: ${is}, than: rules-2013}\n`);
    const results = [0.1, 0.3, 0.7].map((value, replication) => {
      const { outcomes, ...rest } = inventedReplication(scenario, replication);
      const shifted = outcomes.map((one) =>
        one.policy === 'rules-2024' ? { ...one, value: value + difference } : { ...one, value },
      );
      return { ...rest, outcomes: shifted };
    });
    const [first] = verdicts(scenario, summarise(scenario, results).series);
    expect(first).toMatchObject({ verdict: 'undecided', replications: 3 });
    expect(first?.mean).toBeCloseTo(difference, 12);
  });

  it('is undecided after one replication, which has no interval', () => {
    const [first] = verdictsOn(1, 'measure: O1, policy: rules-2024, is: greater-than, than: rules-2013');
    expect(first).toMatchObject({ verdict: 'undecided', low: null, high: null, replications: 1 });
  });
});
