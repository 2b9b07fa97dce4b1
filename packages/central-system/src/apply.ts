import type { Interpretation, RuleSet } from '@eurodac-sim/law';
import type { CalendarDate, Instant } from '@eurodac-sim/primitives';
import { addHours, dateOf, startOf } from '@eurodac-sim/primitives';
import type { DatasetNumber, RecordedDataset } from './dataset.ts';
import type { CentralSystemEvent } from './event-log.ts';
import { serialOf } from './reference.ts';
import type { Register } from './register.ts';
import { countable, emptyRegister, NEVER } from './register.ts';
import { form, join, leave } from './sequence.ts';
import { storageUnder } from './storage-end.ts';
import { advance, closesAnew, opensAt, recount } from './visibility.ts';

/** The register that a log leads to from a law. */
export function replay(rules: RuleSet, readings: Interpretation, log: Iterable<CentralSystemEvent>): Register {
  const register = emptyRegister(rules, readings);
  for (const event of log) append(register, event);
  return register;
}

/** Moves the counts of what can be found on to a moment. */
export function moveTo(register: Register, at: Instant): void {
  advance(register.visibility, at, (number) => countable(register, number));
}

/** Adds an event to the log and lets it take effect: the only way in which a register changes. */
export function append(register: Register, event: CentralSystemEvent): void {
  register.log.push(event);
  switch (event.kind) {
    case 'recorded':
      record(register, event.dataset);
      break;
    case 'compared':
    case 'requested':
      moveTo(register, event.at);
      break;
    case 'rejected':
      reject(register, event);
      break;
    case 'replied':
      reply(register, event);
      break;
    case 'linked':
      join(register, event.datasets);
      break;
    case 'marked':
      register.marks.set(event.dataset, { ground: event.ground, since: event.since });
      changed(register, event.dataset, event.at);
      break;
    case 'unmarked':
      register.marks.delete(event.dataset);
      changed(register, event.dataset, event.at);
      break;
    case 'blocked':
      register.blocks.set(event.dataset, dateOf(event.at));
      changed(register, event.dataset, event.at);
      break;
    case 'unblocked':
      register.blocks.delete(event.dataset);
      changed(register, event.dataset, event.at);
      break;
    case 'erased':
      erase(register, event.dataset, event.on);
      break;
    case 'law-changed':
      changeLaw(register, event);
      break;
    case 'face-comparison-started':
      register.facesCompared = true;
      break;
    case 'outage':
      register.outages.push({ from: event.at, until: event.until });
      break;
    case 'access-requested':
    case 'checked':
    case 'false-hit-told':
    case 'dated':
    case 'application-rejected':
      break;
    default:
      event satisfies never;
  }
}

function changed(register: Register, number: DatasetNumber, at: Instant): void {
  moveTo(register, at);
  recount(register.visibility, number, countable(register, number));
}

function record(register: Register, dataset: RecordedDataset): void {
  const { number, reference, serial, storageEndsOn, availableFrom } = dataset;
  const before = register.latestOf.get(reference);
  if (before !== undefined) register.earlierOf.set(number, before);
  register.latestOf.set(reference, number);
  register.recorded.push(dataset);
  register.storageEndsOn.push(storageEndsOn);
  register.erasedOn.push(NEVER);
  register.sequence.push(number);
  register.serials = Math.max(register.serials, serial + 1);
  register.rejections.delete(serial);
  opensAt(register.visibility, number, availableFrom);
}

function reject(register: Register, event: CentralSystemEvent & { kind: 'rejected' }): void {
  const { takenOn, at } = event;
  const serial = serialOf(event.referenceNumber);
  if (!register.rejections.has(serial)) register.rejections.set(serial, { takenOn, transmittedOn: dateOf(at) });
  register.serials = Math.max(register.serials, serial + 1);
}

function reply({ free }: Register, event: CentralSystemEvent & { kind: 'replied' }): void {
  free.lastArrival = event.at;
  if (event.urgent) {
    free.forUrgent = event.repliedAt;
    free.forOthers = free.forOthers < event.repliedAt ? event.repliedAt : addHours(free.forOthers, event.handlingHours);
  } else free.forOthers = event.repliedAt;
}

/** Links vanish with the dataset: what stays of its sequence keeps the lowest number that stays. */
function erase(register: Register, number: DatasetNumber, on: CalendarDate): void {
  moveTo(register, startOf(on));
  register.erasedOn[number] = on;
  recount(register.visibility, number, countable(register, number));
  register.visibility.ended.delete(number);
  register.marks.delete(number);
  register.blocks.delete(number);
  form(register, leave(register, number));
}

/** Data stored on the day keep their storage, or take on that of the new law. */
function changeLaw(register: Register, event: CentralSystemEvent & { kind: 'law-changed' }): void {
  moveTo(register, event.at);
  register.rules = event.rules;
  register.laws.push(event.rules);
  if (event.retention === 'ORIGINAL') return;
  for (const dataset of register.recorded) renew(register, dataset, dateOf(event.at));
}

function renew(register: Register, dataset: RecordedDataset, today: CalendarDate): void {
  const { number } = dataset;
  const endsOn = register.storageEndsOn[number]!;
  if (register.erasedOn[number] !== NEVER || endsOn < today) return;
  const stored = storageUnder(register.rules, { ...dataset, protectionUntil: endsOn });
  if (stored === null || stored.outcome.kind === 'not-stored') return;
  register.storageEndsOn[number] = stored.outcome.endsOn;
  closesAnew(register.visibility, number, countable(register, number));
}
