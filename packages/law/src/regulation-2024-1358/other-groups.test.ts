import { addDays, calendarDate, isoDate } from '@eurodac-sim/primitives';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SituationCategory } from '../dataset-category.ts';
import { OTHER_CATEGORIES } from '../dataset-category.ts';
import { decideCases } from '../decide-cases.ts';
import { decideWritten } from '../decide-written.ts';
import { interpretation } from '../interpretation.ts';
import type { AnyWritten } from '../plain-situation.test.fixture.ts';
import { plainSituation } from '../plain-situation.test.fixture.ts';
import { ruleSet } from '../policies.ts';
import { temporaryProtectionEndsOn } from '../storage.ts';
import { TEMPORARY_PROTECTION_STORAGE as RULE } from './article-29-data-storage.ts';

const on = (category: SituationCategory, day: string, facts: Partial<AnyWritten> = {}, answers = {}) =>
  decideWritten(
    plainSituation({ category, eventDate: day, takenDate: day, transmittedDate: day, ...facts }),
    ruleSet('rules-2024'),
    { interpretation: interpretation(answers) },
  );
const beneficiary = (day: string, facts: Partial<AnyWritten> = {}, answers = {}) =>
  on('TEMP_PROTECTION', day, { councilDecisionInForce: '2029-04-01', ...facts }, answers);

describe('temporary protection', () => {
  it.each([
    ['2029-06-11', false],
    ['2029-06-12', true],
  ])('registered on %s must be taken: %s', (day, mustTake) => expect(beneficiary(day)).toMatchObject({ mustTake }));

  it('by the decision of 2022 stays outside', () =>
    expect(beneficiary('2029-08-01', { excludedDecision2022_382: true })).toMatchObject({
      mustTake: false,
      stored: false,
    }));

  it.each([
    ['2029-08-03', {}, '2029-08-14T00:00:00Z', '2029-08-13'],
    ['2032-02-20', { temporaryProtectionEndsOn: '2033-01-01' }, '2032-03-02T00:00:00Z', '2032-03-01'],
    ['2029-08-03', { seriousTechnicalProblem: true }, '2029-08-16T00:00:00Z', '2029-08-15'],
    ['2029-08-03', { fingertips: 'retaken', retakenAt: '2029-08-20T08:00:00Z' }, '2029-08-22T08:00:00Z', '2029-08-22'],
  ] as const)('registered on %s with %j is sent by %s', (day, facts, transmitBy, transmitByDate) =>
    expect(beneficiary(day, facts)).toMatchObject({ transmitBy, transmitByDate, missing: [] }),
  );

  it.each([
    ['2029-07-01', null, '2030-07-01', '2030-07-01'],
    ['2028-02-29', null, '2029-02-28', '2029-02-28'],
    ['2029-07-01', '2029-12-31', '2030-07-01', '2030-07-01'],
    ['2029-07-01', '2030-07-02', '2030-07-02', '2031-07-01'],
    ['2029-07-01', '2031-07-01', '2031-07-01', '2031-07-01'],
    ['2028-02-29', '2031-03-01', '2031-03-01', '2032-02-29'],
  ])(
    'of a decision of %s that ends on %s is stored until %s, or in whole years until %s',
    (decision, ends, end, years) => {
      const until = (wholeYears: boolean) =>
        isoDate(temporaryProtectionEndsOn(RULE, calendarDate(decision), ends ? calendarDate(ends) : null, wholeYears));
      expect([until(false), until(true)]).toEqual([end, years]);
    },
  );

  it('without its decision, or extended to an unknown end, is stored until a day that is not known', () => {
    expect(beneficiary('2029-08-01', { councilDecisionInForce: null })).toMatchObject({
      stored: true,
      retainUntil: 'undetermined',
      missing: ['councilDecisionInForce'],
    });
    expect(beneficiary('2031-08-01')).toMatchObject({
      stored: true,
      retainUntil: 'undetermined',
      missing: ['temporaryProtectionEndsOn'],
    });
  });

  it('is never stored for less than the year, nor in whole years for less than to the end', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(calendarDate('2029-06-12'), days));
    fc.assert(
      fc.property(day, day, (decision, ends) => {
        const [plain, years] = [false, true].map((whole) => temporaryProtectionEndsOn(RULE, decision, ends, whole));
        return plain! >= temporaryProtectionEndsOn(RULE, decision, null, false) && plain! >= ends && years! >= plain!;
      }),
      { numRuns: 300 },
    );
  });
});

