import type { LaterEventType } from '@eurodac-sim/law';
import { addDays, addHours, dateOf, startOf } from '@eurodac-sim/primitives';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { CentralSystem, Dataset } from './central-system.ts';
import type { NaiveDataset, NaiveRegister } from './naive-register.test.fixture.ts';
import {
  CATEGORIES,
  chosen,
  endUnder,
  everySample,
  isDown,
  isStored,
  LAWS,
  mustAgree,
  pass,
  reachable,
  reachableByRequest,
  SAMPLES,
  STATES,
  sample,
} from './naive-register.test.fixture.ts';

/** Free numbers that a command makes of what it needs. */
type Free = { readonly hours: number; readonly a: number; readonly b: number; readonly c: number; readonly d: number };
type Play = (model: NaiveRegister, real: CentralSystem, free: Free) => void;

const LATER: readonly LaterEventType[] = [
  'PROTECTION_GRANTED',
  'STATUS_WITHDRAWN',
  'RESIDENCE_DOCUMENT_ISSUED',
  'LEFT_TERRITORY',
  'CITIZENSHIP_ACQUIRED',
];
const one = <Value>(values: readonly Value[], at: number): Value => values[at % values.length]!;

function erased(model: NaiveRegister, dataset: NaiveDataset): void {
  dataset.erasedOn = dateOf(model.now);
  dataset.marked = null;
  dataset.blocked = null;
}

function added(model: NaiveRegister, dataset: Dataset): void {
  const { number, reference, memberStateOfOrigin: memberState, takenOn, transmittedOn, availableFrom } = dataset;
  const plain = { number, reference, memberState, takenOn, transmittedOn, availableFrom };
  const category = one(
    CATEGORIES.filter((each) => each === dataset.category),
    0,
  );
  model.datasets.push({
    ...plain,
    category,
    recordedUnder: model.rules,
    endsOn: dataset.storageEndsOn,
    erasedOn: null,
    marked: null,
    blocked: null,
    group: number,
  });
}

const transmit: Play = (model, real, { a, b, c, d }) => {
  const category = one(CATEGORIES, b);
  const sent = {
    reference: sample(a % SAMPLES),
    memberState: one(STATES, c),
    category,
    takenOn: addDays(dateOf(model.now), -(d % 3)),
    transmittedAt: model.now,
    availableFrom: addHours(model.now, d % 30),
  };
  if (isDown(model)) return expect(() => real.transmit(sent)).toThrow(/down/);
  const recording = real.transmit(sent);
  const end = endUnder(model, { category, takenOn: sent.takenOn, transmittedOn: dateOf(model.now) });
  expect(recording.kind).toBe(end === null ? 'not-recorded' : 'recorded');
  if (recording.kind !== 'recorded') return;
  expect(recording.dataset.storageEndsOn).toBe(end);
  added(model, recording.dataset);
};

const reject: Play = (model, real, { a, b, c }) => {
  const before = model.rejected;
  const category = before?.category ?? one(CATEGORIES, b);
  const memberState = before?.memberState ?? one(STATES, c);
  const takenOn = addDays(dateOf(model.now), -(a % 2));
  const again = before && { referenceNumber: before.number };
  const sent = { memberState, category, takenOn, transmittedAt: model.now, ...again };
  if (isDown(model)) return expect(() => real.reject(sent)).toThrow(/down/);
  const number = real.reject(sent);
  if (before) expect(number).toBe(before.number);
  model.rejected ??= { number, takenOn, transmittedOn: dateOf(model.now), category, memberState };
};

const retake: Play = (model, real, { a }) => {
  const { rejected } = model;
  if (rejected === null || isDown(model)) return;
  const { category, memberState } = rejected;
  const takenOn = dateOf(model.now);
  const recording = real.transmit({
    reference: sample(a % SAMPLES),
    memberState,
    category,
    takenOn,
    transmittedAt: model.now,
    availableFrom: model.now,
    referenceNumber: rejected.number,
  });
  if (recording.kind !== 'recorded') return;
  const first = model.readings.storageAfterRejection === 'FIRST';
  const dates = first ? rejected : { takenOn, transmittedOn: takenOn };
  expect(recording.dataset.storageEndsOn).toBe(endUnder(model, { category, ...dates }));
  expect(real.sentData(recording.dataset.number).referenceNumber).toBe(rejected.number);
  added(model, recording.dataset);
  model.rejected = null;
};

