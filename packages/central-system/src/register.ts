import type { SampleId } from '@eurodac-sim/matching';
import type { Instant } from '@eurodac-sim/primitives';
import { dateOf } from '@eurodac-sim/primitives';
import type { Dataset, DatasetNumber, Standing } from './dataset.ts';
import type { CentralSystemEvent } from './event-log.ts';

/** All datasets ever recorded, erased ones without their sample's way in, and the log they follow from. */
export type Register = {
  readonly log: CentralSystemEvent[];
  readonly datasets: Map<DatasetNumber, Dataset>;
  readonly byReference: Map<SampleId, DatasetNumber[]>;
  /** Stored members of every sequence of two or more. */
  readonly linked: Map<DatasetNumber, readonly DatasetNumber[]>;
};

/** A register in which nothing has happened. */
function emptyRegister(): Register {
  return { log: [], datasets: new Map(), byReference: new Map(), linked: new Map() };
}

/** The register that a log leads to. */
export function replay(log: readonly CentralSystemEvent[]): Register {
  const register = emptyRegister();
  for (const event of log) append(register, event);
  return register;
}

/** Adds an event to the log and lets it take effect. */
export function append(register: Register, event: CentralSystemEvent): void {
  register.log.push(event);
  switch (event.kind) {
    case 'recorded':
      record(register, event.dataset);
      break;
    case 'compared':
      break;
    case 'linked':
      link(register, event.datasets);
      break;
    case 'marked':
      change(register, event.dataset, { mark: event.ground });
      break;
    case 'unmarked':
      change(register, event.dataset, { mark: null });
      break;
    case 'erased':
      erase(register, event);
      break;
    default:
      event satisfies never;
  }
}

/**
 * A dataset by its number.
 *
 * @throws {RangeError} there is none
 */
export function datasetOf(register: Register, number: DatasetNumber): Dataset {
  const dataset = register.datasets.get(number);
  if (dataset === undefined)
    throw new RangeError(`there is no dataset ${number} in a register of ${register.datasets.size}`);
  return dataset;
}

/** Whether a search at a moment could see a dataset, as far as storage goes. */
export function standing(dataset: Dataset, at: Instant): Standing {
  if (dataset.erasedOn !== null && dataset.erasedOn <= dateOf(at))
    return dataset.erasedOn > dataset.storageEndsOn ? 'storage-ended' : 'erased';
  if (dataset.storageEndsOn < dateOf(at)) return 'storage-ended';
  return dataset.availableFrom <= at ? 'stored' : 'not-yet-available';
}

function record(register: Register, dataset: Dataset): void {
  register.datasets.set(dataset.number, dataset);
  const ofSample = register.byReference.get(dataset.reference);
  if (ofSample === undefined) register.byReference.set(dataset.reference, [dataset.number]);
  else ofSample.push(dataset.number);
}

function change(register: Register, number: DatasetNumber, changes: Partial<Dataset>): void {
  register.datasets.set(number, { ...datasetOf(register, number), ...changes });
}

/** Joins the sequences of all named datasets into one. */
function link(register: Register, numbers: readonly DatasetNumber[]): void {
  const sequences = new Set(numbers.map((number) => datasetOf(register, number).sequence));
  const members = [...sequences].flatMap((sequence) => register.linked.get(sequence) ?? [sequence]);
  for (const sequence of sequences) register.linked.delete(sequence);
  form(register, members);
}

/** Links vanish with the dataset: what stays of its sequence keeps the lowest number that stays. */
function erase(register: Register, event: CentralSystemEvent & { kind: 'erased' }): void {
  const { sequence, reference } = datasetOf(register, event.dataset);
  change(register, event.dataset, { erasedOn: event.on, sequence: event.dataset });
  const stays = (number: DatasetNumber): boolean => number !== event.dataset;
  register.byReference.set(reference, (register.byReference.get(reference) ?? []).filter(stays));
  const members = register.linked.get(sequence);
  if (members === undefined) return;
  register.linked.delete(sequence);
  form(register, members.filter(stays));
}

/** Makes one sequence of its members, named after the lowest. */
function form(register: Register, members: readonly DatasetNumber[]): void {
  const sequence = Math.min(...members) as DatasetNumber;
  for (const number of members) change(register, number, { sequence });
  if (members.length > 1) register.linked.set(sequence, members);
}
