import { addDays, calendarDate, isoDate } from '@eurodac-sim/primitives';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideWritten } from '../decide-written.ts';
import type { AnyWritten } from '../plain-situation.test.fixture.ts';
import { plainSituation } from '../plain-situation.test.fixture.ts';
import type { WrittenPriorRecord } from '../situation.ts';
import { REGULATION_2725_2000 } from './regulation-2725-2000.ts';

const on = (day: string, facts: Partial<AnyWritten> = {}) =>
  decideWritten(
    plainSituation({ eventDate: day, birthDate: '1985-06-01', takenDate: day, transmittedDate: day, ...facts }),
    REGULATION_2725_2000,
  );

describe('under Regulation (EC) No 2725/2000', () => {
  it.each([
    ['2004-02-29', '2006-02-28'],
    ['2003-02-28', '2005-02-28'],
    ['2006-02-28', '2008-02-28'],
    ['2007-12-31', '2009-12-31'],
  ])('a border dataset of %s is stored for two years, until %s', (day, retainUntil) =>
    expect(on(day, { category: 'IRREGULAR_CROSSING' })).toMatchObject({ compared: false, retainUntil }),
  );

  it('every border dataset ends two years later, on the same day or on the last of February', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4568 }), (days) => {
        const day = isoDate(addDays(calendarDate('2003-01-15'), days));
        const end = on(day, { category: 'IRREGULAR_CROSSING' }).retainUntil ?? '';
        const monthAndDay = day.slice(5) === '02-29' ? '02-28' : day.slice(5);
        return end === `${Number(day.slice(0, 4)) + 2}-${monthAndDay}`;
      }),
      { numRuns: 300 },
    ));

  it.each([
    ['2003-08-31', null, 'Reg. (EC) 343/2003 Art. 29'],
    ['2003-09-01', 'NL', 'Reg. (EC) 343/2003 Art. 6'],
    ['2013-12-31', 'NL', 'Reg. (EC) 343/2003 Art. 6'],
    ['2014-01-01', 'NL', 'Reg. (EU) 604/2013 Art. 8(4)'],
  ])('an unaccompanied minor who lodges on %s: %s is responsible by %s', (day, responsible, citation) => {
    const decision = on(day, { birthDate: `${Number(day.slice(0, 4)) - 16}-01-01` });
    expect(decision.responsible).toBe(responsible);
    expect(decision.reasons.find(({ rule }) => rule === 'responsibility')?.citation).toContain(citation);
  });

  it.each([
    ['2003-01-14', false],
    ['2003-01-15', true],
  ])('an applicant of %s must be taken: %s', (day, mustTake) => expect(on(day)).toMatchObject({ mustTake }));

  it.each([
    ['13 years and 364 days', '1991-03-11', false],
    ['14 years', '1991-03-10', true],
  ])('of %s: %s', (_, birthDate, mustTake) => expect(on('2005-03-10', { birthDate })).toMatchObject({ mustTake }));

  it('nobody turned back is taken, even one who remains, while a person held until removal is', () => {
    const crossing = { category: 'IRREGULAR_CROSSING', remainsOnTerritory: true } as const;
    expect(on('2005-03-10', { ...crossing, turnedBack: true }).mustTake).toBe(false);
    expect(on('2005-03-10', { ...crossing, detainedUntilRemoval: true }).mustTake).toBe(true);
  });

  it('no hour is set for transmission', () =>
    expect(on('2005-03-10')).toMatchObject({ transmitBy: null, missing: [] }));

  it('protection blocks and does not mark', () => {
    const granted = { date: '2006-01-01', memberState: 'NL', awareDate: '2006-01-01' };
    const decision = on('2005-03-10', { laterEvents: [{ type: 'PROTECTION_GRANTED', ...granted }] });
    expect(decision).toMatchObject({ marked: false, erasedOn: null });
    expect(decision.reasons.some(({ outcome }) => outcome.includes('blocks'))).toBe(true);
  });

  it.each([
    ['APPLICANT', false, ['p1']],
    ['APPLICANT', true, []],
    ['IRREGULAR_CROSSING', false, []],
  ] as const)('a record of %s, blocked %s, gives illegal stay %j', (category, blocked, visiblePrior) => {
    const record: WrittenPriorRecord = {
      id: 'p1',
      regime: 'EC2725-2000',
      memberState: 'IT',
      category,
      takenDate: '2004-05-01',
      transmittedDate: '2004-05-01',
      marked: false,
      blocked,
      erasedOn: null,
    };
    const facts = { category: 'ILLEGAL_STAY', optionExercised: true, priorRecords: [record] } as const;
    expect(on('2005-03-10', facts).visiblePrior).toEqual(visiblePrior);
  });
});
