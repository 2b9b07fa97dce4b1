import { calendarDate, isoDate } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { citationText } from './citation.ts';
import { collectionDuty } from './collection-duty.ts';
import { EVENT_CATEGORIES } from './dataset-category.ts';
import type { PolicyName } from './policies.ts';
import { POLICY_NAMES, ruleSet } from './policies.ts';

const day = calendarDate;
const MINIMUM: Readonly<Record<PolicyName, number>> = {
  'rules-2013': 14,
  'council-2017': 6,
  'rules-2024': 6,
  'age-14-claim-2013': 14,
  'age-6-claim-2013': 6,
  'age-14-claim-2024': 14,
  'age-6-claim-2024': 6,
};

describe.each(POLICY_NAMES.map((name) => [name, MINIMUM[name]] as const))('under %s', (name, minimum) => {
  const rules = ruleSet(name);

  it.each(EVENT_CATEGORIES)(
    `%s: nothing the day before the ${minimum}th birthday, the duty or option on it`,
    (category) => {
      const birthDate = day(`${2026 - minimum}-06-12`);
      const before = collectionDuty(rules, { category, birthDate, eventDate: day('2026-06-11') });
      expect(before).toMatchObject({ kind: 'none', because: 'below-minimum-age' });
      expect(collectionDuty(rules, { category, birthDate, eventDate: day('2026-06-12') }).kind).not.toBe('none');
    },
  );

  it('every outcome names its article', () => {
    for (const category of EVENT_CATEGORIES)
      for (const birthDate of [day('2025-01-01'), day('2000-01-01')])
        expect(
          citationText(collectionDuty(rules, { category, birthDate, eventDate: day('2026-06-12') }).citation),
        ).toMatch(/ Art\. \d/);
  });
});

describe('illegal stay', () => {
  it.each([
    ['rules-2013', 'may-take', null],
    ['age-6-claim-2013', 'may-take', null],
    ['council-2017', 'take', '2026-09-04'],
    ['rules-2024', 'take', '2026-09-04'],
    ['age-14-claim-2024', 'take', '2026-09-04'],
  ] as const)('under %s is %s, in time until %s', (name, kind, by) => {
    const facts = { category: 'ILLEGAL_STAY', birthDate: day('2010-01-01'), eventDate: day('2026-09-01') } as const;
    const duty = collectionDuty(ruleSet(name), facts);
    expect(duty.kind).toBe(kind);
    expect('transmitByDate' in duty && duty.transmitByDate !== null ? isoDate(duty.transmitByDate) : null).toBe(by);
  });
});

it('a leap-day birth is six on 1 March 2026, or on 28 February by the other reading', () => {
  const facts = { category: 'APPLICANT', birthDate: day('2020-02-29'), eventDate: day('2026-02-28') } as const;
  expect(collectionDuty(ruleSet('rules-2024'), facts).kind).toBe('none');
  expect(collectionDuty(ruleSet('rules-2024'), facts, 'FEB28').kind).toBe('take');
});
