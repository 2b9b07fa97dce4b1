import { arbitraries, lifeStory } from '@eurodac-sim/properties';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { livedThrough, underProtection } from './agreement.ts';
import { monthsLater, oracle } from './oracle.ts';

const RUNS = 2000;

describe('the law and a second reading of its tables', () => {
  it.each([['by the law of the day'], ['EU603-2013'], ['COM2016-272'], ['EU2024-1358']] as const)(
    'agree on generated lives %s',
    (text) => {
      const regime = text === 'by the law of the day' ? undefined : text;
      const seen = { stored: 0, found: 0 };
      fc.assert(
        fc.property(arbitraries.life, (life) => {
          const { difference, stored, found } = livedThrough(life, regime);
          seen.stored += stored;
          seen.found += found;
          if (difference !== null) throw new Error(`${lifeStory(life)}\n${difference}`);
        }),
        { numRuns: RUNS, seed: 1 },
      );
      expect(seen.stored).toBeGreaterThan(RUNS / 2);
      expect(seen.found).toBeGreaterThan(RUNS / 50);
    },
  );
});

describe('the law and its second reading under a Council decision', () => {
  it('agree on lives in which many are under temporary protection', () => {
    const registered: string[] = [];
    fc.assert(
      fc.property(arbitraries.life.map(underProtection), (life) => {
        const { difference } = livedThrough(life);
        if (difference !== null) throw new Error(`${lifeStory(life)}\n${difference}`);
        registered.push(
          ...life.encounters.map(({ category }) => category).filter((name) => name === 'TEMP_PROTECTION'),
        );
      }),
      { numRuns: RUNS, seed: 1 },
    );
    expect(registered.length).toBeGreaterThan(RUNS / 20);
  });
});

describe('the second reading', () => {
  it('ends a period in a month without its day on the last of the month', () => {
    expect([monthsLater('2028-02-29', 60), monthsLater('2026-08-31', 18)]).toEqual(['2033-02-28', '2028-02-29']);
  });

  it('tells a border case of 2013 that nobody compares from one of 2024', () => {
    const meeting = {
      birthDate: '2000-01-01',
      category: 'IRREGULAR_CROSSING',
      memberState: 'IT',
      on: '2020-01-01',
      sentOn: '2020-01-02',
      optionExercised: false,
      includeOwnData: false,
      turnedBack: false,
      later: [],
      earlier: [],
    };
    expect(oracle(meeting)).toMatchObject({ stored: true, retainUntil: '2021-07-01', comparedAgainst: [] });
    expect(oracle(meeting, 'EU2024-1358')).toMatchObject({ retainUntil: '2025-01-02' });
    expect(oracle(meeting, 'EU2024-1358').comparedAgainst).toHaveLength(9);
  });
});
