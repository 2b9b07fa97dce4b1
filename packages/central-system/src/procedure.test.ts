import { interpretation, RULES_OF_REGIME, ruleSet } from '@eurodac-sim/law';
import type { SampleId } from '@eurodac-sim/matching';
import { addDays, addHours, calendarDate, dateOf, instant, isoDate, isoInstant } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import type { CentralSystem, DatasetNumber, Transmission } from './central-system.ts';
import { centralSystem } from './central-system.ts';

const RULES_2000 = RULES_OF_REGIME['EC2725-2000'];
const RULES_2013 = ruleSet('rules-2013');
const RULES_2024 = ruleSet('rules-2024');
const START = instant('2026-07-01T09:00:00Z');
const IN_2013 = instant('2013-03-01T09:00:00Z');
const sample = (id: number): SampleId => id as SampleId;

function recorded(system: CentralSystem, id: number, sent: Partial<Transmission> = {}): DatasetNumber {
  const at = sent.transmittedAt ?? START;
  const recording = system.transmit({
    reference: sample(id),
    memberState: 'GR',
    category: 'APPLICANT',
    takenOn: dateOf(at),
    transmittedAt: at,
    availableFrom: at,
    ...sent,
  });
  if (recording.kind !== 'recorded') throw new Error(`expected a dataset; ${recording.citation.article}`);
  return recording.dataset.number;
}

type Asked = Partial<Parameters<CentralSystem['compare']>[0]>;

function search(system: CentralSystem, asked: Asked = {}) {
  return system.compare({
    probe: sample(900),
    memberState: 'DE',
    category: 'APPLICANT',
    at: START,
    includeOwnData: false,
    candidates: [1, 2, 3, 4].map((id) => ({ reference: sample(id), score: 60 })),
    threshold: 50,
    ...asked,
  });
}
const found = (system: CentralSystem, asked: Asked = {}): readonly number[] =>
  search(system, asked).hits.map(({ dataset }) => dataset.reference);

function lawEnforcement(system: CentralSystem, at = START) {
  const candidates = [{ reference: sample(1), score: 60 }];
  const outcome = system.request({
    requester: 'MEMBER_STATE',
    probe: sample(900),
    memberState: 'DE',
    at,
    includeOwnData: false,
    candidates,
    threshold: 50,
  });
  return outcome.kind === 'compared' ? outcome.hits.length : outcome.kind;
}

describe('recognition as a refugee', () => {
  it('blocks under the law of 2000; on 20 July 2015 the data are unblocked and marked', () => {
    const system = centralSystem(RULES_2000);
    const number = recorded(system, 1, { transmittedAt: IN_2013 });
    expect(system.happenedLater(number, 'PROTECTION_GRANTED', addHours(IN_2013, 48)).kind).toBe('blocks');
    expect(found(system, { at: addHours(IN_2013, 72) })).toEqual([]);
    system.changeLaw(RULES_2013, calendarDate('2015-07-20'));
    expect(system.dataset(number)).toMatchObject({ mark: 'protection-granted' });
    expect(system.dataset(number).blockedOn).toBeUndefined();
    expect(found(system, { at: instant('2015-07-20T00:00:00Z') })).toEqual([1]);
  });

  it('hides data from law enforcement three years after the grant in 2013, and never in 2024', () => {
    const hits = [RULES_2013, RULES_2024].map((rules) => {
      const system = centralSystem(rules);
      system.mark(recorded(system, 1), START, 'protection-granted');
      return ['2029-07-01T23:00:00Z', '2029-07-02T00:00:00Z'].map((at) => lawEnforcement(system, instant(at)));
    });
    expect(hits).toEqual([
      [1, 0],
      [1, 1],
    ]);
    expect(lawEnforcement(centralSystem(RULES_2000))).toBe('no-access');
  });

  it('has the states of linked datasets told within 72 hours and mark theirs', () => {
    const system = centralSystem(RULES_2024);
    const [greek, german, french] = ['GR', 'DE', 'FR'].map((memberState, id) => recorded(system, id, { memberState }));
    system.link([greek!, german!], START);
    const news = system.mark(german!, START, 'protection-granted');
    expect(news).toMatchObject({ kind: 'told', memberStates: ['GR'], by: addHours(START, 72), theyThen: 'mark' });
    expect(system.markCorresponding(german!, addHours(START, 40))).toEqual([greek]);
    expect([greek, french].map((number) => system.dataset(number!).mark)).toEqual(['protection-granted', null]);
  });
});

