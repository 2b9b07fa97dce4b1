import { calendarDate, isoDate } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { falseHit } from './false-hit.ts';
import { PROCEDURE_603_2013 } from './regulation-603-2013/procedure.ts';
import { PROCEDURE_2024_1358 } from './regulation-2024-1358/procedure.ts';
import { PROCEDURE_2725_2000 } from './regulation-2725-2000/procedure.ts';

describe('a false hit', () => {
  it.each([
    ['Monday', '2026-06-15', '2026-06-18'],
    ['Tuesday', '2026-06-16', '2026-06-19'],
    ['Wednesday, over a weekend', '2026-06-17', '2026-06-22'],
    ['Friday', '2026-06-12', '2026-06-17'],
    ['Saturday', '2026-06-13', '2026-06-17'],
    ['Sunday', '2026-06-14', '2026-06-17'],
    ['Thursday, over the end of a month', '2026-07-30', '2026-08-04'],
    ['Thursday, over the end of a year', '2026-12-31', '2027-01-05'],
  ])('received on a %s is told within three working days', (_, received, expected) => {
    const { toldBy, told } = falseHit(PROCEDURE_2024_1358.falseHit, calendarDate(received));
    expect(toldBy === null ? null : isoDate(toldBy)).toBe(expected);
    expect(told).toEqual(['eu-lisa']);
  });

  it('was told to the Commission too under the text of 2013, and to nobody under that of 2000', () => {
    const received = calendarDate('2015-08-03');
    expect(falseHit(PROCEDURE_603_2013.falseHit, received).told).toEqual(['eu-lisa', 'commission']);
    expect(falseHit(PROCEDURE_2725_2000.falseHit, received)).toMatchObject({ toldBy: null, told: [] });
  });
});
