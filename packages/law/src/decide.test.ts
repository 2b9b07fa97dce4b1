import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideWritten } from './decide-written.ts';
import { interpretation } from './interpretation.ts';
import type { AnyWritten } from './plain-situation.test.fixture.ts';
import { plainSituation } from './plain-situation.test.fixture.ts';
import { POLICY_NAMES, ruleSet } from './policies.ts';

const rules = ruleSet('rules-2024');
const decided = (facts: Partial<AnyWritten>) => decideWritten(plainSituation(facts), rules);

describe('a decision', () => {
  it('explains itself: every step has a rule, an article, its inputs and its parameters', () => {
    const { reasons, missing } = decided({});
    expect(missing).toEqual([]);
    expect(reasons.map(({ rule }) => rule)).toEqual([
      'application',
      'coverage',
      'minimum-age',
      'taking',
      'capture',
      'comparison',
      'storage',
      'later-events',
      'transmission',
      'linking',
      'referral',
      'coercion',
      'safeguards',
      'responsibility',
    ]);
    for (const reason of reasons) expect(reason.citation).toMatch(/ Art\. /);
    expect(reasons.find(({ rule }) => rule === 'minimum-age')).toEqual({
      rule: 'minimum-age',
      citation: 'Reg. (EU) 2024/1358 Art. 15(1), 22(1), 23(1), 24(1)',
      inputs: { birthDate: '2014-05-05', ageUncertain: false, eventDate: '2026-09-01' },
      parameters: { 'EU2024-1358.minimumAgeYears': 6, leapBirthdayRule: 'MAR1', ageTest: 'AT_TRIGGER' },
      outcome: '12 completed years, the minimum is 6',
    });
  });

  it('is the same when a fact that no step read is another', () => {
    let exercised = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...POLICY_NAMES),
        fc.record({
          category: fc.constantFrom('APPLICANT', 'IRREGULAR_CROSSING', 'ILLEGAL_STAY', 'SAR_DISEMBARKED'),
          birthDate: fc.constantFrom('2008-01-01', '2014-05-05', '2022-01-01', null),
          fingertips: fc.constantFrom('usable', 'unusable', 'retaken'),
          turnedBack: fc.boolean(),
        }),
        fc.constantFrom<Partial<AnyWritten>>(
          { memberState: 'DE' },
          { sex: 'M' },
          { unaccompanied: false },
          { eventAt: '2026-09-01T20:00:00Z' },
          { retakenAt: '2026-09-03T20:00:00Z' },
          { detainedUntilRemoval: true },
          { optionExercised: true },
          { facialRecognitionLive: true },
          { representativePresent: false },
          { bestInterestsFavourFirstState: true },
          { supportingAgeProof: false },
          { ageRangeYears: [3, 4] },
          { asOf: '2027-01-01' },
        ),
        (name, facts, change) => {
          const before = decideWritten(plainSituation(facts as Partial<AnyWritten>), ruleSet(name));
          const read = new Set(before.reasons.flatMap(({ inputs }) => Object.keys(inputs)));
          if (Object.keys(change).some((fact) => read.has(fact))) return;
          exercised++;
          expect(decideWritten(plainSituation({ ...facts, ...change } as Partial<AnyWritten>), ruleSet(name))).toEqual(
            before,
          );
        },
      ),
      { numRuns: 500 },
    );
    expect(exercised).toBeGreaterThan(100);
  });

  it('of a day on which its text does not apply is said to be a counterfactual', () => {
    expect(decided({}).reasons[0]?.outcome).toContain('applies on the day');
    expect(decideWritten(plainSituation(), ruleSet('council-2017')).reasons[0]?.outcome).toContain('counterfactual');
    expect(decideWritten(plainSituation(), ruleSet('rules-2013')).reasons[0]?.outcome).toContain('counterfactual');
  });
});

describe('facts that are lacking', () => {
  it.each([
    ['takenDate', ['compared', 'stored', 'retainUntil', 'visiblePrior', 'marked']],
    ['transmittedDate', ['compared', 'stored', 'retainUntil', 'visiblePrior']],
    ['fingertips', ['compared', 'stored', 'retainUntil', 'visiblePrior']],
    ['priorRecords', ['visiblePrior', 'visibleMarks']],
    ['laterEvents', ['marked', 'erasedOn', 'retainUntil']],
    ['ageUncertain', ['mustTake', 'compared', 'transmitBy']],
    ['unaccompanied', ['lawfulNow', 'responsible']],
    ['familyInMemberStates', ['responsible']],
    ['firstApplicationRegisteredIn', ['responsible']],
  ] as const)('are named, as %s is, and leave open what depends on them', (fact, fields) => {
    const { [fact]: _, ...rest } = plainSituation();
    const decision = decideWritten(rest, rules);
    expect(decision.missing).toEqual([fact]);
    for (const field of fields) expect(decision[field]).toBe('undetermined');
  });
});

