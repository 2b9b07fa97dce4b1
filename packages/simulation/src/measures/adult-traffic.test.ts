import { readFileSync } from 'node:fs';
import { ruleSet } from '@eurodac-sim/law';
import { describe, expect, it } from 'vitest';
import { falseMatchProbability } from '../ledger/false-match-probability.ts';
import { POINTS, smallWorld } from '../replication/small-world.test.fixture.ts';

const { run } = smallWorld((file) =>
  readFileSync(new URL(`../../../experiment/parameters/${file}`, import.meta.url), 'utf8'),
);
const FALSE_MATCH = 0.001;

const trafficUnder = async (policy: 'rules-2013' | 'rules-2024', changes: Readonly<Record<string, number>> = {}) => {
  const { ledgers, outcomes } = await run({
    ...{ policies: [ruleSet(policy)], baseline: policy, points: POINTS.slice(0, 1) },
    ...{ changes: { 'background.share_during_run': 0.9, ...changes } },
    ...{ world: { minors: 100, background: 200 }, errors: { miss: 0, falseMatch: FALSE_MATCH, notAcquired: 0 } },
  });
  const adults = ledgers![0]!.events.flatMap((event) => (event.kind === 'adult-registered' ? [event] : []));
  const value = (measure: string, subgroup: string) =>
    outcomes.find((one) => one.measure === measure && one.subgroup === subgroup)!.value;
  return { adults, events: ledgers![0]!.events, value };
};

describe('adults who are registered while minors are there', () => {
  it('search data of minors that are stored, in other states alone', async () => {
    const { adults, events, value } = await trafficUnder('rules-2024');
    const searches = adults.filter(({ searched }) => searched);
    expect(searches.length).toBeGreaterThan(100);
    expect(value('O19', 'searches-of-adults')).toBe(searches.length);
    for (const { visibleOfMinors, memberState, on } of searches) {
      const stored = events.filter(
        (event) => event.kind === 'recorded' && event.on < on && event.memberState !== memberState,
      );
      expect(visibleOfMinors).toBe(stored.length);
    }
    const expected = searches.reduce(
      (sum, { visibleOfMinors: n }) => sum + 0.01 * falseMatchProbability(FALSE_MATCH, n),
      0,
    );
    expect(value('O8', 'searches-of-adults')).toBeCloseTo(expected, 9);
    expect(expected).toBeGreaterThan(0);
  });

  it('are not compared where the law does not: border crossings under the law of 2013', async () => {
    const { adults } = await trafficUnder('rules-2013');
    const crossings = adults.filter(({ category }) => category === 'IRREGULAR_CROSSING');
    expect(crossings.length).toBeGreaterThan(5);
    expect(crossings.filter(({ searched }) => searched)).toEqual([]);
  });

  it('search nothing where that is switched off, and change nothing for minors', async () => {
    const [off, on] = await Promise.all([
      trafficUnder('rules-2024', { 'background.searched_share': 0 }),
      trafficUnder('rules-2024'),
    ]);
    expect([off.value('O19', 'searches-of-adults'), off.value('O8', 'searches-of-adults')]).toEqual([0, 0]);
    const ofMinors = (events: typeof on.events) => events.filter(({ person }) => person >= 0);
    expect(ofMinors(off.events)).toEqual(ofMinors(on.events));
  });
});
