import type { EventCategory, RuleSet } from '@eurodac-sim/law';
import { ruleSet } from '@eurodac-sim/law';
import type { SampleId } from '@eurodac-sim/matching';
import type { Instant } from '@eurodac-sim/primitives';
import { addDays, addHours, calendarDate, instant, isoDate, startOf } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import type { CentralSystem, ComparisonRequest, DatasetNumber } from './central-system.ts';
import { centralSystem } from './central-system.ts';

const RULES_2013 = ruleSet('rules-2013');
const RULES_2024 = ruleSet('rules-2024');
const START = instant('2026-07-01T09:00:00Z');
const sample = (id: number): SampleId => id as SampleId;

type Sent = { readonly category?: EventCategory; readonly memberState?: string; readonly at?: Instant };

function send(system: CentralSystem, id: number, sent: Sent = {}) {
  const { category = 'APPLICANT', memberState = 'GR', at = START } = sent;
  return system.transmit({
    reference: sample(id),
    memberState,
    category,
    takenOn: calendarDate('2026-06-30'),
    transmittedAt: at,
    availableFrom: addHours(at, 1),
  });
}

function recorded(system: CentralSystem, id: number, sent: Sent = {}): DatasetNumber {
  const recording = send(system, id, sent);
  if (recording.kind !== 'recorded') throw new Error('expected a dataset');
  return recording.dataset.number;
}

function search(system: CentralSystem, request: Partial<ComparisonRequest> = {}) {
  return system.compare({
    probe: sample(900),
    memberState: 'DE',
    category: 'APPLICANT',
    at: addHours(START, 48),
    includeOwnData: false,
    candidates: system.datasets().map(({ reference }) => ({ reference, score: 100 })),
    threshold: 50,
    ...request,
  });
}

const found = (system: CentralSystem, request: Partial<ComparisonRequest> = {}): readonly number[] =>
  search(system, request).hits.map(({ dataset }) => dataset.reference);

describe('transmission', () => {
  it('records under the 2024 rules a person found staying illegally, and under the 2013 rules does not', () => {
    const before = send(centralSystem(RULES_2013), 1, { category: 'ILLEGAL_STAY' });
    const after = send(centralSystem(RULES_2024), 1, { category: 'ILLEGAL_STAY' });
    expect([before.kind, after.kind]).toEqual(['not-recorded', 'recorded']);
    expect(before.citation.article).not.toBe('');
  });

  it('counts storage from the taking in 2013 and from the transmission in 2024', () => {
    const end = (rules: RuleSet): string => {
      const recording = send(centralSystem(rules), 1);
      return recording.kind === 'recorded' ? isoDate(recording.dataset.storageEndsOn) : '';
    };
    expect([end(RULES_2013), end(RULES_2024)]).toEqual(['2036-06-30', '2036-07-01']);
  });

  it('records somebody rescued at sea as an irregular crosser where the law has no group for the sea', () => {
    const category = (rules: RuleSet) => {
      const recording = send(centralSystem(rules), 1, { category: 'SAR_DISEMBARKED' });
      return recording.kind === 'recorded' ? recording.dataset.category : undefined;
    };
    expect([category(RULES_2013), category(RULES_2024)]).toEqual(['IRREGULAR_CROSSING', 'SAR_DISEMBARKED']);
  });
});

