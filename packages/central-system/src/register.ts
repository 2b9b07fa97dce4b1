import type { Interpretation, RuleSet } from '@eurodac-sim/law';
import type { SampleId } from '@eurodac-sim/matching';
import type { CalendarDate, Instant } from '@eurodac-sim/primitives';
import { addDays, dateOf, startOf } from '@eurodac-sim/primitives';
import type { Dataset, DatasetNumber, MarkGround, RecordedDataset, Standing } from './dataset.ts';
import { kindOf } from './dataset-kind.ts';
import type { CentralSystemEvent } from './event-log.ts';
import type { Countable, Visibility } from './visibility.ts';
import { nothingVisible } from './visibility.ts';

/** A mark, and the day of the grant that it stands for. */
type Mark = { readonly ground: MarkGround; readonly since: CalendarDate };
/** A first transmission whose quality did not suffice. */
type Rejection = { readonly takenOn: CalendarDate; readonly transmittedOn: CalendarDate };
type Outage = { readonly from: Instant; readonly until: Instant };

/** The state that follows from the log. What every dataset has is in columns by its number, what few have in maps. */
export type Register = {
  readonly log: CentralSystemEvent[];
  readonly readings: Interpretation;
  /** The laws that were in force, in order; the last one is. */
  readonly laws: RuleSet[];
  /** The law in force. */
  rules: RuleSet;
  /** Whether faces can be compared. */
  facesCompared: boolean;
  readonly recorded: RecordedDataset[];
  readonly storageEndsOn: CalendarDate[];
  /** `NEVER`: stored. */
  readonly erasedOn: CalendarDate[];
  readonly sequence: DatasetNumber[];
  /** Stored members of every sequence of two or more. */
  readonly linked: Map<DatasetNumber, readonly DatasetNumber[]>;
  readonly marks: Map<DatasetNumber, Mark>;
  /** Since when a dataset is blocked. */
  readonly blocks: Map<DatasetNumber, CalendarDate>;
  /** The latest dataset of a sample, and the one of the same sample before it. */
  readonly latestOf: Map<SampleId, DatasetNumber>;
  readonly earlierOf: Map<DatasetNumber, DatasetNumber>;
  /** By serial of the reference number: first transmissions that are to be sent again. */
  readonly rejections: Map<number, Rejection>;
  /** Reference numbers given out. */
  serials: number;
  readonly outages: Outage[];
  /** From when the next request can be handled. */
  readonly free: { forUrgent: Instant; forOthers: Instant; lastArrival: Instant };
  readonly visibility: Visibility;
};

/** A day after every other. */
export const NEVER: CalendarDate = (2 ** 30) as CalendarDate;
const BEFORE_ALL_TIME = Number.NEGATIVE_INFINITY as Instant;

/** A register in which nothing has happened. */
export function emptyRegister(rules: RuleSet, readings: Interpretation): Register {
  return {
    log: [],
    readings,
    laws: [rules],
    rules,
    facesCompared: false,
    recorded: [],
    storageEndsOn: [],
    erasedOn: [],
    sequence: [],
    linked: new Map(),
    marks: new Map(),
    blocks: new Map(),
    latestOf: new Map(),
    earlierOf: new Map(),
    rejections: new Map(),
    serials: 0,
    outages: [],
    free: { forUrgent: BEFORE_ALL_TIME, forOthers: BEFORE_ALL_TIME, lastArrival: BEFORE_ALL_TIME },
    visibility: nothingVisible(),
  };
}

/**
 * What was recorded under a number.
 *
 * @throws {RangeError} nothing was
 */
export function recordedOf({ recorded }: Register, number: DatasetNumber): RecordedDataset {
  const dataset = recorded[number];
  if (dataset === undefined) throw new RangeError(`there is no dataset ${number} in a register of ${recorded.length}`);
  return dataset;
}

/**
 * A dataset as it stands.
 *
 * @throws {RangeError} there is no dataset of that number
 */
export function datasetOf(register: Register, number: DatasetNumber): Dataset {
  const { reference, memberStateOfOrigin, category, takenOn, transmittedOn, availableFrom } = recordedOf(
    register,
    number,
  );
  const erasedOn = register.erasedOn[number]!;
  const blockedOn = register.blocks.get(number);
  const dataset: Dataset = {
    number,
    reference,
    memberStateOfOrigin,
    category,
    takenOn,
    transmittedOn,
    availableFrom,
    storageEndsOn: register.storageEndsOn[number]!,
    mark: register.marks.get(number)?.ground ?? null,
    erasedOn: erasedOn === NEVER ? null : erasedOn,
    sequence: register.sequence[number]!,
  };
  return blockedOn === undefined ? dataset : { ...dataset, blockedOn };
}

/** Whether a search at a moment could see a dataset, as far as storage goes. */
export function standing(register: Register, number: DatasetNumber, at: Instant): Standing {
  const { availableFrom } = recordedOf(register, number);
  const today = dateOf(at);
  const erasedOn = register.erasedOn[number]!;
  const storageEndsOn = register.storageEndsOn[number]!;
  if (erasedOn <= today) return erasedOn > storageEndsOn ? 'storage-ended' : 'erased';
  if (storageEndsOn < today) return 'storage-ended';
  return availableFrom <= at ? 'stored' : 'not-yet-available';
}

/**
 * That a dataset can still be changed.
 *
 * @throws {RangeError} there is no such dataset, or it is erased
 */
export function mustBeStored(register: Register, number: DatasetNumber): RecordedDataset {
  const recorded = recordedOf(register, number);
  if (register.erasedOn[number] !== NEVER) throw new RangeError(`dataset ${number} is erased`);
  return recorded;
}

/** Datasets of a sample in order of recording, erased ones among them. */
export function datasetsOf({ latestOf, earlierOf }: Register, reference: SampleId): readonly DatasetNumber[] {
  const numbers: DatasetNumber[] = [];
  for (let number = latestOf.get(reference); number !== undefined; number = earlierOf.get(number)) numbers.push(number);
  return numbers.length < 2 ? numbers : numbers.reverse();
}

/** A dataset as searches count it. */
export function countable(register: Register, number: DatasetNumber): Countable {
  const { category, biometrics, sex, memberStateOfOrigin: memberState } = register.recorded[number]!;
  const marked = register.marks.has(number);
  const blocked = register.blocks.has(number);
  return {
    kind: kindOf({ category, biometrics, sex, marked, blocked }),
    memberState,
    closes: register.erasedOn[number] === NEVER ? startOf(addDays(register.storageEndsOn[number]!, 1)) : null,
  };
}
