import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decideWritten } from './decide-written.ts';
import { interpretation } from './interpretation.ts';
import { plainSituation } from './plain-situation.test.fixture.ts';
import { ruleSet } from './policies.ts';
import type { WrittenLaterEvent, WrittenPriorRecord } from './situation.ts';

const record = (id: string, facts: Partial<WrittenPriorRecord> = {}): WrittenPriorRecord => ({
  id,
  regime: 'EU2024-1358',
  memberState: 'IT',
  category: 'APPLICANT',
  takenDate: '2026-07-01',
  transmittedDate: '2026-07-01',
  marked: false,
  blocked: false,
  erasedOn: null,
  ...facts,
});
const untold = (id: string, memberState: string): WrittenPriorRecord => {
  const { erasedOn: _, ...rest } = record(id, { memberState });
  return rest;
};
const RECORDS = [
  record('a', { marked: true }),
  record('b', { regime: 'EU603-2013', category: 'IRREGULAR_CROSSING' }),
  record('c', { memberState: 'NL', erasedOn: '2026-08-01' }),
  record('d', { memberState: 'NL' }),
];
const happened = (type: WrittenLaterEvent['type'], date: string, memberState: string): WrittenLaterEvent => ({
  type,
  date,
  memberState,
  awareDate: date,
});
const EVENTS = [
  happened('PROTECTION_GRANTED', '2027-01-01', 'NL'),
  happened('STATUS_WITHDRAWN', '2027-01-01', 'NL'),
  happened('LEFT_TERRITORY', '2028-01-01', 'FR'),
  happened('CITIZENSHIP_ACQUIRED', '2028-01-01', 'DE'),
];
const hashOf = (priorRecords: readonly WrittenPriorRecord[], laterEvents: readonly WrittenLaterEvent[]) =>
  decideWritten(plainSituation({ priorRecords, laterEvents }), ruleSet('rules-2024'), {
    interpretation: interpretation({ linksOfOwnData: 'ALWAYS' }),
  }).hash;
const inAnyOrder = <Value>(values: readonly Value[]) =>
  fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });

it('the hash of a decision does not depend on the order of records and events', () => {
  fc.assert(
    fc.property(inAnyOrder(RECORDS), inAnyOrder(EVENTS), (records, events) => {
      expect(hashOf(records, events)).toBe(hashOf(RECORDS, EVENTS));
    }),
  );
});

it('nor does it where facts about some of them are lacking', () => {
  const open = [...RECORDS, untold('e', 'IT'), untold('f', 'NL'), untold('g', 'NL')];
  fc.assert(
    fc.property(inAnyOrder(open), (records) => {
      expect(hashOf(records, [])).toBe(hashOf(open, []));
    }),
  );
  expect(hashOf(open, [])).not.toBe(hashOf(RECORDS, []));
});

it('the hash of a decision is that without its trace', () => {
  const facts = plainSituation({ priorRecords: RECORDS, laterEvents: EVENTS });
  const { hash } = decideWritten(facts, ruleSet('rules-2024'), { trace: false });
  expect(decideWritten(facts, ruleSet('rules-2024')).hash).toBe(hash);
});