describe('an arrival', () => {
  it('after a take-charge transfer is recorded and not compared', () =>
    expect(decided({ transferArrival: 'TAKE_CHARGE' })).toMatchObject({
      mustTake: true,
      compared: false,
      comparedAgainst: [],
      stored: true,
      retainUntil: '2036-09-02',
    }));

  it('after relocation is compared and stored for ten years, whatever its group', () =>
    expect(decided({ category: 'ILLEGAL_STAY', relocationArrival: true })).toMatchObject({
      compared: true,
      retainUntil: '2036-09-02',
    }));
});

describe('an unaccompanied minor', () => {
  it('waits until a representative or a trained person is there', () => {
    expect(decided({ representativePresent: false, trainedPersonPresent: false }).lawfulNow).toBe(false);
    expect(decided({ representativePresent: false, trainedPersonPresent: true }).lawfulNow).toBe(true);
    expect(decided({ representativePresent: null, trainedPersonPresent: null })).toMatchObject({
      lawfulNow: 'undetermined',
      missing: ['representativePresent', 'trainedPersonPresent'],
    });
    expect(decided({ unaccompanied: false, representativePresent: false }).lawfulNow).toBe(true);
  });

  it('who refuses is referred where there is a risk, in 2024 and not in 2013', () => {
    const refusing = {
      fingertips: 'refused',
      takenDate: null,
      transmittedDate: null,
      protectionRiskOnRefusal: true,
      birthDate: '2010-01-01',
    } as const;
    expect(decided(refusing)).toMatchObject({ mustTake: true, stored: false, referral: true });
    expect(decided({ ...refusing, birthDate: '2005-01-01' }).referral).toBe(false);
    expect(decided({ ...refusing, protectionRiskOnRefusal: false }).referral).toBe(false);
    expect(decideWritten(plainSituation(refusing), ruleSet('rules-2013')).referral).toBe(false);
  });

  it.each([
    ['2026-06-30', 'IT', true, 'NL'],
    ['2026-07-01', 'IT', true, 'IT'],
    ['2026-07-01', 'IT', false, 'NL'],
    ['2026-07-01', 'NL', true, 'NL'],
  ])(
    'registered on %s, first in %s, best interests there: %j, is the responsibility of %s',
    (eventDate, first, favours, state) =>
      expect(
        decided({ eventDate, firstApplicationRegisteredIn: first, bestInterestsFavourFirstState: favours }).responsible,
      ).toBe(state),
  );

  it('with family in the Union, or grown up, has other criteria', () => {
    expect(decided({ familyInMemberStates: true }).responsible).toBeNull();
    expect(decided({ birthDate: '2000-01-01' }).responsible).toBeNull();
  });
});

describe('registration without a claim', () => {
  it('also takes place when the person claims at once, or in the other reading does not', () => {
    const facts = { category: 'ILLEGAL_STAY', simultaneousApplication: true } as const;
    expect(decided(facts).mustTake).toBe(true);
    const reading = interpretation({ simultaneousClaim: 'CLAIM_ONLY' });
    expect(decideWritten(plainSituation(facts), rules, { interpretation: reading }).mustTake).toBe(false);
    expect(
      decideWritten(plainSituation({ ...facts, simultaneousApplication: false }), rules, { interpretation: reading })
        .mustTake,
    ).toBe(true);
  });

  it('at sea counts as an irregular crossing before 2024', () => {
    const rescued = plainSituation({ category: 'SAR_DISEMBARKED', birthDate: '2008-01-01' });
    expect(decideWritten(rescued, ruleSet('rules-2013'))).toMatchObject({
      mustTake: true,
      compared: false,
      retainUntil: '2028-03-01',
    });
    const reading = interpretation({ rescueBefore2024: 'NOT_REGISTERED' });
    expect(decideWritten(rescued, ruleSet('rules-2013'), { interpretation: reading }).mustTake).toBe(false);
    expect(decideWritten(rescued, ruleSet('rules-2024'), { interpretation: reading }).mustTake).toBe(true);
  });
});
