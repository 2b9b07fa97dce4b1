import { calendarDate } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { regimeAt } from './regime.ts';

describe('the text in force', () => {
  it.each([
    ['1990-01-01', null],
    ['2003-01-14', null],
    ['2003-01-15', 'EC2725-2000'],
    ['2015-07-19', 'EC2725-2000'],
    ['2015-07-20', 'EU603-2013'],
    ['2026-06-11', 'EU603-2013'],
    ['2026-06-12', 'EU2024-1358'],
    ['2029-06-12', 'EU2024-1358'],
  ])('on %s is %s', (day, regime) => expect(regimeAt(calendarDate(day))).toBe(regime));
});