describe('a comparison', () => {
  it('takes a candidate at the threshold for a match and one below it not', () => {
    const system = centralSystem(RULES_2024);
    for (const id of [1, 2]) send(system, id);
    const candidates = [
      { reference: sample(1), score: 50 },
      { reference: sample(2), score: 49 },
    ];
    expect(found(system, { candidates })).toEqual([1]);
  });

  it('leaves out the own data of the state, but for an applicant when it asks for them', () => {
    const system = centralSystem(RULES_2024);
    send(system, 1, { memberState: 'DE' });
    send(system, 2, { memberState: 'GR' });
    expect(found(system)).toEqual([2]);
    expect(found(system, { includeOwnData: true })).toEqual([1, 2]);
  });

  it('finds for an illegal stayer only applicants in 2013 and every category in 2024', () => {
    const both = [RULES_2013, RULES_2024].map((rules) => {
      const system = centralSystem(rules);
      send(system, 1, { category: 'APPLICANT' });
      send(system, 2, { category: 'IRREGULAR_CROSSING' });
      return found(system, { category: 'ILLEGAL_STAY' });
    });
    expect(both).toEqual([[1], [1, 2]]);
  });

  it('does not see a dataset before it is available', () => {
    const system = centralSystem(RULES_2024);
    send(system, 1);
    expect(found(system, { at: START })).toEqual([]);
    expect(found(system, { at: addHours(START, 1) })).toEqual([1]);
  });

  it('sees a dataset on the last day of its storage and not on the next, erased or not yet', () => {
    const system = centralSystem(RULES_2024);
    const number = recorded(system, 1, { category: 'IRREGULAR_CROSSING' });
    const lastDay = system.dataset(number).storageEndsOn;
    const request = { category: 'APPLICANT' as const };
    expect(isoDate(lastDay)).toBe('2031-07-01');
    expect(found(system, { ...request, at: addHours(startOf(lastDay), 23) })).toEqual([1]);
    expect(search(system, { ...request, at: addHours(startOf(lastDay), 23) }).visibleCount).toBe(1);
    const over = search(system, { ...request, at: startOf(addDays(lastDay, 1)) });
    expect([over.hits, over.visibleCount]).toEqual([[], 0]);
    expect(system.eraseExpired(lastDay)).toBe(0);
    expect(system.eraseExpired(addDays(lastDay, 1))).toBe(1);
    expect(system.standing(number, startOf(addDays(lastDay, 1)))).toBe('storage-ended');
  });

  it('counts at once what becomes available at the moment of an earlier search', () => {
    const system = centralSystem(RULES_2024);
    send(system, 1);
    const at = addHours(START, 1);
    expect(search(system, { at }).visibleCount).toBe(1);
    send(system, 2);
    expect(search(system, { at }).visibleCount).toBe(2);
  });

  it('never finds the dataset of the probe itself, and says what else it could have found', () => {
    const system = centralSystem(RULES_2024);
    for (const id of [1, 2, 3]) send(system, id);
    const { hits, visibleCount, couldReturn } = search(system, {
      probe: sample(1),
      candidates: [{ reference: sample(1), score: 99 }],
    });
    expect(hits).toEqual([]);
    const others = system.datasets().filter(({ number }) => couldReturn(number));
    expect(others.map(({ reference }) => reference)).toEqual([2, 3]);
    expect(visibleCount).toBe(2);
    send(system, 4);
    expect(() => couldReturn(others[0]!.number)).toThrow(/has changed/);
  });
});

describe('a sequence', () => {
  it('joins all that was linked before', () => {
    const system = centralSystem(RULES_2024);
    const [a, b, c, d] = [1, 2, 3, 4].map((id) => recorded(system, id)) as [
      DatasetNumber,
      DatasetNumber,
      DatasetNumber,
      DatasetNumber,
    ];
    system.link([a, b], START);
    system.link([c, d], START);
    system.link([b, c], START);
    expect(system.datasets().map(({ sequence }) => sequence)).toEqual([a, a, a, a]);
  });

  it('goes on without a dataset that is erased', () => {
    const system = centralSystem(RULES_2024);
    const [a, b, c] = [1, 2, 3].map((id) => recorded(system, id)) as [DatasetNumber, DatasetNumber, DatasetNumber];
    system.link([a, b, c], START);
    system.eraseInAdvance(a, calendarDate('2027-01-01'), 'citizenship-acquired');
    expect([b, c].map((number) => system.dataset(number).sequence)).toEqual([b, b]);
    expect(system.standing(a, instant('2027-01-01T00:00:00Z'))).toBe('erased');
    expect(found(system, { at: instant('2027-02-01T00:00:00Z') })).toEqual([2, 3]);
  });

  it('of fewer than two, of an unknown or of an erased dataset is refused', () => {
    const system = centralSystem(RULES_2024);
    const number = recorded(system, 1);
    expect(() => system.link([number], START)).toThrow(/two or more/);
    expect(() => system.link([number, 7 as DatasetNumber], START)).toThrow(/no dataset 7/);
    system.eraseInAdvance(number, calendarDate('2027-01-01'), 'citizenship-acquired');
    expect(() => system.link([number, recorded(system, 2)], START)).toThrow(/erased/);
  });
});

describe('a mark', () => {
  it('is set and taken away and leaves the dataset findable', () => {
    const system = centralSystem(RULES_2024);
    const number = recorded(system, 1);
    system.mark(number, START, 'protection-granted');
    expect(system.dataset(number).mark).toBe('protection-granted');
    expect(found(system)).toEqual([1]);
    system.unmark(number, START);
    expect(system.dataset(number).mark).toBeNull();
    expect(() => system.unmark(number, START)).toThrow(/no mark/);
  });
});
