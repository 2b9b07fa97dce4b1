import { readFileSync } from 'node:fs';
import { ruleSet } from '@eurodac-sim/law';
import { describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../ledger/ledger-event.ts';
import type { SmallRun } from '../replication/small-world.test.fixture.ts';
import { POINTS, smallWorld } from '../replication/small-world.test.fixture.ts';
import { warningsOf } from '../replication/warnings.ts';

const { run, shipped } = smallWorld((file) =>
  readFileSync(new URL(`../../../experiment/parameters/${file}`, import.meta.url), 'utf8'),
);

/** Half of all sessions give no prints. */
const WITHOUT_PRINTS = { 'bio.capture_fail.adult_like': 0.5, 'bio.capture_fail.6_13': 0.5 };
const LIVE = { ...WITHOUT_PRINTS, 'facial.comparison_live': 1 };

const eventsUnder = async (policy: 'rules-2013' | 'rules-2024', more: SmallRun): Promise<readonly LedgerEvent[]> => {
  const one = { policies: [ruleSet(policy)], baseline: policy, points: POINTS.slice(1) };
  return (await run({ ...one, ...more, world: { minors: 300, ...more.world } })).ledgers![0]!.events;
};
const identified = (events: readonly LedgerEvent[]) => events.filter(({ kind }) => kind === 'identified').length;
const byFace = (events: readonly LedgerEvent[]) =>
  events.flatMap((event) => (event.kind === 'searched' && event.withFace ? [event] : []));

describe('faces', () => {
  it('find minors whose prints could not be taken, where the law has them and they are compared', async () => {
    const [without, live] = await Promise.all([
      eventsUnder('rules-2024', { changes: WITHOUT_PRINTS }),
      eventsUnder('rules-2024', { changes: LIVE }),
    ]);
    expect(byFace(without)).toEqual([]);
    expect(byFace(live).filter(({ mateFound }) => mateFound).length).toBeGreaterThan(10);
    expect(identified(live)).toBeGreaterThan(identified(without));
  });

  it('change nothing under a law that knows none', async () => {
    expect(await eventsUnder('rules-2013', { changes: LIVE })).toEqual(
      await eventsUnder('rules-2013', { changes: WITHOUT_PRINTS }),
    );
  });

  it('are compared after prints that gave nothing only where practice says so', async () => {
    const changes = { 'facial.comparison_live': 1, 'bio.capture_fail.adult_like': 0, 'bio.capture_fail.6_13': 0 };
    const errors = { miss: 1, falseMatch: 0, notAcquired: 0 };
    const world = { behaviour: { nationalities: { other: 1 } } };
    expect(byFace(await eventsUnder('rules-2024', { changes, errors, world })).length).toBeLessThan(5);
    const after = { ...changes, 'facial.after_prints_without_hit': 1 };
    expect(byFace(await eventsUnder('rules-2024', { changes: after, errors, world })).length).toBeGreaterThan(50);
  });

  it('are scored by the port where it has a score', async () => {
    const blind = byFace(
      await eventsUnder('rules-2024', { changes: LIVE, faceScore: () => ({ z: -9, basis: 'measured' }) }),
    );
    expect(blind.filter(({ matePresent }) => matePresent).length).toBeGreaterThan(5);
    expect(blind.filter(({ mateFound }) => mateFound)).toEqual([]);
  });
});

describe('what goes beyond the evidence', () => {
  const settings = { minors: 1, arrivalsFrom: 0 as never, arrivalDays: 1, followUpDays: 1200, background: 1 };

  it('is said of faces over gaps of more than three years, where they are compared', () => {
    expect(warningsOf(settings, shipped())).toEqual([]);
    expect(warningsOf(settings, shipped({ 'facial.comparison_live': 1 }))).toEqual([
      expect.stringMatching(/^Minors are followed for 3\.3 years; faces of children .* 3 years at most/),
    ]);
  });

  it('is said of prints over gaps of more than seven years', () => {
    expect(warningsOf({ ...settings, followUpDays: 2600 }, shipped())).toEqual([
      expect.stringMatching(/prints of children from the age of six .* 7 years at most/),
    ]);
  });
});
