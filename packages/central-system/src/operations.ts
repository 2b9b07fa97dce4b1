import type { EventCategory, Interpretation, LaterEventType, RuleSet, Statistics } from '@eurodac-sim/law';
import { interpretation, monthlyStatistics } from '@eurodac-sim/law';
import type { CalendarDate, Instant } from '@eurodac-sim/primitives';
import { append, replay } from './apply.ts';
import { changeLaw } from './change-of-law.ts';
import type { CheckOutcome, HitCheck } from './check.ts';
import { check, tellOfFalseHit } from './check.ts';
import type { Comparison, ComparisonRequest } from './compare.ts';
import { compare } from './compare.ts';
import type { SentData } from './contents.ts';
import { sentData } from './contents.ts';
import type { Dataset, DatasetNumber, MarkGround, Standing } from './dataset.ts';
import { eraseExpired, eraseInAdvance } from './erase.ts';
import type { CentralSystemEvent, ErasureGround } from './event-log.ts';
import type { LaterOutcome } from './later-event.ts';
import { happenedLater } from './later-event.ts';
import { link, linkOwn } from './link.ts';
import { block, mark, markCorresponding, unblock, unmark } from './mark.ts';
import type { News } from './news.ts';
import { outage, runningFrom } from './outage.ts';
import type { PoorTransmission, ResendingDue } from './quality.ts';
import { reject, resend } from './quality.ts';
import type { Register } from './register.ts';
import { datasetOf, mustBeStored, standing } from './register.ts';
import type { Arrival, Reply } from './reply.ts';
import { reply } from './reply.ts';
import type { LawEnforcementRequest, RequestOutcome } from './request.ts';
import { request } from './request.ts';
import { sequenceOf } from './sequence.ts';
import { statisticsFacts } from './statistics-facts.ts';
import type { Recording, Transmission } from './transmit.ts';
import { transmit } from './transmit.ts';

/** What Member States ask of the system. */
type Arrivals = {
  readonly transmit: (transmission: Transmission) => Recording;
  /** Rejects a transmission for its quality; the reference number under which it is sent again. */
  readonly reject: (transmission: PoorTransmission) => string;
  readonly resendingDue: (
    category: EventCategory,
    rejected: { readonly referenceNumber: string; readonly retakenAt: Instant },
  ) => ResendingDue;
  readonly compare: (request: ComparisonRequest) => Comparison;
  readonly request: (request: LawEnforcementRequest) => RequestOutcome;
  /** Notes that somebody asked what is stored about them. */
  readonly accessRequested: (memberState: string, at: Instant) => void;
  readonly reply: (arrival: Arrival) => Reply;
};

/** What follows a hit. */
type Hits = {
  readonly check: (hit: HitCheck) => CheckOutcome;
  readonly tellOfFalseHit: (
    hit: Pick<HitCheck, 'dataset' | 'memberState' | 'at'>,
    receivedOn: CalendarDate,
  ) => boolean | null;
  readonly sentData: (dataset: DatasetNumber) => SentData;
  readonly link: (datasets: readonly DatasetNumber[], at: Instant) => void;
  readonly linkOwn: (datasets: readonly DatasetNumber[], at: Instant) => boolean;
};

/** What becomes of a dataset. */
type Fates = {
  /** Applies something that happened after the registration, as the law of the recording has it, or of the event (interpretation). */
  readonly happenedLater: (dataset: DatasetNumber, type: LaterEventType, at: Instant) => LaterOutcome;
  readonly mark: (dataset: DatasetNumber, at: Instant, ground: MarkGround) => News;
  readonly markCorresponding: (dataset: DatasetNumber, at: Instant) => readonly DatasetNumber[];
  readonly unmark: (dataset: DatasetNumber, at: Instant) => void;
  readonly block: (dataset: DatasetNumber, at: Instant) => void;
  readonly unblock: (dataset: DatasetNumber, at: Instant) => void;
  /** Notes that an application was rejected without a right to remain. */
  readonly applicationRejected: (dataset: DatasetNumber, at: Instant) => void;
  readonly eraseInAdvance: (
    dataset: DatasetNumber,
    on: CalendarDate,
    ground: Exclude<ErasureGround, 'storage-ended'>,
  ) => News;
  /** Erases what was stored until yesterday or before; the number of datasets that were. */
  readonly eraseExpired: (today: CalendarDate) => number;
};

