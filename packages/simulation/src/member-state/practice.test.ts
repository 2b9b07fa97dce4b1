import { readFileSync } from 'node:fs';
import { ruleSet } from '@eurodac-sim/law';
import { calendarDate } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../ledger/ledger-event.ts';
import { POINTS, smallWorld } from '../replication/small-world.test.fixture.ts';
import type { WorldSettings } from '../world-settings.ts';

const { run } = smallWorld((file) =>
  readFileSync(new URL(`../../../experiment/parameters/${file}`, import.meta.url), 'utf8'),
);

const storyOf = async (world: Partial<WorldSettings>): Promise<readonly LedgerEvent[]> => {
  const one = { policies: [ruleSet('rules-2024')], baseline: 'rules-2024', points: POINTS.slice(1) };
  return (await run({ ...one, world: { minors: 300, ...world } })).ledgers![0]!.events;
};
const count = (story: readonly LedgerEvent[], holds: (event: LedgerEvent) => boolean) => story.filter(holds).length;
const isMoveOutside = (event: LedgerEvent) => event.kind === 'moved-on' && !event.inEurodac;
const isAttempt = (event: LedgerEvent) => event.kind === 'capture-attempted';
const isRefusal = (event: LedgerEvent) => event.kind === 'capture-attempted' && event.refused;
const isRegistered = (event: LedgerEvent) => event.kind === 'registered';

describe('the practice of a state', () => {
  it('may have the United Kingdom in Eurodac, and others out of it', async () => {
    const [asItIs, within, without] = await Promise.all([
      storyOf({}),
      storyOf({ practice: { states: { UK: { inEurodac: true } } } }),
      storyOf({ practice: { states: { UK: { inEurodac: true }, DE: { inEurodac: false } } } }),
    ]);
    expect(count(asItIs, isMoveOutside)).toBeGreaterThan(5);
    expect(count(within, isMoveOutside)).toBe(0);
    expect(new Set(without.flatMap((event) => (event.kind === 'left-eurodac' ? [event.to] : [])))).toContain('DE');
  });

  it('decides how often minors refuse, sessions fail and prints are sent back', async () => {
    const [refused, failed, rejected] = await Promise.all([
      storyOf({ practice: { shared: { refusal: 1 } } }),
      storyOf({ practice: { shared: { refusal: 0, captureFailureFactor: 0 } } }),
      storyOf({ practice: { shared: { refusal: 0, captureFailureFactor: 0, rejectedShare: 1 } } }),
    ]);
    expect(count(refused, isRefusal)).toBe(count(refused, isAttempt));
    expect(count(refused, isAttempt)).toBeGreaterThan(100);
    expect(count(failed, isRegistered)).toBeGreaterThan(0.97 * count(failed, isAttempt));
    expect(count(rejected, ({ kind }) => kind === 'rejected-for-quality')).toBe(count(rejected, isAttempt));
  });
});

describe('a camp that is cleared', () => {
  it('sends a share of those with shelter elsewhere, out of reach or into care', async () => {
    const cleared = (to: string) =>
      storyOf({
        events: {
          campClearances: [
            { state: 'FR', on: calendarDate('2027-06-01'), registration: true, transfer: { to, share: 1 } },
          ],
        },
      });
    const on = calendarDate('2027-06-01');
    const [away, near] = await Promise.all([cleared('UK'), cleared('BE')]);
    expect(count(away, (event) => event.kind === 'left-eurodac' && event.on === on)).toBeGreaterThan(0);
    expect(count(near, (event) => event.kind === 'placed' && event.state === 'BE' && event.on === on)).toBeGreaterThan(
      0,
    );
  });
});
