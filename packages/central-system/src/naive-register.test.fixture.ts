import type { EventCategory, Interpretation, RuleSet } from '@eurodac-sim/law';
import { hits, interpretation, RULES_OF_REGIME, ruleSet, storage } from '@eurodac-sim/law';
import type { SampleId } from '@eurodac-sim/matching';
import type { CalendarDate, Instant } from '@eurodac-sim/primitives';
import { addHours, addYears, dateOf, instant } from '@eurodac-sim/primitives';
import { expect } from 'vitest';
import type { CentralSystem, Dataset, DatasetNumber } from './central-system.ts';
import { centralSystem } from './central-system.ts';

export const LAWS: readonly RuleSet[] = [
  RULES_OF_REGIME['EC2725-2000'],
  ruleSet('rules-2013'),
  ruleSet('age-6-claim-2024'),
  ruleSet('council-2017'),
  ruleSet('rules-2024'),
];
export const STATES: readonly string[] = ['GR', 'IT', 'DE'];
export const CATEGORIES: readonly EventCategory[] = [
  'APPLICANT',
  'IRREGULAR_CROSSING',
  'ILLEGAL_STAY',
  'SAR_DISEMBARKED',
];
export const SAMPLES = 12;
export const sample = (id: number): SampleId => id as SampleId;

/** A dataset as plainly as can be. */
export type NaiveDataset = {
  readonly number: DatasetNumber;
  readonly reference: SampleId;
  readonly memberState: string;
  readonly category: EventCategory;
  readonly takenOn: CalendarDate;
  readonly transmittedOn: CalendarDate;
  readonly availableFrom: Instant;
  /** The law it was recorded under. */
  readonly recordedUnder: RuleSet;
  endsOn: CalendarDate;
  erasedOn: CalendarDate | null;
  marked: CalendarDate | null;
  blocked: CalendarDate | null;
  /** Any name that datasets of one sequence share. */
  group: number;
};

/** A register that looks at everything every time: the slow twin of the real one. */
export type NaiveRegister = {
  readonly first: RuleSet;
  readonly readings: Interpretation;
  rules: RuleSet;
  now: Instant;
  downUntil: Instant;
  /** Rejected and not yet accepted, with the first dates. */
  rejected: {
    number: string;
    takenOn: CalendarDate;
    transmittedOn: CalendarDate;
    category: EventCategory;
    memberState: string;
  } | null;
  readonly datasets: NaiveDataset[];
};

export function naiveRegister(law: number, answers: Readonly<Record<string, string>>): NaiveRegister {
  const first = LAWS[law]!;
  const now = instant('2012-01-01T06:00:00Z');
  return { first, rules: first, readings: interpretation(answers), now, downUntil: now, rejected: null, datasets: [] };
}

export const isStored = ({ erasedOn }: NaiveDataset): boolean => erasedOn === null;

/** The stored dataset that a free number points to. */
export function chosen({ datasets }: NaiveRegister, which: number): NaiveDataset | undefined {
  const stored = datasets.filter(isStored);
  return stored[which % Math.max(1, stored.length)];
}

/** Moves on, by some hours. */
export function pass(model: NaiveRegister, hours: number): void {
  model.now = addHours(model.now, hours);
}

export const isDown = ({ now, downUntil }: NaiveRegister): boolean => now < downUntil;

/** The end of storage under the law in force. */
export function endUnder(
  { rules }: NaiveRegister,
  dataset: Pick<NaiveDataset, 'category' | 'takenOn' | 'transmittedOn'>,
): CalendarDate | null {
  const outcome = storage(rules, dataset.category, dataset.takenOn, dataset.transmittedOn);
  return outcome.kind === 'stored' ? outcome.endsOn : null;
}

type Asked = {
  readonly probe: SampleId;
  readonly memberState: string;
  readonly category: EventCategory;
  readonly includeOwnData: boolean;
};