/** What happens to the system as a whole. */
type Whole = {
  readonly changeLaw: (rules: RuleSet, on: CalendarDate) => void;
  /** From now on faces can be compared, where the law in force knows faces. */
  readonly startFaceComparison: (at: Instant) => void;
  readonly outage: (from: Instant, until: Instant) => void;
  /** The first moment from a given one on at which the system runs. */
  readonly runningFrom: (at: Instant) => Instant;
};

/** What can be read without changing anything. */
type Readings = {
  readonly rules: () => RuleSet;
  /** Whether a search at a moment could see a dataset, as far as storage goes. */
  readonly standing: (dataset: DatasetNumber, at: Instant) => Standing;
  readonly dataset: (number: DatasetNumber) => Dataset;
  /** All datasets ever recorded, in order of recording, erased ones included. */
  readonly datasets: () => readonly Dataset[];
  /** The stored datasets linked with one, itself among them. */
  readonly sequenceOf: (dataset: DatasetNumber) => readonly DatasetNumber[];
  /** What the law in force has counted in the month or quarter that holds a day, or in its year. */
  readonly statistics: (question: Parameters<typeof monthlyStatistics>[1]) => Statistics;
  /** All that happened, in order; the state can be rebuilt from it. */
  readonly log: () => readonly CentralSystemEvent[];
};

/** The simulated Eurodac: samples and dates, never who they are of. Times must not run backwards. */
export type CentralSystem = Arrivals & Hits & Fates & Whole & Readings;

const arrivals = (register: Register): Arrivals => ({
  transmit: (transmission) => transmit(register, transmission),
  reject: (transmission) => reject(register, transmission),
  resendingDue: (category, rejected) => resend(register, category, rejected),
  compare: (asked) => compare(register, asked),
  request: (asked) => request(register, asked),
  accessRequested: (memberState, at) => append(register, { kind: 'access-requested', at, memberState }),
  reply: (arrival) => reply(register, arrival),
});

const hits = (register: Register): Hits => ({
  check: (hit) => check(register, hit),
  tellOfFalseHit: (hit, receivedOn) => tellOfFalseHit(register, hit, receivedOn),
  sentData: (dataset) => sentData(register, dataset),
  link: (datasets, at) => link(register, datasets, at),
  linkOwn: (datasets, at) => linkOwn(register, datasets, at),
});

const fates = (register: Register): Fates => ({
  happenedLater: (dataset, type, at) => happenedLater(register, dataset, type, at),
  mark: (dataset, at, ground) => mark(register, dataset, at, ground),
  markCorresponding: (dataset, at) => markCorresponding(register, dataset, at),
  unmark: (dataset, at) => unmark(register, dataset, at),
  block: (dataset, at) => block(register, dataset, at),
  unblock: (dataset, at) => unblock(register, dataset, at),
  applicationRejected: (dataset, at) => {
    mustBeStored(register, dataset);
    append(register, { kind: 'application-rejected', at, dataset });
  },
  eraseInAdvance: (dataset, on, ground) => eraseInAdvance(register, dataset, on, ground),
  eraseExpired: (today) => eraseExpired(register, today),
});

const whole = (register: Register): Whole => ({
  changeLaw: (rules, on) => changeLaw(register, rules, on),
  startFaceComparison: (at) => append(register, { kind: 'face-comparison-started', at }),
  outage: (from, until) => outage(register, from, until),
  runningFrom: (at) => runningFrom(register, at),
});

const readings = (register: Register): Readings => ({
  rules: () => register.rules,
  standing: (dataset, at) => standing(register, dataset, at),
  dataset: (number) => datasetOf(register, number),
  datasets: () => register.recorded.map(({ number }) => datasetOf(register, number)),
  sequenceOf: (dataset) => sequenceOf(register, dataset),
  statistics: (question) => monthlyStatistics(register.rules.procedure.statistics, question, statisticsFacts(register)),
  log: () => [...register.log],
});

/**
 * A central system under a law: empty, or as a log left it.
 *
 * @param answers to the open questions of the texts; default: the defaults
 */
export function centralSystem(
  rules: RuleSet,
  log: Iterable<CentralSystemEvent> = [],
  answers: Interpretation = interpretation(),
): CentralSystem {
  const register = replay(rules, answers, log);
  return {
    ...arrivals(register),
    ...hits(register),
    ...fates(register),
    ...whole(register),
    ...readings(register),
  };
}
