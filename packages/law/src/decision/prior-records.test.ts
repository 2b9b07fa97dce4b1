import { describe, expect, it } from 'vitest';
import { decideWritten } from '../decide-written.ts';
import { interpretation } from '../interpretation.ts';
import type { AnyWritten } from '../plain-situation.test.fixture.ts';
import { plainSituation } from '../plain-situation.test.fixture.ts';
import type { PolicyName } from '../policies.ts';
import { ruleSet } from '../policies.ts';
import type { WrittenPriorRecord } from '../situation.ts';

const record = (facts: Partial<WrittenPriorRecord> = {}): WrittenPriorRecord => ({
  id: 'p1',
  regime: 'EU603-2013',
  memberState: 'IT',
  category: 'IRREGULAR_CROSSING',
  takenDate: '2026-01-15',
  transmittedDate: '2026-01-16',
  marked: false,
  blocked: false,
  erasedOn: null,
  ...facts,
});
const on = (day: string): Partial<AnyWritten> => ({
  eventDate: day,
  takenDate: day,
  transmittedDate: day,
  birthDate: '2008-01-01',
});
const visible = (name: PolicyName, facts: Partial<AnyWritten>, answers: Readonly<Record<string, string>> = {}) =>
  decideWritten(plainSituation(facts), ruleSet(name), { interpretation: interpretation(answers) }).visiblePrior;

describe('a border record of the law of 2013', () => {
  const seen = (day: string, answers = {}) =>
    visible('rules-2024', { ...on(day), category: 'ILLEGAL_STAY', priorRecords: [record()] }, answers);

  it('becomes visible to illegal stay on 12 June 2026', () => {
    const facts = { category: 'ILLEGAL_STAY', optionExercised: true, priorRecords: [record()] } as const;
    expect(visible('rules-2013', { ...on('2026-06-11'), ...facts })).toEqual([]);
    expect(visible('rules-2024', { ...on('2026-06-12'), ...facts })).toEqual(['p1']);
  });

  it('keeps its eighteen months from taking', () => {
    expect(seen('2027-07-15')).toEqual(['p1']);
    expect(seen('2027-07-16')).toEqual([]);
  });

  it('takes the five years from transmission in the other reading', () => {
    expect(seen('2031-01-16', { legacyRetentionRule: 'NEW' })).toEqual(['p1']);
    expect(seen('2031-01-17', { legacyRetentionRule: 'NEW' })).toEqual([]);
  });
});