describe('an admission', () => {
  it.each([
    ['ADMISSION_GRANTED', '2028-02-29', '2033-02-28'],
    ['ADMISSION_REFUSED', '2028-02-29', '2031-02-28'],
    ['ADMISSION_DISCONTINUED', '2027-08-31', '2030-08-31'],
    ['NATIONAL_RESETTLED', '2028-02-29', '2033-02-28'],
  ] as const)('%s sent on %s is stored until %s and compared with nothing', (category, day, retainUntil) =>
    expect(on(category, day)).toMatchObject({ mustTake: true, compared: false, comparedAgainst: [], retainUntil }),
  );

  it.each(OTHER_CATEGORIES.filter((category) => category !== 'LE_REQUEST'))(
    '%s asks for six years of age',
    (category) => {
      const age = (birthDate: string) =>
        on(category, '2030-03-10', { birthDate, councilDecisionInForce: '2029-07-01' }).mustTake;
      expect([age('2024-03-11'), age('2024-03-10')]).toEqual([false, true]);
    },
  );

  it.each([
    ['ADMISSION_GRANTED', {}, '2026-09-04T08:00:00Z'],
    ['ADMISSION_GRANTED', { seriousTechnicalProblem: true }, '2026-09-04T08:00:00Z'],
    ['ADMISSION_GRANTED', { fingertips: 'retaken', retakenAt: '2026-09-10T08:00:00Z' }, null],
    ['ADMISSION_REFUSED', { healthGroundEndedAt: '2026-09-10T08:00:00Z' }, null],
    ['NATIONAL_RESETTLED', { healthGroundEndedAt: '2026-09-10T08:00:00Z' }, '2026-09-12T08:00:00Z'],
    ['NATIONAL_RESETTLED', { fingertips: 'retaken', retakenAt: '2026-09-10T08:00:00Z' }, null],
    ['ADMISSION_CHECK', {}, null],
  ] as const)('%s with %j is sent by %s', (category, facts, transmitBy) =>
    expect(on(category, '2026-09-01', facts)).toMatchObject({ transmitBy, missing: [] }),
  );

  it.each([
    ['ADMISSION_GRANTED', 'LITERAL', '2028-01-01'],
    ['NATIONAL_RESETTLED', 'LITERAL', '2028-01-01'],
    ['ADMISSION_REFUSED', 'LITERAL', null],
    ['ADMISSION_DISCONTINUED', 'LITERAL', null],
    ['ADMISSION_REFUSED', 'ALL_CATEGORIES', '2028-01-01'],
    ['ADMISSION_DISCONTINUED', 'ALL_CATEGORIES', '2028-01-01'],
  ] as const)('%s and citizenship under %s: erased on %s', (category, citizenshipErasure, erasedOn) => {
    const laterEvents = [
      { type: 'CITIZENSHIP_ACQUIRED', date: '2028-01-01', memberState: 'NL', awareDate: '2028-02-01' },
    ] as const;
    expect(on(category, '2027-03-01', { laterEvents }, { citizenshipErasure })).toMatchObject({ erasedOn });
  });
});

describe('a group that a text does not have', () => {
  it.each(['EC2725-2000', 'EU603-2013', 'COM2016-272'])('is not applicable under %s, which is not a no', (regime) => {
    const [answer] = decideCases([{ id: 'x', regime, situation: plainSituation({ category: 'ADMISSION_CHECK' }) }]);
    expect(answer).toMatchObject({
      decision: { applicable: false, mustTake: null, compared: false, stored: false, lawfulNow: null },
    });
    expect((answer as { decision: { reasons: readonly { outcome: string }[] } }).decision.reasons[0]!.outcome).toMatch(
      /^not applicable: .* has no rule for ADMISSION_CHECK$/,
    );
  });
});
