import { describe, expect, it } from 'vitest';
import { decideWritten } from '../decide-written.ts';
import { interpretation } from '../interpretation.ts';
import type { AnyWritten } from '../plain-situation.test.fixture.ts';
import { plainSituation } from '../plain-situation.test.fixture.ts';
import type { PolicyName } from '../policies.ts';
import { ruleSet } from '../policies.ts';

const mustTake = (name: PolicyName, facts: Partial<AnyWritten>, answers: Readonly<Record<string, string>> = {}) =>
  decideWritten(plainSituation(facts), ruleSet(name), { interpretation: interpretation(answers) }).mustTake;
const doubt = { birthDate: null, ageUncertain: true, supportingAgeProof: false } as const;

describe('an age in doubt and without proof', () => {
  it.each([
    ['rules-2024', [5, 7], false],
    ['rules-2024', [6, 8], true],
    ['rules-2024', [11, 15], true],
    ['rules-2024', [3, 5], false],
    ['rules-2024', null, false],
    ['rules-2013', [13, 15], null],
    ['rules-2013', [14, 15], true],
    ['rules-2013', [11, 13], false],
    ['rules-2013', null, null],
    ['council-2017', [5, 7], null],
    ['age-6-claim-2024', [5, 7], null],
  ] as const)('under %s with the range %j gives %j', (name, ageRangeYears, outcome) =>
    expect(mustTake(name, { ...doubt, ageRangeYears })).toBe(outcome),
  );

  it('may be read in favour of the person where the text is silent', () =>
    expect(mustTake('rules-2013', doubt, { ageInDoubt: 'BENEFIT_OF_DOUBT' })).toBe(false));

  it('is no doubt any more once there is proof', () => {
    const proven = { ageUncertain: true, supportingAgeProof: true, ageRangeYears: [5, 7] } as const;
    expect(mustTake('rules-2024', { ...proven, birthDate: '2020-01-15' })).toBe(true);
    expect(mustTake('rules-2024', { ...proven, birthDate: '2021-01-15' })).toBe(false);
  });
});

describe('a birth date that is not known', () => {
  it('without doubt leaves everything that depends on it open, and names it', () => {
    const decision = decideWritten(plainSituation({ birthDate: null }), ruleSet('rules-2024'));
    expect(decision.missing).toContain('birthDate');
    for (const field of [
      'mustTake',
      'compared',
      'stored',
      'retainUntil',
      'comparedAgainst',
      'visiblePrior',
      'transmitBy',
    ] as const)
      expect(decision[field]).toBe('undetermined');
  });

  it('leaves nothing open where nothing was taken', () => {
    const decision = decideWritten(
      plainSituation({ birthDate: null, takenDate: null, transmittedDate: null }),
      ruleSet('rules-2024'),
    );
    expect(decision).toMatchObject({ mustTake: 'undetermined', compared: false, stored: false, retainUntil: null });
  });

  it('does not matter to a person turned back', () =>
    expect(mustTake('rules-2024', { category: 'IRREGULAR_CROSSING', turnedBack: true, birthDate: null })).toBe(false));
});

describe('the day on which age is tested', () => {
  const almost = { category: 'IRREGULAR_CROSSING', birthDate: '2020-09-02' } as const;

  it('is that of the event, or reaches to the end of the 72 hours', () => {
    const reading = { ageTest: 'UNTIL_TRANSMISSION_DEADLINE' };
    expect(mustTake('rules-2024', almost)).toBe(false);
    expect(mustTake('rules-2024', almost, reading)).toBe(true);
    expect(mustTake('rules-2024', { ...almost, birthDate: '2020-09-04' }, reading)).toBe(true);
    expect(mustTake('rules-2024', { ...almost, birthDate: '2020-09-05' }, reading)).toBe(false);
  });

  it('is that of the question while the status goes on, and open without it', () => {
    const reading = { ageTest: 'STATUS_CONTINUES' };
    expect(mustTake('rules-2024', { ...almost, asOf: '2026-09-02' }, reading)).toBe(true);
    expect(mustTake('rules-2024', { ...almost, asOf: '2026-09-01' }, reading)).toBe(false);
    expect(mustTake('rules-2024', almost, reading)).toBe('undetermined');
    expect(mustTake('rules-2024', { ...almost, birthDate: '2019-01-01' }, reading)).toBe(true);
  });
});
