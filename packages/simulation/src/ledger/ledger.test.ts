import { readFileSync } from 'node:fs';
import type { Dataset, DatasetNumber } from '@eurodac-sim/central-system';
import type { SampleId } from '@eurodac-sim/matching';
import { addYears, calendarDate, draws, instant } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../journey/contact.ts';
import type { Found, OwnDataset } from '../replication/central-register.ts';
import { SMALL, smallWorld } from '../replication/small-world.test.fixture.ts';
import { Ledger } from './ledger.ts';
import type { LedgerEvent } from './ledger-event.ts';
import { sealedOwners } from './truth.ts';

const { shipped } = smallWorld((file) =>
  readFileSync(new URL(`../../../experiment/parameters/${file}`, import.meta.url), 'utf8'),
);

const ADULT_ON = calendarDate('2030-03-01');
const CONTACT: Contact = {
  person: 3,
  index: 1,
  hop: 1,
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
const dataset = (number: number, changes: Partial<Dataset> = {}): OwnDataset & Dataset => ({
  ...{ contact: 0, hasFace: false },
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
const book = (falseMatchRate = 0.01, changes: Readonly<Record<string, number>> = {}) => {
  const events: LedgerEvent[] = [];
  const world = { replication: 0, settings: SMALL, parameters: shipped(changes), draws: draws(1) };
  const owners = sealedOwners((sample) => (sample === 101 ? 3 : undefined));
  return {
    events,
    ledger: new Ledger({ world, owners, falseMatchRate: () => falseMatchRate, falseMatchRateOfFaces: 0 }, (event) =>
      events.push(event),
    ),
  };
};
const childDays = (recorded: Dataset): number => {
  const { ledger, events } = book();
  ledger.recorded(CONTACT, recorded, ADULT_ON);
  const [event] = events;
  return event?.kind === 'recorded' ? event.childDays : Number.NaN;
};

describe('days of storage as a child', () => {
  it('end at the true eighteenth birthday, whatever age a state believes', () =>
    expect(childDays(dataset(1))).toBe(1275));

  it('end with storage where that is sooner, the last day included', () =>
    expect(childDays(dataset(1, { storageEndsOn: addYears(calendarDate('2026-09-03'), 1) }))).toBe(366));

  it('are none for somebody who is of age when the data are transmitted', () =>
    expect(childDays(dataset(1, { transmittedOn: calendarDate('2030-03-01') }))).toBe(0));
});

describe('a search in the ledger', () => {
  const own = dataset(1);
  const others = [dataset(2), dataset(3)];
  const found = (visible: number, hits: readonly Dataset[], own_: readonly OwnDataset[]): Found => ({
    hits: hits.map((each) => ({ dataset: each, score: 90 })),
    visible,
    returnable: (asked) => asked.filter(({ number }) => own_.some((each) => each.number === number)),
  });

  it('counts the datasets of others that could be returned, and an own one as the mate', () => {
    const { ledger, events } = book();
    expect(ledger.searched(CONTACT, found(3, [], [own]), [own])).toEqual([own]);
    expect(events).toMatchObject([
      { kind: 'searched', visibleOthers: 2, matePresent: true, mateFound: false, mateRecordAgeDays: 30 },
    ]);
  });

  it('expects a false identification where others match and the expert does not notice', () => {
    const { ledger, events } = book(0.01);
    ledger.searched(CONTACT, found(2, [], []), []);
    const [event] = events;
    const probability = event?.kind === 'searched' ? event.falseIdentificationProbability : 0;
    expect(probability).toBeCloseTo((1 - 0.99 * 0.99) * 0.01, 12);
  });

  it('is of the same person where a hit is to an own dataset that the expert accepts', () => {
    const { ledger } = book();
    const checked = ledger.verified(CONTACT, [{ dataset: own, score: 90 }], CONTACT.availableFrom);
    expect(checked).toEqual({ accepted: [own], own, matedHit: true });
  });

  it('finds nobody by a hit to another person, accepted or not', () => {
    const { ledger, events } = book(0.01, { 'expert.false_candidate_passes': 1 });
    const checked = ledger.verified(CONTACT, [{ dataset: others[0]!, score: 90 }], CONTACT.availableFrom);
    expect(checked).toEqual({ accepted: [others[0]], own: undefined, matedHit: false });
    expect(events).toMatchObject([{ kind: 'verified', mated: false, accepted: true }]);
  });
});