/** Numbers of all datasets that a perfect search could return, as law and dates say. */
export function reachable(model: NaiveRegister, { probe, ...request }: Asked): readonly DatasetNumber[] {
  const today = dateOf(model.now);
  const there = model.datasets.filter(
    (each) =>
      each.reference !== probe &&
      each.availableFrom <= model.now &&
      each.endsOn >= today &&
      (each.erasedOn === null || each.erasedOn > today) &&
      !(model.rules.blockedAreHidden && each.blocked !== null),
  );
  const origins = there.map(({ number, memberState, category }) => ({
    score: 0,
    dataset: { number, memberStateOfOrigin: memberState, category },
  }));
  return hits(model.rules, request, origins).map(({ dataset }) => dataset.number);
}

/** Numbers of all datasets that a perfect search for law enforcement could return. */
export function reachableByRequest(model: NaiveRegister, memberState: string): readonly DatasetNumber[] {
  const group = model.rules.categories.LE_REQUEST!;
  const today = dateOf(model.now);
  const years = group.request!.markedVisibleYears?.value;
  return model.datasets
    .filter(
      (each) =>
        each.memberState !== memberState &&
        group.comparedAgainst.includes(model.rules.categories[each.category].recordedAs) &&
        each.availableFrom <= model.now &&
        each.endsOn >= today &&
        isStored(each) &&
        (years === undefined || each.marked === null || addYears(each.marked, years) >= today),
    )
    .map(({ number }) => number);
}

/** All samples at a full score. */
export const everySample: readonly { readonly reference: SampleId; readonly score: number }[] = Array.from(
  { length: SAMPLES },
  (_, id) => ({ reference: sample(id), score: 100 }),
);

const plainly = (each: Dataset): unknown => ({
  number: each.number,
  reference: each.reference,
  memberState: each.memberStateOfOrigin,
  category: each.category,
  takenOn: each.takenOn,
  transmittedOn: each.transmittedOn,
  availableFrom: each.availableFrom,
  endsOn: each.storageEndsOn,
  erasedOn: each.erasedOn,
  marked: each.mark !== null,
  blocked: each.blockedOn ?? null,
});

const expected = ({ group: _, recordedUnder: __, marked, ...each }: NaiveDataset): unknown => ({
  ...each,
  marked: marked !== null,
});

/** That the real register says what the slow one does, and so does one rebuilt from its log. */
export function mustAgree(model: NaiveRegister, real: CentralSystem): void {
  const rebuilt = centralSystem(model.first, real.log(), model.readings);
  for (const system of [real, rebuilt]) {
    expect(system.datasets().map(plainly)).toEqual(model.datasets.map(expected));
    expect(system.rules()).toBe(model.rules);
    mustPartition(model, system);
  }
  expect(rebuilt.log()).toEqual(real.log());
  const question = { day: dateOf(model.now), memberState: null };
  expect(rebuilt.statistics(question)).toEqual(real.statistics(question));
  if (!isDown(model)) mustFindTheSame(model, rebuilt);
}

/** Sequences: every stored dataset in exactly one, none with an erased one, each named after its first. */
function mustPartition(model: NaiveRegister, system: CentralSystem): void {
  for (const { number, group } of model.datasets.filter(isStored)) {
    const members = model.datasets.filter((other) => isStored(other) && other.group === group);
    expect(system.sequenceOf(number)).toEqual(members.map((member) => member.number));
    expect(system.dataset(number).sequence).toBe(members[0]!.number);
  }
}

/** On a copy that nobody else uses, for every category of search. */
function mustFindTheSame(model: NaiveRegister, copy: CentralSystem): void {
  for (const category of CATEGORIES) {
    const asked = { probe: sample(0), memberState: 'DE', category, includeOwnData: category === 'APPLICANT' };
    const found = copy.compare({ ...asked, at: model.now, candidates: everySample, threshold: 50 });
    const wanted = reachable(model, asked);
    expect(found.hits.map(({ dataset }) => dataset.number).toSorted((a, b) => a - b)).toEqual(wanted);
    expect(found.visibleCount).toBe(wanted.length);
    expect(model.datasets.map(({ number }) => number).filter(found.couldReturn)).toEqual(wanted);
  }
}