describe('an earlier record', () => {
  const search = (facts: Partial<WrittenPriorRecord>, situation: Partial<AnyWritten> = {}) =>
    visible('rules-2024', {
      ...on('2026-09-01'),
      priorRecords: [
        record({ regime: 'EU2024-1358', takenDate: '2026-07-01', transmittedDate: '2026-07-01', ...facts }),
      ],
      ...situation,
    });

  it('is gone on the day of its erasure', () => {
    expect(search({ erasedOn: '2026-09-02' })).toEqual(['p1']);
    expect(search({ erasedOn: '2026-09-01' })).toEqual([]);
  });

  it('is not there before it was transmitted', () => {
    expect(search({ transmittedDate: '2026-09-01' })).toEqual(['p1']);
    expect(search({ transmittedDate: '2026-09-02' })).toEqual([]);
  });

  it('of the searching state needs a request', () => {
    expect(search({ memberState: 'NL' })).toEqual([]);
    expect(search({ memberState: 'NL' }, { includeOwnData: true })).toEqual(['p1']);
  });

  it('that no text stored is not found', () => {
    expect(search({ neverStored: true })).toEqual([]);
    expect(search({ regime: 'EU603-2013', category: 'ILLEGAL_STAY' })).toEqual([]);
    expect(search({ category: 'ADMISSION_CHECK' })).toEqual([]);
  });

  it('of a refused admission is stored for three years', () => {
    const refused = { category: 'ADMISSION_REFUSED', takenDate: '2026-12-01', transmittedDate: '2026-12-02' } as const;
    expect(search(refused, on('2029-12-02'))).toEqual(['p1']);
    expect(search(refused, on('2029-12-03'))).toEqual([]);
  });

  it('of temporary protection lasts a year from the Council decision, and as long as protection does', () => {
    const protectedPerson = {
      category: 'TEMP_PROTECTION',
      takenDate: '2029-08-01',
      transmittedDate: '2029-08-02',
    } as const;
    const decision = { councilDecisionInForce: '2029-07-01' };
    expect(search(protectedPerson, { ...on('2030-07-01'), ...decision })).toEqual(['p1']);
    expect(search(protectedPerson, { ...on('2030-07-02'), ...decision })).toEqual([]);
    expect(
      search(protectedPerson, { ...on('2030-07-02'), ...decision, temporaryProtectionEndsOn: '2031-07-01' }),
    ).toEqual(['p1']);
    expect(search(protectedPerson, on('2030-07-01'))).toBe('undetermined');
    expect(search({ ...protectedPerson, regime: 'EU603-2013' }, on('2030-07-01'))).toEqual([]);
  });

  it('blocked under the law of 2000 is returned with a mark since 2015', () => {
    const old = record({
      regime: 'EC2725-2000',
      category: 'APPLICANT',
      takenDate: '2014-01-01',
      transmittedDate: '2014-01-01',
      blocked: true,
    });
    const decision = decideWritten(
      plainSituation({ ...on('2016-01-10'), birthDate: '2000-01-01', priorRecords: [old] }),
      ruleSet('rules-2013'),
    );
    expect(decision).toMatchObject({ visiblePrior: ['p1'], visibleMarks: { p1: true } });
  });
});

describe('a face', () => {
  const face = {
    face: true,
    sex: 'F',
    regime: 'EU2024-1358',
    takenDate: '2026-07-01',
    transmittedDate: '2026-07-01',
  } as const;
  const search = (facts: Partial<AnyWritten>, prior: Partial<WrittenPriorRecord> = face, answers = {}) => {
    const situation = plainSituation({
      fingertips: 'unusable',
      facialRecognitionLive: true,
      sex: 'F',
      priorRecords: [record(prior)],
      ...facts,
    });
    return decideWritten(situation, ruleSet('rules-2024'), { interpretation: interpretation(answers) });
  };

  it('is searched only once the software runs, and only with a face of the same sex', () => {
    expect(search({}).visiblePrior).toEqual(['p1']);
    expect(search({ facialRecognitionLive: false })).toMatchObject({ compared: false, stored: true, visiblePrior: [] });
    expect(search({ sex: 'M' }).visiblePrior).toEqual([]);
    expect(search({ sex: 'M' }, face, { sexInFaceSearch: 'WEIGHT' }).visiblePrior).toEqual(['p1']);
    expect(search({}, { ...face, face: false }).visiblePrior).toEqual([]);
  });

  it('cannot be compared without knowing the sex on both sides', () => {
    expect(search({ sex: null })).toMatchObject({ visiblePrior: 'undetermined', visibleMarks: 'undetermined' });
    expect(search({ sex: null }).missing).toContain('sex');
    expect(search({}, { ...face, sex: null }).missing).toContain('priorRecords[0].sex');
  });

  it('is not in a record of 2013, and is not recorded by that law', () => {
    expect(search({}, { category: 'APPLICANT' }).visiblePrior).toEqual([]);
    const old = decideWritten(
      plainSituation({ fingertips: 'unusable', birthDate: '2008-01-01' }),
      ruleSet('rules-2013'),
    );
    expect(old).toMatchObject({ mustTake: true, compared: false, stored: false });
  });

  it('without fingerprints may be read as not to be stored yet', () =>
    expect(search({ facialRecognitionLive: false }, face, { faceOnlyDataset: 'NOT_STORED' })).toMatchObject({
      stored: false,
      retainUntil: null,
    }));
});
