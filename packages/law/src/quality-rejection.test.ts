import { calendarDate, instant, isoInstant } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { countingAttempt, resending } from './quality-rejection.ts';
import { TRANSMISSION as CROSSING_2013 } from './regulation-603-2013/article-14-collection.ts';
import { TRANSMISSION as ADMISSION_2024 } from './regulation-2024-1358/article-18-collection.ts';
import { TRANSMISSION as CROSSING_2024 } from './regulation-2024-1358/article-22-collection.ts';
import { QUALITY } from './regulation-2024-1358/article-38-comparisons-and-results.ts';

const rejected = { referenceNumber: 'NL2000017', retakenAt: instant('2026-06-30T22:30:00Z') };

describe('data rejected for their quality', () => {
  it.each([
    ['a border case of 2024', CROSSING_2024, '2026-07-02T22:30:00Z'],
    ['a border case of 2013', CROSSING_2013, '2026-07-02T22:30:00Z'],
    ['an admission, without a limit in hours', ADMISSION_2024, null],
    ['a group whose text sets no clock', null, null],
  ])('of %s are sent again under the same number, by a clock from the retake', (_, transmission, expected) => {
    const { by, referenceNumber } = resending(QUALITY, transmission, rejected);
    expect(by === null ? null : isoInstant(by)).toBe(expected);
    expect(referenceNumber).toBe('NL2000017');
  });

  const first = { takenOn: calendarDate('2026-06-29'), transmittedOn: calendarDate('2026-06-30'), accepted: false };
  const second = { takenOn: calendarDate('2026-07-01'), transmittedOn: calendarDate('2026-07-02'), accepted: true };

  it.each([
    ['ACCEPTED', second],
    ['FIRST', first],
  ] as const)('start storage by the reading %s', (reading, attempt) => {
    expect(countingAttempt(QUALITY, [first, second], reading)).toMatchObject({ kind: 'counts', attempt });
  });

  it('start no storage before a transmission is accepted, under either reading', () => {
    expect(countingAttempt(QUALITY, [first], 'FIRST').kind).toBe('none');
    expect(countingAttempt(QUALITY, [], 'ACCEPTED').kind).toBe('none');
  });
});
