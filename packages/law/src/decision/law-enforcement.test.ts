import { describe, expect, it } from 'vitest';
import { decideCases } from '../decide-cases.ts';
import { decideWritten } from '../decide-written.ts';
import { interpretation } from '../interpretation.ts';
import type { AnyWritten } from '../plain-situation.test.fixture.ts';
import { plainSituation } from '../plain-situation.test.fixture.ts';
import { ruleSet } from '../policies.ts';
import { RULES_OF_REGIME } from '../record-storage.ts';
import type { WrittenPriorRecord } from '../situation.ts';

const record = (facts: Partial<WrittenPriorRecord> = {}): WrittenPriorRecord => ({
  id: 'p1',
  regime: 'EU603-2013',
  memberState: 'IT',
  category: 'APPLICANT',
  takenDate: '2015-09-01',
  transmittedDate: '2015-09-01',
  marked: true,
  blocked: false,
  erasedOn: null,
  protectionGrantedOn: '2016-02-29',
  ...facts,
});
const asked = (facts: Partial<AnyWritten>): AnyWritten =>
  plainSituation({
    category: 'LE_REQUEST',
    takenDate: null,
    transmittedDate: null,
    leConditionsMet: true,
    leRole: 'SUSPECT',
    ...facts,
  });
const in2013 = (facts: Partial<AnyWritten>) =>
  decideWritten(asked({ eventDate: '2019-01-01', birthDate: '1990-01-01', ...facts }), ruleSet('rules-2013'));
const in2024 = (facts: Partial<AnyWritten>, answers = {}) =>
  decideWritten(asked(facts), ruleSet('rules-2024'), { interpretation: interpretation(answers) });

describe('a law-enforcement request', () => {
  it('takes and records nothing, and is compared where the conditions are met', () => {
    const nothing = { mustTake: false, stored: false, retainUntil: null, transmitBy: null };
    expect(in2013({})).toMatchObject({ ...nothing, compared: true });
    expect(in2013({ leConditionsMet: false })).toMatchObject({ ...nothing, compared: false, comparedAgainst: [] });
  });

  it('without word of the conditions is undetermined and says so', () => {
    const { leConditionsMet: _, ...facts } = asked({});
    expect(decideWritten(facts, ruleSet('rules-2024'))).toMatchObject({
      compared: 'undetermined',
      visiblePrior: 'undetermined',
      missing: ['leConditionsMet'],
    });
  });

  it.each([
    ['2019-02-28', ['p1']],
    ['2019-03-01', []],
  ])('of %s finds data marked on 29 February 2016: %j', (eventDate, visiblePrior) =>
    expect(in2013({ eventDate, priorRecords: [record()] })).toMatchObject({ visiblePrior }),
  );

  it('finds marked data until erasure under the law of 2024', () =>
    expect(in2024({ birthDate: '1990-01-01', eventDate: '2025-09-01', priorRecords: [record()] })).toMatchObject({
      visiblePrior: ['p1'],
      visibleMarks: { p1: true },
    }));

  it('needs the day of the grant in 2013 and no more in 2024', () => {
    const priorRecords = [record({ protectionGrantedOn: null })];
    expect(in2013({ priorRecords }).missing).toEqual(['priorRecords[0].protectionGrantedOn']);
    expect(in2024({ birthDate: '1990-01-01', eventDate: '2025-09-01', priorRecords }).missing).toEqual([]);
  });

  it('without usable fingerprints cannot search in 2013, and searches faces in 2024 once they run', () => {
    const facts = { birthDate: '1990-01-01', fingertips: 'unusable' } as const;
    expect(in2013(facts).compared).toBe(false);
    expect(in2024(facts).compared).toBe(false);
    expect(in2024({ ...facts, facialRecognitionLive: true }).compared).toBe(true);
  });
});

describe('a request against a child', () => {
  it.each([
    ['2012-09-02', {}, 'undetermined'],
    ['2012-09-02', { leExtraGroundsUnder14: false }, false],
    ['2012-09-02', { leExtraGroundsUnder14: true }, true],
    ['2012-09-02', { leRole: 'VICTIM' }, true],
    ['2012-09-02', { leRole: 'VICTIM', leExtraGroundsUnder14: false }, true],
    ['2012-09-02', { leRole: 'PERPETRATOR', leExtraGroundsUnder14: false }, false],
    ['2012-09-02', { leRole: null, leExtraGroundsUnder14: false }, 'undetermined'],
    ['2012-09-01', { leExtraGroundsUnder14: false }, true],
    [null, { leExtraGroundsUnder14: false }, true],
    [null, { leExtraGroundsUnder14: false, ageRangeYears: [11, 13] }, false],
  ] as const)('born on %s with %j is compared: %s', (birthDate, facts, compared) =>
    expect(in2024({ birthDate, ...(facts as Partial<AnyWritten>) })).toMatchObject({ compared }),
  );

  it('is compared in the reading that bars the use of a hit alone', () => {
    const facts = { birthDate: '2015-01-01', leExtraGroundsUnder14: false };
    expect(in2024(facts, { childSearchBar: 'USE_ONLY' }).compared).toBe(true);
  });

  it('has no bar in 2013', () => expect(in2013({ birthDate: '2010-01-01' }).compared).toBe(true));
});

describe('a request of law enforcement', () => {
  it('does not exist under the first Eurodac, which is not a no', () => {
    expect(decideWritten(asked({}), RULES_OF_REGIME['EC2725-2000'])).toMatchObject({
      applicable: false,
      mustTake: null,
      compared: false,
    });
  });

  it('covers all three groups under the proposal', () => {
    expect(decideWritten(asked({}), RULES_OF_REGIME['COM2016-272'])).toMatchObject({
      applicable: true,
      mustTake: false,
      comparedAgainst: ['APPLICANT', 'IRREGULAR_CROSSING', 'ILLEGAL_STAY'],
    });
  });

  it('in a role that no text knows is refused', () =>
    expect(decideCases([{ id: 'x', situation: { ...asked({}), leRole: 'WITNESS' } }])[0]).toMatchObject({
      error: { field: 'leRole' },
    }));
});
