import { describe, expect, it } from 'vitest';
import { decideWritten } from '../decide-written.ts';
import type { AnyWritten } from '../plain-situation.test.fixture.ts';
import { plainSituation } from '../plain-situation.test.fixture.ts';
import type { PolicyName } from '../policies.ts';
import { ruleSet } from '../policies.ts';
import type { LaterEventType } from '../rule-set.ts';
import type { WrittenLaterEvent } from '../situation.ts';

const event = (
  type: LaterEventType,
  date = '2027-03-01',
  memberState = 'NL',
  awareDate: string | null = date === '2027-03-01' ? '2027-03-20' : date,
): WrittenLaterEvent => ({ type, date, memberState, awareDate });
const after = (name: PolicyName, facts: Partial<AnyWritten>, ...laterEvents: WrittenLaterEvent[]) => {
  const { marked, erasedOn, retainUntil } = decideWritten(
    plainSituation({ birthDate: '2008-01-01', ...facts, laterEvents }),
    ruleSet(name),
  );
  return { marked, erasedOn, retainUntil };
};
const border = { category: 'IRREGULAR_CROSSING' } as const;

describe('a residence document', () => {
  it('erases a border dataset in 2013 when the state is aware, and marks it in 2017 and 2024', () => {
    const issued = event('RESIDENCE_DOCUMENT_ISSUED');
    expect(after('rules-2013', border, issued)).toEqual({
      marked: false,
      erasedOn: '2027-03-20',
      retainUntil: '2027-03-20',
    });
    expect(after('council-2017', border, issued)).toEqual({ marked: true, erasedOn: null, retainUntil: '2031-09-01' });
    expect(after('rules-2024', border, issued)).toEqual({ marked: true, erasedOn: null, retainUntil: '2031-09-02' });
  });
});

describe('departure', () => {
  it('erases a border dataset in 2013 and adds a date everywhere else', () => {
    const left = event('LEFT_TERRITORY');
    expect(after('rules-2013', border, left).erasedOn).toBe('2027-03-20');
    expect(after('rules-2013', {}, left).erasedOn).toBeNull();
    expect(after('rules-2024', border, left)).toEqual({ marked: false, erasedOn: null, retainUntil: '2031-09-02' });
  });
});

describe('citizenship', () => {
  it('of the state of origin erases on the day, of another on awareness, and not at all unknown', () => {
    expect(after('rules-2024', {}, event('CITIZENSHIP_ACQUIRED')).erasedOn).toBe('2027-03-01');
    expect(after('rules-2024', {}, event('CITIZENSHIP_ACQUIRED', '2027-03-01', 'DE')).erasedOn).toBe('2027-03-20');
    expect(after('rules-2024', {}, event('CITIZENSHIP_ACQUIRED', '2027-03-01', 'DE', null)).erasedOn).toBeNull();
  });

  it('after the end of storage changes nothing', () =>
    expect(after('rules-2024', border, event('CITIZENSHIP_ACQUIRED', '2031-09-03'))).toEqual({
      marked: false,
      erasedOn: null,
      retainUntil: '2031-09-02',
    }));
});

describe('protection', () => {
  it('marks an applicant, withdrawal unmarks, in the order of the days', () => {
    const granted = event('PROTECTION_GRANTED', '2027-01-01');
    const withdrawn = event('STATUS_WITHDRAWN', '2027-06-01');
    expect(after('rules-2024', {}, granted).marked).toBe(true);
    expect(after('rules-2024', {}, withdrawn, granted).marked).toBe(false);
    expect(after('rules-2024', { asOf: '2027-03-01' }, withdrawn, granted).marked).toBe(true);
  });

  it('after an erasure marks nothing', () =>
    expect(
      after('rules-2024', {}, event('CITIZENSHIP_ACQUIRED', '2027-01-01'), event('PROTECTION_GRANTED', '2027-02-01'))
        .marked,
    ).toBe(false));
});

it('what happens to a person does not matter where nothing was recorded', () =>
  expect(after('rules-2024', { takenDate: null, transmittedDate: null }, event('PROTECTION_GRANTED'))).toEqual({
    marked: false,
    erasedOn: null,
    retainUntil: null,
  }));

it('a mark by another state than that of origin has no effect, and the step says whose it would have to be', () => {
  const decision = decideWritten(
    plainSituation({ laterEvents: [event('PROTECTION_GRANTED', '2027-03-01', 'DE')] }),
    ruleSet('rules-2024'),
  );
  expect(decision.marked).toBe(false);
  expect(decision.reasons.find(({ rule }) => rule === 'later-events')).toMatchObject({
    outcome: 'PROTECTION_GRANTED has no effect, by DE: only NL, the state of origin, marks its data',
    citation: 'Reg. (EU) 2024/1358 Art. 31(1)',
  });
});

it('two hundred thousand events are decided', () => {
  const laterEvents = Array.from({ length: 200_000 }, () => event('LEFT_TERRITORY', '2027-03-01', 'DE'));
  const { awareDate: _, ...untold } = event('CITIZENSHIP_ACQUIRED', '2027-03-01', 'DE');
  expect(decideWritten(plainSituation({ laterEvents }), ruleSet('rules-2024')).stored).toBe(true);
  const open = decideWritten(
    plainSituation({ laterEvents: laterEvents.map(() => untold as WrittenLaterEvent) }),
    ruleSet('rules-2024'),
  );
  expect(open.missing).toHaveLength(200_000);
});

it('an event of which nobody says when the state learned of it leaves the dataset open', () => {
  const { awareDate: _, ...untold } = event('CITIZENSHIP_ACQUIRED', '2027-03-01', 'DE');
  const decision = decideWritten(plainSituation({ laterEvents: [untold as WrittenLaterEvent] }), ruleSet('rules-2024'));
  expect(decision).toMatchObject({ stored: true, retainUntil: 'undetermined', missing: ['laterEvents[0].awareDate'] });
});