describe('a residence document', () => {
  it('erases the data of an irregular crosser in 2013 and marks them in 2024', () => {
    const outcomes = [RULES_2013, RULES_2024].map((rules) => {
      const system = centralSystem(rules);
      const number = recorded(system, 1, { category: 'IRREGULAR_CROSSING' });
      const { kind } = system.happenedLater(number, 'RESIDENCE_DOCUMENT_ISSUED', addHours(START, 24));
      return [kind, found(system, { at: addHours(START, 48) })];
    });
    expect(outcomes).toEqual([
      ['erases', []],
      ['marks', [1]],
    ]);
  });
});

describe('data of the law of 2013 under that of 2024', () => {
  it.each([
    ['ORIGINAL', '2027-11-20'],
    ['NEW', '2031-05-22'],
  ])('are stored, read as %s, until %s', (legacyRetentionRule, until) => {
    const system = centralSystem(RULES_2013, [], interpretation({ legacyRetentionRule }));
    const takenOn = calendarDate('2026-05-20');
    const transmittedAt = instant('2026-05-22T10:00:00Z');
    const number = recorded(system, 1, { category: 'IRREGULAR_CROSSING', takenOn, transmittedAt });
    system.changeLaw(RULES_2024, calendarDate('2026-06-12'));
    expect(isoDate(system.dataset(number).storageEndsOn)).toBe(until);
    expect(system.eraseExpired(calendarDate(until))).toBe(0);
    expect(system.eraseExpired(addDays(calendarDate(until), 1))).toBe(1);
  });
});

describe('data on the last day of their storage', () => {
  it('take on the storage of the law that comes into force that day, if it is read so', () => {
    const system = centralSystem(RULES_2013, [], interpretation({ legacyRetentionRule: 'NEW' }));
    const takenOn = calendarDate('2024-12-12');
    const transmittedAt = instant('2024-12-12T10:00:00Z');
    const [last, over] = [takenOn, addDays(takenOn, -1)].map((day, id) =>
      recorded(system, id + 1, { category: 'IRREGULAR_CROSSING', takenOn: day, transmittedAt }),
    );
    system.changeLaw(RULES_2024, calendarDate('2026-06-12'));
    expect([last, over].map((number) => isoDate(system.dataset(number!).storageEndsOn))).toEqual([
      '2029-12-12',
      '2026-06-11',
    ]);
  });
});

