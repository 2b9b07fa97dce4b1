import { centralSystem } from '@eurodac-sim/central-system';
import { ruleSet } from '@eurodac-sim/law';
import { addDays, addHours, calendarDate, isoDate, startOf } from '@eurodac-sim/primitives';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Model, Real } from './life-cycle.ts';
import { befalls } from './life-cycle.ts';

const RUNS = 300;

describe('a person in the simulated Eurodac', () => {
  it('is met, grows older, is marked, leaves and is met again as the tables say, across the change of law', () => {
    let recorded = 0;
    let changed = 0;
    fc.assert(
      fc.property(
        befalls,
        fc.integer({ min: 0, max: 6000 }),
        fc.integer({ min: 0, max: 1500 }),
        (commands, age, before) => {
          const day = isoDate(addDays(calendarDate('2026-06-12'), -before - 1));
          const birthDate = isoDate(addDays(calendarDate(day), -age));
          const system = centralSystem(ruleSet('rules-2013'));
          const model: Model = { birthDate, day, text: 'EU603-2013', kept: [] };
          const real: Real = { system, numbers: [], samples: 0 };
          fc.modelRun(() => ({ model, real }), commands);
          recorded += real.numbers.length;
          changed += model.text === 'EU2024-1358' && real.numbers.length > 0 ? 1 : 0;
          const again = centralSystem(ruleSet('rules-2013'), system.log());
          expect(again.datasets()).toEqual(system.datasets());
        },
      ),
      { numRuns: RUNS, seed: 1 },
    );
    expect(recorded).toBeGreaterThan(RUNS);
    expect(changed).toBeGreaterThan(RUNS / 10);
  });
});

type Sample = Parameters<Real['system']['transmit']>[0]['reference'];
const AT = addHours(startOf(calendarDate('2027-03-01')), 9);

describe('transmissions of several states at one moment', () => {
  it('are all found afterwards, and a search among them finds those that came before it, in whatever order they come', async () => {
    const interleaved = fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 6 }), async (scheduler, states) => {
      const system = centralSystem(ruleSet('rules-2024'));
      const arrived: number[] = [];
      const candidates = Array.from({ length: states }, (_, id) => ({ reference: id as Sample, score: 100 }));
      const search = () =>
        system
          .compare({
            probe: 999 as Sample,
            memberState: 'NL',
            category: 'APPLICANT',
            at: AT,
            includeOwnData: false,
            candidates,
            threshold: 50,
          })
          .hits.map(({ dataset }) => Number(dataset.reference))
          .sort();
      const send = scheduler.scheduleFunction(async (id: number) => {
        system.transmit({
          reference: id as Sample,
          memberState: 'IT',
          category: 'IRREGULAR_CROSSING',
          takenOn: calendarDate('2027-03-01'),
          transmittedAt: AT,
          availableFrom: AT,
        });
        arrived.push(id);
      });
      const look = scheduler.scheduleFunction(async () => expect(search()).toEqual([...arrived].sort()));
      const all = Promise.all([...candidates.map((_, id) => send(id)), look(), look()]);
      await scheduler.waitAll();
      await all;
      expect(search()).toEqual(candidates.map((_, id) => id));
      expect(centralSystem(ruleSet('rules-2024'), system.log()).datasets()).toEqual(system.datasets());
    });
    await fc.assert(interleaved, { numRuns: 100, seed: 1 });
  });
});
