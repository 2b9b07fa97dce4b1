import { describe, expect, it } from 'vitest';
import { isoDate } from './calendar-date.ts';
import { addHours, dateOf, instant, isInstantText, isoInstant, startOf } from './instant.ts';

describe('an instant', () => {
  it('is 72 hours later three days on, across a month and a leap day', () => {
    expect(isoInstant(addHours(instant('2028-02-27T09:30:00Z'), 72))).toBe('2028-03-01T09:30:00Z');
  });

  it('has the civil date of UTC', () => {
    expect(isoDate(dateOf(instant('2026-06-11T23:59:59Z')))).toBe('2026-06-11');
    expect(isoInstant(startOf(dateOf(instant('2026-06-12T00:00:00Z'))))).toBe('2026-06-12T00:00:00Z');
  });

  it.each(['2026-06-12', '2026-06-12T09:00:00+02:00', '2026-02-30T09:00:00Z', '2026-06-12T25:00:00Z'])(
    'refuses %j',
    (text) => {
      expect(isInstantText(text)).toBe(false);
      expect(() => instant(text)).toThrow(/expected UTC/);
    },
  );
});
