import { readFileSync } from 'node:fs';
import { POLICY_NAMES } from '@eurodac-sim/law';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../ledger/ledger-event.ts';
import { LOSS_CAUSES } from '../ledger/loss-cause.ts';
import { measuredLedgers } from '../measures/measures.ts';
import type { RandomWorld } from './random-world.test.fixture.ts';
import { MINORS, randomWorlds } from './random-world.test.fixture.ts';
import { smallWorld } from './small-world.test.fixture.ts';
import { watchedPass } from './watched-pass.test.fixture.ts';

const { shipped } = smallWorld((file) =>
  readFileSync(new URL(`../../../experiment/parameters/${file}`, import.meta.url), 'utf8'),
);

const WORLDS = 120;

/** Moves of one ledger by what became of them: identified, or lost for the first cause in their order. */
function fates(events: readonly LedgerEvent[]): ReadonlyMap<string, number> {
  const found = new Map<string, { identified: boolean; causes: number[] }>();
  for (const event of events)
    if (event.kind === 'moved-on') found.set(`${event.person} ${event.hop}`, { identified: false, causes: [] });
  for (const event of events) {
    if (event.kind !== 'identified' && event.kind !== 'lost') continue;
    const move = found.get(`${event.person} ${event.hop}`);
    if (move !== undefined && event.kind === 'identified') move.identified = true;
    if (move !== undefined && event.kind === 'lost') move.causes.push(LOSS_CAUSES.indexOf(event.cause));
  }
  const counts = new Map<string, number>();
  for (const { identified, causes } of found.values()) {
    const fate = identified ? 'identified' : (LOSS_CAUSES[Math.min(...causes)] ?? 'unexplained');
    counts.set(fate, (counts.get(fate) ?? 0) + 1);
  }
  return counts;
}

/** The measured losses against a second count, and identified and lost against all moves. */
function compareLosses({ rules, settings }: RandomWorld, events: readonly LedgerEvent[]): void {
  const counts = fates(events);
  const measured = measuredLedgers([{ policy: rules, point: '{}', events }], {
    baseline: rules,
    arrivalDays: settings.arrivalDays,
  });
  const lost = measured.losses.map(({ cause, count }) => [cause, count]);
  expect(lost).toEqual(LOSS_CAUSES.map((cause) => [cause, counts.get(cause) ?? 0]));
  const moves = measured.outcomes.find(({ measure, subgroup }) => measure === 'O1' && subgroup === 'moves');
  expect(moves?.numerator).toBe(counts.get('identified') ?? 0);
  expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(moves?.denominator);
}

describe(`in ${WORLDS} worlds with every switch thrown at random, under every text`, () => {
  const seen = { steps: 0, events: 0, searches: 0, datasets: 0, moves: 0 };
  const rules = new Set<string>();

  it('after every step every minor is in one place, every move is identified, lost or open, and no search is given a dataset that ended or that the text leaves out', () => {
    fc.assert(
      fc.property(randomWorlds, (world) => {
        const { events, steps, searches, datasets, broken } = watchedPass(world, shipped(world.changes));
        expect(broken).toEqual([]);
        expect(
          new Set(events.filter(({ kind }) => kind === 'followed-up-to-end').map(({ person }) => person)).size,
        ).toBe(MINORS);
        compareLosses(world, events);
        rules.add(world.rules);
        seen.steps += steps;
        seen.events += events.length;
        seen.searches += searches;
        seen.datasets += datasets;
        seen.moves += events.filter(({ kind }) => kind === 'moved-on').length;
      }),
      { numRuns: WORLDS, seed: 1 },
    );
  });

  it('a search under one text breaks another, so that a dataset outside the text would be seen', () => {
    const broken = fc.sample(randomWorlds, { numRuns: 20, seed: 1 }).flatMap((world) => {
      const under2024: RandomWorld = { ...world, rules: 'rules-2024' };
      return watchedPass(under2024, shipped(world.changes), 'rules-2013').broken;
    });
    expect(broken).toContain('IRREGULAR_CROSSING returned to ILLEGAL_STAY outside the text');
  });

  it('much is looked at', () => {
    expect([...rules].toSorted()).toEqual([...POLICY_NAMES].toSorted());
    expect(seen.steps, JSON.stringify(seen)).toBeGreaterThan(50_000);
  });
});