const compare: Play = (model, real, { a, b, c, d }) => {
  const asked = {
    probe: sample(a % SAMPLES),
    memberState: one(STATES, b),
    category: one(CATEGORIES, c),
    includeOwnData: d % 2 === 0,
  };
  const request = { ...asked, at: model.now, candidates: everySample, threshold: 50 };
  if (isDown(model)) return expect(() => real.compare(request)).toThrow(/down/);
  const { hits, visibleCount } = real.compare(request);
  const wanted = reachable(model, asked);
  expect(hits.map(({ dataset }) => dataset.number).toSorted((x, y) => x - y)).toEqual(wanted);
  expect(visibleCount).toBe(wanted.length);
};

const request: Play = (model, real, { a, b }) => {
  const memberState = one(STATES, a);
  const outcome = () =>
    real.request({
      probe: sample(SAMPLES),
      memberState,
      at: model.now,
      includeOwnData: false,
      candidates: everySample,
      threshold: 50,
      requester: b % 2 === 0 ? 'MEMBER_STATE' : 'EUROPOL',
    });
  if (model.rules.categories.LE_REQUEST === undefined) return expect(outcome().kind).toBe('no-access');
  if (isDown(model)) return expect(outcome).toThrow(/down/);
  const answer = outcome();
  const found = answer.kind === 'compared' ? answer.hits.map(({ dataset }) => dataset.number) : [];
  expect(found.toSorted((x, y) => x - y)).toEqual(reachableByRequest(model, memberState));
};

const link: Play = (model, real, { a, b }) => {
  const [first, second] = [chosen(model, a), chosen(model, b)];
  if (first === undefined || second === undefined) return;
  real.link([first.number, second.number], model.now);
  const gone = second.group;
  for (const each of model.datasets) if (each.group === gone) each.group = first.group;
};

const mark: Play = (model, real, { a, b }) => {
  const dataset = chosen(model, a);
  if (dataset === undefined) return;
  const ground = one(['protection-granted', 'residence-document-issued'] as const, b);
  const news = real.mark(dataset.number, model.now, ground);
  dataset.marked = dateOf(model.now);
  const followers = real.markCorresponding(dataset.number, model.now);
  const told = news.kind === 'told' && news.theyThen === 'mark' ? news.memberStates : [];
  const unmarked = model.datasets.filter(
    (each) => isStored(each) && each.group === dataset.group && told.includes(each.memberState) && each.marked === null,
  );
  expect(followers).toEqual(unmarked.map(({ number }) => number));
  for (const each of unmarked) each.marked = dataset.marked;
};

const unmark: Play = (model, real, { a }) => {
  const dataset = chosen(model, a);
  if (dataset === undefined) return;
  if (dataset.marked === null) return expect(() => real.unmark(dataset.number, model.now)).toThrow(/no mark/);
  real.unmark(dataset.number, model.now);
  dataset.marked = null;
};

const block: Play = (model, real, { a }) => {
  const dataset = chosen(model, a);
  if (dataset === undefined) return;
  if (dataset.blocked !== null) {
    real.unblock(dataset.number, model.now);
    dataset.blocked = null;
    return;
  }
  real.block(dataset.number, model.now);
  dataset.blocked = dateOf(model.now);
};

