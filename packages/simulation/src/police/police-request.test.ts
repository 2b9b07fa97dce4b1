import { readFileSync } from 'node:fs';
import type { RuleSet } from '@eurodac-sim/law';
import { ruleSet } from '@eurodac-sim/law';
import { describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../ledger/ledger-event.ts';
import { POINTS, smallWorld } from '../replication/small-world.test.fixture.ts';

const { run } = smallWorld((file) =>
  readFileSync(new URL(`../../../experiment/parameters/${file}`, import.meta.url), 'utf8'),
);

type Request = Extract<LedgerEvent, { readonly kind: 'law-enforcement-search' }>;

const OFTEN = {
  'police.requests_per_year': 1,
  'police.access_conditions_met': 1,
  'police.share_victims': 0,
  'police.further_grounds_share': 0,
  'pop.age.default.6_13': 0.5,
};

const eventsUnder = async (rules: RuleSet, changes: Readonly<Record<string, number>>) => {
  const one = { policies: [rules], baseline: rules.name, points: POINTS.slice(0, 1) };
  return (await run({ ...one, changes, world: { minors: 200 } })).ledgers![0]!.events;
};
const requestsIn = (events: readonly LedgerEvent[]): readonly Request[] =>
  events.filter((event): event is Request => event.kind === 'law-enforcement-search');

describe('police who ask about a minor', () => {
  it('find what is stored and nothing else, with a perfect matcher', async () => {
    const events = await eventsUnder(ruleSet('rules-2024'), OFTEN);
    const hits = requestsIn(events).filter(({ answer }) => answer === 'hit');
    expect(hits.length).toBeGreaterThan(30);
    for (const { person, at, ownDatasets, otherDatasets } of hits) {
      const stored = events.filter((event) => event.kind === 'recorded' && event.person === person && event.at <= at);
      expect(ownDatasets).toBeGreaterThan(0);
      expect(ownDatasets).toBeLessThanOrEqual(stored.length);
      expect(otherDatasets).toBe(0);
    }
  });

  it('are refused for children under fourteen without further grounds under the law of 2024 alone', async () => {
    const young = (events: readonly LedgerEvent[]) => {
      const ages = new Map(
        events.flatMap((event) => (event.kind === 'arrived' ? [[event.person, event.ageBand] as const] : [])),
      );
      return requestsIn(events).filter(({ person }) => ages.get(person) === '6-13');
    };
    const [before, after] = await Promise.all([
      eventsUnder(ruleSet('rules-2013'), OFTEN),
      eventsUnder(ruleSet('rules-2024'), OFTEN),
    ]);
    expect(young(before).filter(({ answer }) => answer === 'refused')).toEqual([]);
    expect(young(after).filter(({ answer }) => answer === 'refused').length).toBeGreaterThan(30);
    const grounds = await eventsUnder(ruleSet('rules-2024'), { ...OFTEN, 'police.further_grounds_share': 1 });
    expect(young(grounds).filter(({ answer }) => answer === 'refused')).toEqual([]);
  });

  it('get nothing where the conditions of access are not met, and no request changes anything else', async () => {
    const events = await eventsUnder(ruleSet('rules-2024'), { ...OFTEN, 'police.access_conditions_met': 0 });
    const requests = requestsIn(events);
    expect(requests.length).toBeGreaterThan(100);
    expect(requests.filter(({ answer }) => answer === 'hit' || answer === 'no-hit')).toEqual([]);
    const none = await eventsUnder(ruleSet('rules-2024'), { ...OFTEN, 'police.requests_per_year': 0 });
    const others = (all: readonly LedgerEvent[]) => all.filter(({ kind }) => kind !== 'law-enforcement-search');
    expect(others(events)).toEqual(others(none));
  });
});