describe('a rejection for quality', () => {
  const taken = calendarDate('2026-07-01');

  it('stores nothing, and the retake comes under the same number within 48 hours', () => {
    const system = centralSystem(RULES_2024);
    const poor = { memberState: 'GR', category: 'APPLICANT', takenOn: taken, transmittedAt: START } as const;
    const referenceNumber = system.reject(poor);
    expect(referenceNumber).toBe('GR1000000');
    expect(system.datasets()).toEqual([]);
    expect(system.reject({ ...poor, referenceNumber })).toBe(referenceNumber);
    const retakenAt = addHours(START, 100);
    expect(system.resendingDue('APPLICANT', { referenceNumber, retakenAt }).by).toBe(addHours(retakenAt, 48));
    const number = recorded(system, 1, { transmittedAt: retakenAt, referenceNumber });
    expect(() => recorded(system, 3, { transmittedAt: retakenAt, referenceNumber })).toThrow(/nothing was rejected/);
    expect(system.sentData(number).referenceNumber).toBe(referenceNumber);
    expect(system.sentData(recorded(system, 2)).referenceNumber).toBe('GR1000001');
    const { counts } = system.statistics({ day: taken, memberState: 'GR' });
    expect(counts.find(({ counts: what }) => what.includes('more than once'))?.count).toBe(1);
  });

  it('starts storage with the accepted transmission or the first, as the reading has it', () => {
    const ends = ['ACCEPTED', 'FIRST'].map((storageAfterRejection) => {
      const system = centralSystem(RULES_2024, [], interpretation({ storageAfterRejection }));
      const referenceNumber = system.reject({
        memberState: 'GR',
        category: 'APPLICANT',
        takenOn: taken,
        transmittedAt: START,
      });
      const number = recorded(system, 1, { referenceNumber, transmittedAt: addHours(START, 240) });
      return isoDate(system.dataset(number).storageEndsOn);
    });
    expect(ends).toEqual(['2036-07-11', '2036-07-01']);
    expect(() => recorded(centralSystem(RULES_2024), 1, { referenceNumber: 'GR1000007' })).toThrow(/rejected under/);
  });
});

describe('replies', () => {
  const arrival = { memberState: 'DE', arrivedAt: START, urgent: false, handlingHours: 5 };

  it('come one after the other in order of arrival, within 24 hours if the line is short', () => {
    const system = centralSystem(RULES_2024);
    const replies = Array.from({ length: 6 }, () => system.reply(arrival));
    expect(replies.map(({ repliedAt }) => (repliedAt - START) / 3_600_000)).toEqual([5, 10, 15, 20, 25, 30]);
    expect(replies.map(({ inTime }) => inTime)).toEqual([true, true, true, true, false, false]);
    expect(() => system.reply({ ...arrival, arrivedAt: addHours(START, -1) })).toThrow(/out of order/);
  });

  it('that are urgent go before those that wait, within the hour', () => {
    const system = centralSystem(RULES_2024);
    system.reply(arrival);
    const urgent = system.reply({ ...arrival, urgent: true, handlingHours: 1 });
    expect([urgent.repliedAt, urgent.inTime]).toEqual([addHours(START, 1), true]);
    expect(system.reply(arrival).repliedAt).toBe(addHours(START, 11));
  });

  it('wait for the end of an outage, which moves the limit and interrupts work', () => {
    const system = centralSystem(RULES_2024);
    system.outage(addHours(START, 2), addHours(START, 32));
    const interrupted = system.reply(arrival);
    expect(isoInstant(interrupted.repliedAt)).toBe(isoInstant(addHours(START, 35)));
    expect(interrupted.due.kind).toBe('as-a-priority');
    expect(() => search(system, { at: addHours(START, 3) })).toThrow(/runs from 2026-07-02T17:00:00Z/);
    expect(system.runningFrom(addHours(START, 3))).toBe(addHours(START, 32));
  });
});

describe('a check of a hit', () => {
  const hit = { memberState: 'DE', by: 'fingerprints', inDoubt: false, checksAlways: false, at: START } as const;

  it('is owed for every hit in 2013, and in 2024 in doubt or for a face alone', () => {
    const checked = [RULES_2013, RULES_2024].map((rules) => {
      const system = centralSystem(rules);
      const dataset = recorded(system, 1);
      const cases = [hit, { ...hit, inDoubt: true }, { ...hit, checksAlways: true }];
      return cases.map((each) => system.check({ ...each, dataset, acceptance: 0.9, draw: 0.5 }).kind);
    });
    expect(checked).toEqual([
      ['confirmed', 'confirmed', 'confirmed'],
      ['not-checked', 'confirmed', 'confirmed'],
    ]);
    const system = centralSystem(RULES_2024);
    const face = { ...hit, by: 'face', dataset: recorded(system, 1), acceptance: 0.9, draw: 0.95 } as const;
    expect(system.check(face)).toEqual({ kind: 'false-hit', toldBy: calendarDate('2026-07-06') });
  });

  it('tells of a false hit in time or late, and nobody under the law of 2000', () => {
    const told = [RULES_2024, RULES_2000].map((rules) => {
      const system = centralSystem(rules);
      const dataset = recorded(system, 1);
      return [96, 144].map((hours) =>
        system.tellOfFalseHit({ dataset, memberState: 'DE', at: addHours(START, hours) }, dateOf(START)),
      );
    });
    expect(told).toEqual([
      [true, false],
      [null, null],
    ]);
  });
});

