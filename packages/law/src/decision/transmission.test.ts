import { describe, expect, it } from 'vitest';
import { decideWritten } from '../decide-written.ts';
import { interpretation } from '../interpretation.ts';
import type { AnyWritten } from '../plain-situation.test.fixture.ts';
import { plainSituation } from '../plain-situation.test.fixture.ts';
import { ruleSet } from '../policies.ts';

const rules = ruleSet('rules-2024');
const due = (facts: Partial<AnyWritten>, answers: Readonly<Record<string, string>> = {}) => {
  const { transmitBy, transmitByDate } = decideWritten(plainSituation(facts), rules, {
    interpretation: interpretation(answers),
  });
  return [transmitBy, transmitByDate];
};
const END = { deadlineFrom: 'END_OF_EVENT_DATE' };

describe('transmission', () => {
  it('is due 72 hours after the event, across the leap day of 2028', () =>
    expect(
      due({ eventDate: '2028-02-27', eventAt: '2028-02-27T23:30:00Z', takenDate: null, transmittedDate: null }),
    ).toEqual(['2028-03-01T23:30:00Z', '2028-03-01']));

  it('has 48 hours more for technical problems, and for an influx only at sea; the two do not add up', () => {
    const sea = { category: 'SAR_DISEMBARKED' } as const;
    expect(due({ seriousTechnicalProblem: true })).toEqual(['2026-09-06T08:00:00Z', '2026-09-06']);
    expect(due({ suddenInfluxDerogation: true })).toEqual(['2026-09-04T08:00:00Z', '2026-09-04']);
    expect(due({ ...sea, suddenInfluxDerogation: true })).toEqual(['2026-09-06T08:00:00Z', '2026-09-06']);
    expect(due({ ...sea, suddenInfluxDerogation: true, seriousTechnicalProblem: true })).toEqual([
      '2026-09-06T08:00:00Z',
      '2026-09-06',
    ]);
  });

  it('is due 48 hours after a retake, and after a health ground ends', () => {
    expect(due({ fingertips: 'retaken', retakenAt: '2026-10-01T15:00:00Z' })).toEqual([
      '2026-10-03T15:00:00Z',
      '2026-10-03',
    ]);
    expect(due({ healthGroundEndedAt: '2026-10-01T15:00:00Z' })).toEqual(['2026-10-03T15:00:00Z', '2026-10-03']);
  });

  it.each([
    ['2026-09-04T08:00:00Z', '2026-09-04T08:00:00Z'],
    ['2026-09-04T08:00:01Z', '2026-09-04T08:00:01Z'],
    ['2026-09-20T12:00:00Z', '2026-09-20T12:00:00Z'],
    ['2026-09-02T12:00:00Z', '2026-09-04T08:00:00Z'],
  ])('of a border case released on %s is due by %s', (releasedFromDetentionAt, by) =>
    expect(due({ category: 'IRREGULAR_CROSSING', releasedFromDetentionAt })[0]).toBe(by),
  );

  it('at a border crossing point runs from the taking', () =>
    expect(due({ borderApplication: true, takenAt: '2026-09-02T10:00:00Z' })).toEqual([
      '2026-09-05T10:00:00Z',
      '2026-09-05',
    ]));

  it('"after the date of" apprehension may run from the end of that day; a finding has no such words', () => {
    expect(due({ category: 'IRREGULAR_CROSSING' }, END)).toEqual(['2026-09-05T00:00:00Z', '2026-09-04']);
    expect(due({ category: 'ILLEGAL_STAY' }, END)).toEqual(['2026-09-04T08:00:00Z', '2026-09-04']);
  });

  it('without the hour of the event has a day but no hour', () => {
    const situation = plainSituation({ eventAt: null });
    const decision = decideWritten(situation, rules);
    expect(decision).toMatchObject({ transmitBy: 'undetermined', transmitByDate: '2026-09-04', missing: ['eventAt'] });
  });

  it('of a person held for an unknown number of hours waits for the hour of the event', () => {
    const held = { category: 'IRREGULAR_CROSSING', eventAt: null } as const;
    expect(due({ ...held, releasedFromDetentionAt: '2026-09-04T20:00:00Z' })).toEqual(['undetermined', 'undetermined']);
    expect(due({ ...held, releasedFromDetentionAt: '2026-09-05T00:00:01Z' })[0]).toBe('2026-09-05T00:00:01Z');
    expect(due({ ...held, releasedFromDetentionAt: '2026-09-03T00:00:00Z' })).toEqual(['undetermined', '2026-09-04']);
  });

  it('is not due where nothing is owed, where the text has no limit, and on arrival after a transfer', () => {
    const nothing = [null, null];
    expect(due({ birthDate: '2022-01-01' })).toEqual(nothing);
    expect(due({ transferArrival: 'TAKE_CHARGE' })).toEqual(nothing);
    const option = decideWritten(
      plainSituation({ category: 'ILLEGAL_STAY', birthDate: '2010-01-01' }),
      ruleSet('rules-2013'),
    );
    expect([option.mustTake, option.transmitBy, option.transmitByDate]).toEqual(['may', ...nothing]);
  });
});
