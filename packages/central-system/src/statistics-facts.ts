import type { StatisticsFacts } from '@eurodac-sim/law';
import type { Instant } from '@eurodac-sim/primitives';
import { dateOf } from '@eurodac-sim/primitives';
import type { DatasetNumber, MarkGround } from './dataset.ts';
import type { CentralSystemEvent } from './event-log.ts';
import type { Register } from './register.ts';

type Facts = { -readonly [Name in keyof StatisticsFacts]: StatisticsFacts[Name][number][] };
type MarkReason = StatisticsFacts['marks'][number]['because'];
type MarkAct = StatisticsFacts['marks'][number]['does'];

const REASONS: Readonly<Record<MarkGround, MarkReason>> = {
  'protection-granted': 'PROTECTION_GRANTED',
  'residence-document-issued': 'RESIDENCE_DOCUMENT_ISSUED',
};

const idOf = (number: DatasetNumber): string => String(number);

/** All that statistics are made from, read from the log; sequences as they stand, where the law in force links. */
export function statisticsFacts(register: Register): StatisticsFacts {
  const { linking } = register.rules.procedure;
  const facts: Facts = {
    datasets: [],
    sequences: linking === null ? [] : [...register.linked.values()].map((members) => members.map(idOf)),
    comparisons: [],
    qualityRejections: [],
    applicationRejections: [],
    marks: [],
    lawEnforcementRequests: [],
    accessRequests: [],
    falseHits: [],
  };
  const marked = new Set<DatasetNumber>();
  for (const event of register.log) note({ register, facts, marked }, event);
  return facts;
}

/** Where counting stands, with the datasets marked so far. */
type Counting = { readonly register: Register; readonly facts: Facts; readonly marked: Set<DatasetNumber> };

function note(counting: Counting, event: CentralSystemEvent): void {
  const { register, facts } = counting;
  switch (event.kind) {
    case 'recorded': {
      const { number, memberStateOfOrigin: memberState, transmittedOn: on, category, sex, birthDate } = event.dataset;
      facts.datasets.push({ id: idOf(number), memberState, on, category, sex, birthDate });
      break;
    }
    case 'rejected':
      facts.qualityRejections.push({ ...actOf(event), referenceNumber: event.referenceNumber });
      break;
    case 'compared':
      facts.comparisons.push(comparison(counting, event));
      break;
    case 'requested':
      facts.lawEnforcementRequests.push({ ...actOf(event), by: event.requester, hits: event.hits.length });
      break;
    case 'access-requested':
      facts.accessRequests.push(actOf(event));
      break;
    case 'false-hit-told':
      facts.falseHits.push(actOf(event));
      break;
    case 'application-rejected':
      facts.applicationRejections.push({ ...originOf(register, event), dataset: idOf(event.dataset) });
      break;
    case 'erased':
      counting.marked.delete(event.dataset);
      break;
    case 'marked':
    case 'unmarked':
    case 'blocked':
    case 'unblocked':
      noteMark(counting, event);
      break;
    default:
  }
}

const DOES: Readonly<Record<'marked' | 'unmarked' | 'blocked' | 'unblocked', MarkAct>> = {
  marked: 'marks',
  unmarked: 'unmarks',
  blocked: 'blocks',
  unblocked: 'unblocks',
};

type MarkEvent = CentralSystemEvent & { kind: keyof typeof DOES };

function noteMark({ register, facts, marked }: Counting, event: MarkEvent): void {
  if (event.kind === 'marked') marked.add(event.dataset);
  if (event.kind === 'unmarked') marked.delete(event.dataset);
  const because =
    event.kind === 'marked'
      ? REASONS[event.ground]
      : event.kind === 'unmarked'
        ? 'STATUS_WITHDRAWN'
        : 'PROTECTION_GRANTED';
  const act = originOf(register, event);
  facts.marks.push({ ...act, dataset: idOf(event.dataset), does: DOES[event.kind], because });
}

function comparison(
  { register, marked }: Counting,
  event: CentralSystemEvent & { kind: 'compared' },
): Facts['comparisons'][number] {
  const hits = event.hits.map((number) => {
    const { category, memberStateOfOrigin } = register.recorded[number]!;
    return { category, memberStateOfOrigin, marked: marked.has(number) };
  });
  return { ...actOf(event), category: event.category, hits };
}

const actOf = ({ memberState, at }: { readonly memberState: string; readonly at: Instant }) => ({
  memberState,
  on: dateOf(at),
});

/** An act of the state of origin. */
const originOf = (
  { recorded }: Register,
  { dataset, at }: { readonly dataset: DatasetNumber; readonly at: Instant },
) => ({ memberState: recorded[dataset]!.memberStateOfOrigin, on: dateOf(at) });