describe('a search by face', () => {
  const byFace = { by: 'face', sex: 'female' } as const;

  it('finds nothing before faces are compared, and then faces of no other sex', () => {
    const system = centralSystem(RULES_2024);
    recorded(system, 1, { biometrics: 'both', sex: 'female' });
    recorded(system, 2, { biometrics: 'face', sex: 'male' });
    recorded(system, 3, { sex: 'female' });
    recorded(system, 4, { biometrics: 'face' });
    expect(search(system, byFace)).toMatchObject({ hits: [], visibleCount: 0 });
    system.startFaceComparison(START);
    expect(found(system, byFace)).toEqual([1, 4]);
    expect(search(system, byFace).visibleCount).toBe(2);
    expect(search(system).visibleCount).toBe(2);
  });

  it('lowers scores for another sex where sex is a weight', () => {
    const system = centralSystem(RULES_2024, [], interpretation({ sexInFaceSearch: 'WEIGHT' }));
    system.startFaceComparison(START);
    recorded(system, 1, { biometrics: 'face', sex: 'male' });
    expect(search(system, { ...byFace, otherSexPenalty: 10 }).hits.map(({ score }) => score)).toEqual([50]);
    expect(search(system, { ...byFace, otherSexPenalty: 11 }).hits).toEqual([]);
  });

  it('has nothing to search in 2013, where a face alone is not recorded', () => {
    const system = centralSystem(RULES_2013);
    system.startFaceComparison(START);
    recorded(system, 1, { biometrics: 'both' });
    expect(() => recorded(system, 2, { biometrics: 'face' })).toThrow(/expected a dataset/);
    expect(found(system, byFace)).toEqual([]);
  });
});

describe('a hit', () => {
  it('carries the date of birth under the law of 2024 and not under that of 2013, by the law of the recording', () => {
    const birthDate = calendarDate('2010-05-05');
    const system = centralSystem(RULES_2013);
    const before = recorded(system, 1, { birthDate });
    system.changeLaw(RULES_2024, calendarDate('2026-08-01'));
    const after = recorded(system, 2, { birthDate, transmittedAt: instant('2026-08-02T10:00:00Z') });
    expect([before, after].map((number) => system.sentData(number).birthDate)).toEqual([null, birthDate]);
    const fields = [before, after].map((number) => {
      const { contents } = system.sentData(number);
      return contents.kind === 'transmitted' && contents.fields.some(({ holds }) => holds === 'date of birth');
    });
    expect(fields).toEqual([false, true]);
  });

  it('that helps to find the responsible state goes first', () => {
    const system = centralSystem(RULES_2024);
    for (const id of [1, 2]) recorded(system, id);
    expect(found(system, { helpsResponsibility: ({ reference }) => reference === 2 })).toEqual([2, 1]);
  });
});

