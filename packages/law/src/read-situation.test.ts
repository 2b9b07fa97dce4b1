import { calendarDate, instant } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { PRIOR_RECORD_FACTS, SITUATION_FACTS } from './fact-rules.ts';
import { InvalidSituation } from './invalid-situation.ts';
import { plainSituation } from './plain-situation.test.fixture.ts';
import { readSituation } from './read-situation.ts';
import type { WrittenPriorRecord } from './situation.ts';

const record = {
  id: 'p1',
  regime: 'EU603-2013',
  memberState: 'IT',
  category: 'APPLICANT',
  takenDate: '2025-01-01',
  transmittedDate: '2025-01-01',
  marked: false,
  blocked: false,
  erasedOn: null,
};

function refusal(situation: unknown): InvalidSituation {
  try {
    readSituation(situation);
  } catch (error) {
    if (error instanceof InvalidSituation) return error;
    throw error;
  }
  throw new Error('the situation was accepted');
}

describe('a situation', () => {
  it('that is in order is read with dates in days, moments in milliseconds and every field in its place', () => {
    const read = readSituation(plainSituation());
    expect(read).toMatchObject({
      category: 'APPLICANT',
      eventDate: calendarDate('2026-09-01'),
      eventAt: instant('2026-09-01T08:00:00Z'),
      priorRecords: [],
    });
    expect(Object.keys(read).sort()).toEqual(Object.keys(SITUATION_FACTS).sort());
    const [earlier] = readSituation(plainSituation({ priorRecords: [record as WrittenPriorRecord] })).priorRecords!;
    expect(Object.keys(earlier!).sort()).toEqual(Object.keys(PRIOR_RECORD_FACTS).sort());
    expect(earlier).toMatchObject({ takenDate: calendarDate('2025-01-01'), erasedOn: null, face: undefined });
  });

  it.each([
    ['an unknown field', { fingerTips: 'usable' }, 'fingerTips'],
    ['an unknown category', { category: 'TOURIST' }, 'category'],
    ['an unknown value', { fingertips: 'fine' }, 'fingertips'],
    ['a day that does not exist', { eventDate: '2026-02-29' }, 'eventDate'],
    ['a moment with another zone', { eventAt: '2026-09-01T08:00:00+02:00' }, 'eventAt'],
    ['a flag as a text', { unaccompanied: 'yes' }, 'unaccompanied'],
    ['a state by its name', { memberState: 'Italy' }, 'memberState'],
    ['an age range upside down', { ageRangeYears: [9, 7] }, 'ageRangeYears'],
    ['a birth after the event', { birthDate: '2026-09-02' }, 'birthDate'],
    ['a question before the event', { asOf: '2026-08-31' }, 'asOf'],
    ['transmission before taking', { transmittedDate: '2026-08-31' }, 'transmittedDate'],
    ['transmission of what was not taken', { takenDate: null }, 'takenDate'],
    ['taking in spite of refusal', { fingertips: 'refused' }, 'takenDate'],
    [
      'an arrival by transfer of somebody who never applied',
      { category: 'ILLEGAL_STAY', transferArrival: 'TAKE_CHARGE' },
      'transferArrival',
    ],
    ['an hour two days off the day of the event', { eventAt: '2026-09-03T00:00:00Z' }, 'eventAt'],
    [
      'an event known before it happened',
      {
        laterEvents: [{ type: 'CITIZENSHIP_ACQUIRED', date: '2027-01-02', memberState: 'DE', awareDate: '2027-01-01' }],
      },
      'laterEvents[0].awareDate',
    ],
    [
      'a record sent before it was taken',
      { priorRecords: [{ ...record, takenDate: '2025-01-02', transmittedDate: '2025-01-01' }] },
      'priorRecords[0].transmittedDate',
    ],
    ['two records of one id', { priorRecords: [record, record] }, 'priorRecords[1].id'],
    ['a relocated border case', { category: 'IRREGULAR_CROSSING', relocationArrival: true }, 'relocationArrival'],
    ['records that are no list', { priorRecords: {} }, 'priorRecords'],
    ['a record of an unknown regime', { priorRecords: [{ ...record, regime: 'EU1-2099' }] }, 'priorRecords[0].regime'],
    [
      'a record with an unknown field',
      { priorRecords: [record, { ...record, colour: 'red' }] },
      'priorRecords[1].colour',
    ],
    [
      'an event of an unknown type',
      { laterEvents: [{ type: 'MOVED', date: '2027-01-01', memberState: 'NL', awareDate: null }] },
      'laterEvents[0].type',
    ],
  ])('with %s is refused', (_, facts, field) => {
    const refused = refusal({ ...plainSituation(), ...facts });
    expect(refused.field).toBe(field);
    expect(refused.allowed.length).toBeGreaterThan(0);
    expect(refused.message).toContain(`${field} is `);
  });

  it.each(['category', 'memberState', 'eventDate'])('without %s is refused', (field) => {
    const { [field]: _, ...rest } = plainSituation() as Readonly<Record<string, unknown>>;
    expect(refusal(rest)).toMatchObject({ field, value: undefined });
  });

  it.each([null, 'APPLICANT', []])('that is %j is refused', (value) => expect(refusal(value).field).toBe('situation'));

  it('may have an hour of the day before or after, in another time zone, and may have been taken before the event', () => {
    for (const eventAt of ['2026-08-31T23:00:00Z', '2026-09-02T01:00:00Z'])
      expect(readSituation(plainSituation({ eventAt })).eventAt).toBe(instant(eventAt));
    expect(readSituation(plainSituation({ takenDate: '2026-08-31' })).takenDate).toBe(calendarDate('2026-08-31'));
  });

  it('echoes a long value cut short, and one that contains itself by name', () => {
    const long = refusal({ ...plainSituation(), memberState: 'x'.repeat(100_000) });
    expect(long.message.length).toBeLessThan(200);
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(refusal({ ...plainSituation(), sex: cycle }).message).toMatch(/^sex is a value nested/);
  });

  it('says of an unknown field that it is one', () =>
    expect(refusal({ ...plainSituation(), fingerTips: 'usable' }).message).toMatch(
      /^fingerTips is an unknown field; expected one of category, memberState/,
    ));

  it('says what was expected', () =>
    expect(refusal({ ...plainSituation(), fingertips: 'fine' }).message).toBe(
      'fingertips is "fine"; expected one of usable, unusable, refused, retaken',
    ));
});
