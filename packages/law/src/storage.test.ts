import { addDays, calendarDate, isoDate } from '@eurodac-sim/primitives';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_CATEGORIES } from './dataset-category.ts';
import { POLICY_NAMES, ruleSet } from './policies.ts';
import { storage } from './storage.ts';

const day = calendarDate;

describe('storage', () => {
  it.each([
    ['rules-2013', 'APPLICANT', '2016-05-05', '2016-05-06', '2026-05-05'],
    ['rules-2013', 'IRREGULAR_CROSSING', '2018-08-30', '2018-09-01', '2020-02-29'],
    ['rules-2013', 'IRREGULAR_CROSSING', '2016-08-31', '2016-08-31', '2018-02-28'],
    ['rules-2013', 'SAR_DISEMBARKED', '2016-06-01', '2016-06-01', '2017-12-01'],
    ['rules-2013', 'ILLEGAL_STAY', '2016-06-01', '2016-06-01', null],
    ['council-2017', 'ILLEGAL_STAY', '2020-02-29', '2020-03-02', '2025-02-28'],
    ['council-2017', 'APPLICANT', '2018-09-01', '2018-09-01', '2028-09-01'],
    ['rules-2024', 'APPLICANT', '2028-02-28', '2028-02-29', '2038-02-28'],
    ['rules-2024', 'IRREGULAR_CROSSING', '2028-02-28', '2028-02-29', '2033-02-28'],
    ['rules-2024', 'SAR_DISEMBARKED', '2026-08-10', '2026-08-12', '2031-08-12'],
    ['age-6-claim-2013', 'ILLEGAL_STAY', '2026-08-10', '2026-08-12', null],
    ['age-6-claim-2024', 'ILLEGAL_STAY', '2026-08-10', '2026-08-12', '2031-08-12'],
    ['age-6-claim-2024', 'IRREGULAR_CROSSING', '2026-08-10', '2026-08-12', '2028-02-10'],
    ['age-14-claim-2024', 'APPLICANT', '2026-08-10', '2026-08-12', '2036-08-10'],
  ] as const)('under %s of %s taken %s and sent %s ends on %s', (name, category, taken, sent, end) => {
    const outcome = storage(ruleSet(name), category, day(taken), day(sent));
    expect(outcome.kind === 'stored' ? isoDate(outcome.endsOn) : null).toBe(end);
  });

  it('of the later dataset of two never ends earlier', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...POLICY_NAMES),
        fc.constantFrom(...EVENT_CATEGORIES),
        fc.integer({ min: 20_000, max: 25_000 }),
        fc.integer({ min: 0, max: 3 }),
        (name, category, start, apart) => {
          const first = addDays(day('1970-01-01'), start);
          const [one, other] = [first, addDays(first, apart)].map((on) => storage(ruleSet(name), category, on, on));
          if (one?.kind === 'stored' && other?.kind === 'stored')
            expect(other.endsOn).toBeGreaterThanOrEqual(one.endsOn);
        },
      ),
    ));
});
