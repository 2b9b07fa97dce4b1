import { readFileSync } from 'node:fs';
import { ruleSet } from '@eurodac-sim/law';
import { describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../ledger/ledger-event.ts';
import { POINTS, smallWorld } from '../replication/small-world.test.fixture.ts';

const { run } = smallWorld((file) =>
  readFileSync(new URL(`../../../experiment/parameters/${file}`, import.meta.url), 'utf8'),
);

const OFTEN = { 'status.document_without_claim_share': 0.9, 'status.document_without_claim_days': 30 };

const eventsUnder = async (
  policy: 'rules-2013' | 'rules-2024',
  changes: Readonly<Record<string, number>>,
): Promise<readonly LedgerEvent[]> => {
  const rules = { policies: [ruleSet(policy)], baseline: policy, points: POINTS.slice(0, 1) };
  return (await run({ ...rules, changes, world: { minors: 300 } })).ledgers![0]!.events;
};
const erasedInAdvance = (events: readonly LedgerEvent[]) =>
  events.filter((event) => event.kind === 'erased' && event.because !== 'storage-ended');

describe('a residence document', () => {
  it('erases data of a border crossing under the law of 2013, and no other', async () => {
    const erased = erasedInAdvance(await eventsUnder('rules-2013', OFTEN));
    expect(erased.length).toBeGreaterThan(20);
    expect(new Set(erased.map((event) => event.kind === 'erased' && `${event.category} ${event.because}`))).toEqual(
      new Set(['IRREGULAR_CROSSING residence-document-issued']),
    );
  });

  it('erases nothing under the law of 2024, which marks', async () => {
    const events = await eventsUnder('rules-2024', OFTEN);
    expect(events.some((event) => event.kind === 'status-changed')).toBe(true);
    expect(erasedInAdvance(events)).toEqual([]);
  });
});

describe('citizenship', () => {
  it('erases what is stored under both laws, and no dataset twice', async () => {
    const changes = { 'status.citizenship_days': 60, 'status.others_aware': 1, 'stay.grant_rate.NL': 0.74 };
    for (const policy of ['rules-2013', 'rules-2024'] as const) {
      const events = await eventsUnder(policy, changes);
      const erased = erasedInAdvance(events).filter(
        (event) => event.kind === 'erased' && event.because === 'citizenship-acquired',
      );
      expect(erased.length).toBeGreaterThan(20);
      const count = (kind: LedgerEvent['kind'], of: number) =>
        events.filter((event) => event.kind === kind && event.person === of).length;
      for (const { person } of erased) expect(count('erased', person)).toBeLessThanOrEqual(count('recorded', person));
    }
  });
});

describe('a return', () => {
  it('ends the journey, and an onward move never follows it', async () => {
    const changes = { 'status.return_after_refusal_share': 1, 'status.return_days': 30, 'decision.refusal_rate.NL': 1 };
    const events = await eventsUnder('rules-2024', changes);
    const gone = new Set<number>();
    for (const event of events) {
      if (event.kind === 'left-eurodac' && event.to === 'origin') gone.add(event.person);
      if (event.kind === 'moved-on' || event.kind === 'placed') expect(gone).not.toContain(event.person);
    }
    expect(gone.size).toBeGreaterThan(10);
  });
});