describe('other groups', () => {
  it('have an admission check find applicants only once they are marked, and admissions', () => {
    const system = centralSystem(RULES_2024);
    const applicant = recorded(system, 1);
    recorded(system, 2, { category: 'ADMISSION_REFUSED' });
    recorded(system, 3, { category: 'IRREGULAR_CROSSING' });
    expect(found(system, { category: 'ADMISSION_CHECK' })).toEqual([2]);
    system.mark(applicant, START, 'protection-granted');
    const { hits, visibleCount } = search(system, { category: 'ADMISSION_CHECK' });
    expect([hits.length, visibleCount]).toEqual([2, 2]);
  });

  it('store refused admissions for three years and temporary protection as the Council decides', () => {
    const system = centralSystem(RULES_2024);
    const refused = recorded(system, 1, { category: 'ADMISSION_REFUSED' });
    expect(isoDate(system.dataset(refused).storageEndsOn)).toBe('2029-07-01');
    expect(() => recorded(system, 2, { category: 'TEMP_PROTECTION' })).toThrow(/Council decision/);
    const protectionUntil = calendarDate('2027-03-03');
    expect(system.dataset(recorded(system, 2, { category: 'TEMP_PROTECTION', protectionUntil })).storageEndsOn).toBe(
      protectionUntil,
    );
    expect(() => recorded(centralSystem(RULES_2013), 1, { category: 'ADMISSION_REFUSED' })).toThrow(/expected/);
  });

  it('keep refused admissions on citizenship by the article, and erase them by the recital', () => {
    const outcomes = ['LITERAL', 'ALL_CATEGORIES'].map((citizenshipErasure) => {
      const system = centralSystem(RULES_2024, [], interpretation({ citizenshipErasure }));
      return system.happenedLater(recorded(system, 1, { category: 'ADMISSION_REFUSED' }), 'CITIZENSHIP_ACQUIRED', START)
        .kind;
    });
    expect(outcomes).toEqual(['none', 'erases']);
  });
});

describe('own data', () => {
  it('are linked by the file of their state only under the reading that always links them, and a law that links', () => {
    const linked = [
      [RULES_2024, 'WHEN_COMPARED'],
      [RULES_2024, 'ALWAYS'],
      [RULES_2013, 'ALWAYS'],
    ] as const;
    const outcomes = linked.map(([rules, linksOfOwnData]) => {
      const system = centralSystem(rules, [], interpretation({ linksOfOwnData }));
      const [a, b, c] = [1, 2, 3].map((id) => recorded(system, id, { memberState: id < 3 ? 'GR' : 'IT' }));
      expect(() => system.linkOwn([a!, c!], START)).toThrow(/GR and IT/);
      return [system.linkOwn([a!, b!], START), system.sequenceOf(a!).length];
    });
    expect(outcomes).toEqual([
      [false, 1],
      [true, 2],
      [false, 1],
    ]);
  });
});

describe('statistics', () => {
  it('count hits with datasets marked at the time', () => {
    const system = centralSystem(RULES_2024);
    const number = recorded(system, 1);
    const withMarked = () => {
      const { counts } = system.statistics({ day: dateOf(START), memberState: null });
      return counts.find(({ counts: what }) => what === 'hits with marked datasets')?.count;
    };
    search(system);
    expect(withMarked()).toBe(0);
    system.mark(number, START, 'protection-granted');
    search(system);
    system.unmark(number, START);
    search(system);
    expect(withMarked()).toBe(1);
  });

  it('count every month in 2024, first-time applicants by sequences, and every quarter in 2013', () => {
    const counts = [RULES_2024, RULES_2013].map((rules) => {
      const system = centralSystem(rules);
      const first = recorded(system, 1, { memberState: 'GR', birthDate: calendarDate('2010-05-05'), sex: 'male' });
      const again = recorded(system, 2, { memberState: 'DE', transmittedAt: instant('2026-08-03T10:00:00Z') });
      system.link([first, again], instant('2026-08-03T10:00:00Z'));
      const { from, until, counts: all } = system.statistics({ day: calendarDate('2026-08-15'), memberState: null });
      const applicants = all.filter(({ counts: what }) => /pplicants, by linked|transmitted: APPLICANT/.test(what));
      return [isoDate(from), isoDate(until), applicants.map(({ count }) => count)];
    });
    expect(counts).toEqual([
      ['2026-08-01', '2026-08-31', [1, 0, 0, 1]],
      ['2026-07-01', '2026-09-30', [2]],
    ]);
  });
});