const later: Play = (model, real, { a, b }) => {
  const dataset = chosen(model, a);
  if (dataset === undefined) return;
  const type = one(LATER, b);
  const law = model.readings.lawOfLaterEvents === 'OF_EVENT' ? model.rules : dataset.recordedUnder;
  const said = law.categories[dataset.category].later[type]?.does;
  const effect = said === 'blocks' && !model.rules.blockedAreHidden ? 'marks' : said;
  const outcome = real.happenedLater(dataset.number, type, model.now);
  if (effect === 'erases') erased(model, dataset);
  if (effect === 'marks') dataset.marked ??= dateOf(model.now);
  if (effect === 'unmarks') dataset.marked = null;
  if (effect === 'blocks') dataset.blocked ??= dateOf(model.now);
  if (effect === undefined) expect(outcome.kind).toBe('none');
};

const erase: Play = (model, real, { a }) => {
  const dataset = chosen(model, a);
  if (dataset === undefined) return;
  real.eraseInAdvance(dataset.number, dateOf(model.now), 'taken-in-error');
  erased(model, dataset);
};

const expire: Play = (model, real) => {
  const today = dateOf(model.now);
  const over = model.datasets.filter(
    (each) => isStored(each) && each.endsOn < today && each.availableFrom <= startOf(today),
  );
  expect(real.eraseExpired(today)).toBe(over.length);
  for (const each of over) erased(model, each);
};

const changeLaw: Play = (model, real, { a }) => {
  const on = addDays(dateOf(model.now), 1);
  model.rules = one(LAWS, a);
  model.now = startOf(on);
  real.changeLaw(model.rules, on);
  for (const each of model.datasets.filter(isStored)) {
    const renewed = model.readings.legacyRetentionRule === 'NEW' && each.endsOn >= on ? endUnder(model, each) : null;
    each.endsOn = renewed ?? each.endsOn;
    if (model.rules.blockedAreHidden || each.blocked === null) continue;
    each.marked = each.blocked;
    each.blocked = null;
  }
};

const outage: Play = (model, real, { a }) => {
  const until = addHours(model.now, 1 + (a % 40));
  real.outage(model.now, until);
  if (until > model.downUntil) model.downUntil = until;
  expect(real.runningFrom(model.now)).toBe(model.downUntil);
};

const check: Play = (model, real, { a, b, c }) => {
  const dataset = chosen(model, a);
  if (dataset === undefined) return;
  const hit = { dataset: dataset.number, memberState: one(STATES, b), at: model.now };
  const draw = (c % 10) / 10;
  const seen = { by: 'fingerprints', inDoubt: false, checksAlways: true, acceptance: 0.5, draw } as const;
  const outcome = real.check({ ...hit, ...seen });
  expect(outcome.kind).toBe(draw < 0.5 ? 'confirmed' : 'false-hit');
  if (outcome.kind !== 'false-hit') return;
  const inTime = real.tellOfFalseHit(hit, dateOf(model.now));
  expect(inTime).toBe(outcome.toldBy === null ? null : true);
};

const access: Play = (model, real, { a }) => real.accessRequested(one(STATES, a), model.now);

const rejectApplication: Play = (model, real, { a }) => {
  const dataset = chosen(model, a);
  if (dataset !== undefined) real.applicationRejected(dataset.number, model.now);
};

const PLAYS: Readonly<Record<string, Play>> = {
  transmit,
  'transmit again': transmit,
  reject,
  retake,
  compare,
  request,
  link,
  mark,
  unmark,
  block,
  later,
  erase,
  expire,
  changeLaw,
  outage,
  check,
  access,
  rejectApplication,
};

/** Hours that pass before a command: seconds of a search, or years of storage. */
const hours = fc.oneof(fc.nat(48), fc.nat(48), fc.nat(24 * 900));

/** Every command moves on in time, does its part in both registers, and has all compared. */
export const commands: fc.Arbitrary<fc.Command<NaiveRegister, CentralSystem>>[] = Object.entries(PLAYS).map(
  ([name, play]) =>
    fc.record({ hours, a: fc.nat(99), b: fc.nat(99), c: fc.nat(99), d: fc.nat(99) }).map((free) => ({
      check: () => true,
      run: (model, real) => {
        pass(model, free.hours);
        play(model, real, free);
        mustAgree(model, real);
      },
      toString: () => `${name} ${JSON.stringify(free)}`,
    })),
);
