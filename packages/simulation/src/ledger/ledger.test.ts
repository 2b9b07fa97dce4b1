import { readFileSync } from 'node:fs';
import type { Dataset, DatasetNumber } from '@eurodac-sim/central-system';
import type { SampleId } from '@eurodac-sim/matching';
import { addYears, calendarDate, draws, instant } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../journey/contact.ts';
import type { Minor } from '../person/minor.ts';
import { SMALL, smallWorld } from '../replication/small-world.test.fixture.ts';
import { Ledger } from './ledger.ts';
import { sealedOwners } from './truth.ts';

const { shipped } = smallWorld((file) =>
  readFileSync(new URL(`../../../experiment/parameters/${file}`, import.meta.url), 'utf8'),
);

const CHILD: Minor = {
  person: 3,
  sex: 'female',
  ageBand: '14-15',
  birthDate: calendarDate('2012-03-01'),
  arrivedAt: instant('2026-09-01T00:00:00Z'),
  entryState: 'GR',
  claims: true,
};
const CONTACT: Contact = {
  person: 3,
  index: 1,
  memberState: 'DE',
  occasion: 'claim',
  eventOn: calendarDate('2026-10-01'),
  believedBirthDate: calendarDate('2008-03-01'),
  takenAt: instant('2026-10-01T09:00:00Z'),
  transmittedAt: instant('2026-10-02T09:00:00Z'),
  availableFrom: instant('2026-10-02T09:30:00Z'),
  searchDraw: 0.5,
  attempt: 'cooperates',
  trueAgeYears: 14.5,
  recordedAgeYears: 18.5,
};
const dataset = (number: number, changes: Partial<Dataset> = {}): Dataset => ({
  number: number as DatasetNumber,
  reference: (100 + number) as SampleId,
  memberStateOfOrigin: 'GR',
  category: 'APPLICANT',
  takenOn: calendarDate('2026-09-02'),
  transmittedOn: calendarDate('2026-09-03'),
  availableFrom: instant('2026-09-03T12:00:00Z'),
  storageEndsOn: calendarDate('2036-09-03'),
  mark: null,
  erasedOn: null,
  sequence: number as DatasetNumber,
  ...changes,
});
const ledger = (falseMatchRate = 0.01, changes: Readonly<Record<string, number>> = {}): Ledger =>
  new Ledger({
    world: { replication: 0, settings: SMALL, parameters: shipped(changes), draws: draws(1) },
    minors: [CHILD],
    owners: sealedOwners([{ sample: 101 as SampleId, person: 3 }]),
    falseMatchRate,
  });
const childYears = (recorded: Dataset): number => {
  const book = ledger();
  book.recorded(CONTACT, recorded);
  const [event] = book.events();
  return event?.kind === 'recorded' ? event.childYears : Number.NaN;
};

describe('child-years of a dataset', () => {
  it('end at the true eighteenth birthday, whatever age a state believes', () =>
    expect(childYears(dataset(1))).toBeCloseTo(3.49, 2));

  it('end with storage where that is sooner, the last day included', () =>
    expect(childYears(dataset(1, { storageEndsOn: addYears(calendarDate('2026-09-03'), 1) }))).toBe(366 / 365.2425));

  it('are none for somebody who is of age when the data are transmitted', () =>
    expect(childYears(dataset(1, { transmittedOn: calendarDate('2030-03-01') }))).toBe(0));
});

describe('a search in the ledger', () => {
  const own = dataset(1);
  const others = [dataset(2), dataset(3)];

  it('counts the datasets of others that could be returned, and an own one as the mate', () => {
    const book = ledger();
    book.searched(CONTACT, { hits: [], visible: [own, ...others] });
    expect(book.events()).toMatchObject([
      { kind: 'searched', visibleOthers: 2, matePresent: true, mateFound: false },
      { kind: 'lost', cause: 'missed-by-matcher' },
    ]);
  });

  it('expects a false identification where others match and the expert does not notice', () => {
    const book = ledger(0.01);
    book.searched(CONTACT, { hits: [], visible: others });
    const [event] = book.events();
    const probability = event?.kind === 'searched' ? event.falseIdentificationProbability : 0;
    expect(probability).toBeCloseTo((1 - 0.99 * 0.99) * 0.01, 12);
  });

  it('identifies by a hit to an own dataset that the expert accepts, a day after the answer', () => {
    const book = ledger();
    expect(book.searched(CONTACT, { hits: [{ dataset: own, score: 90 }], visible: [own] })).toEqual([own]);
    expect(book.events().at(-1)).toMatchObject({ kind: 'identified', on: calendarDate('2026-10-03') });
  });

  it('identifies nobody by a hit to another person, accepted or not', () => {
    const book = ledger(0.01, { 'expert.false_candidate_passes': 1 });
    const hit = { dataset: others[0]!, score: 90 };
    expect(book.searched(CONTACT, { hits: [hit], visible: others })).toEqual([others[0]]);
    expect(book.events().map(({ kind }) => kind)).toEqual(['searched', 'verified']);
  });
});
