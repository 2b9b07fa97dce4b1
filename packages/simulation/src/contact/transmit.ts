import type { Instant } from '@eurodac-sim/primitives';
import { addDays, exponentialByMedian, startOf } from '@eurodac-sim/primitives';
import { hasFace, searchFaces } from '../face/face-search.ts';
import { daysAfter } from '../journey/clock.ts';
import type { Traveller } from '../journey/traveller.ts';
import { afterOutage } from '../member-state/outage.ts';
import type { OwnDataset } from '../replication/central-register.ts';
import type { Run } from '../replication/run.ts';
import { draw, leaveUnrecorded, lose, planStamped, when } from '../replication/run.ts';
import type { OpenContact } from './open-contact.ts';
import { noteStanding } from './standing.ts';

const ADULT_YEARS = 18;

/** The central system receives prints: records them, compares them, or both, as the law has it. */
export function transmit(run: Run, traveller: Traveller, at: Instant, index: number): void {
  const open = traveller.open.find(({ contact }) => contact.index === index)!;
  if (isRejected(run, traveller, open)) {
    retake(run, traveller, at, open);
    return;
  }
  run.ledger.note({ kind: 'registered', ...when(traveller, at), contact: index });
  if (open.taking.searched) search(run, traveller, open);
  else if (open.contact.hop > 0) notSearched(run, traveller, at, open);
  if (open.taking.stored) record(run, traveller, at, open);
  else leaveUnrecorded(run, traveller, at, { hop: open.contact.hop, cause: 'below-threshold-at-first' });
  if (open.hits.length > 0) {
    const checkedAt = daysAfter(open.contact.availableFrom, run.rates.capture.verificationDays);
    run.queue.push(checkedAt, open.contact.person, 'verify', index);
  } else close(traveller, open);
}

/** Nothing more comes of a contact. */
export function close(traveller: Traveller, open: OpenContact): void {
  traveller.open.splice(traveller.open.indexOf(open), 1);
}

function record(run: Run, traveller: Traveller, at: Instant, open: OpenContact): void {
  const { contact } = open;
  const withFace = hasFace(run, traveller, contact);
  const recording = run.register.record(open, withFace ? traveller.minor.sex : null);
  if (recording.kind === 'not-recorded') {
    leaveUnrecorded(run, traveller, at, { hop: contact.hop, cause: 'no-duty-without-claim' });
    return;
  }
  const { number, reference, category, memberStateOfOrigin, takenOn, storageEndsOn } = recording.dataset;
  open.dataset = number;
  if (contact.recordedAgeYears >= ADULT_YEARS && contact.trueAgeYears < ADULT_YEARS)
    traveller.recordedAsAdultAt ??= contact.index;
  const own = { number, reference, category, memberStateOfOrigin, takenOn, storageEndsOn };
  traveller.datasets.push({ ...own, contact: contact.index, hasFace: withFace });
  run.ledger.recorded(contact, recording.dataset, traveller.adultOn);
  planStamped(run, traveller, { step: 'erase', at: startOf(addDays(storageEndsOn, 1)), stamp: number });
}

/** A transmission is rejected for its quality once at most: what a second session gives is good enough or is not sent. */
function isRejected(run: Run, traveller: Traveller, { contact, hasPrints, referenceNumber }: OpenContact): boolean {
  return (
    hasPrints &&
    referenceNumber === undefined &&
    draw(run, traveller, 'quality', contact.index) < run.rates.state(contact.memberState).rejectedShare
  );
}

/** A second session for whoever is still there; for the others nothing more comes of the contact. */
function retake(run: Run, traveller: Traveller, at: Instant, open: OpenContact): void {
  const { index, hop, memberState } = open.contact;
  run.ledger.note({ kind: 'rejected-for-quality', ...when(traveller, at), contact: index });
  open.referenceNumber = run.register.reject(open);
  const isThere = traveller.hop === hop && traveller.state === memberState && !traveller.missing;
  const sample = isThere ? run.answers.sampleOf(traveller.minor, open.contact, 1) : undefined;
  if (sample === undefined) {
    close(traveller, open);
    leaveUnrecorded(run, traveller, at, { hop, cause: 'capture-failed-at-first' });
    if (hop === 0) return;
    noteStanding(run, traveller, hop, at);
    lose(run, traveller, at, { hop, cause: 'capture-failed-at-encounter' });
    return;
  }
  const { responseDays, retakeDays } = run.rates.capture;
  const days = exponentialByMedian(draw(run, traveller, 'retake-days', index), retakeDays);
  const transmittedAt = afterOutage(run.world.settings.events?.outages, memberState, daysAfter(at, days));
  const availableFrom = daysAfter(transmittedAt, responseDays);
  open.sample = sample;
  open.contact = { ...open.contact, takenAt: transmittedAt, transmittedAt, availableFrom };
  run.queue.push(transmittedAt, traveller.minor.person, 'transmit', index);
}

/** A search of what is there before this contact's own dataset is: by prints, and by face where the law has that. */
function search(run: Run, traveller: Traveller, open: OpenContact): void {
  const { contact } = open;
  const mates = new Set<number>();
  if (open.hasPrints) for (const { number } of searchPrints(run, traveller, open)) mates.add(number);
  const byFace = searchFaces(run, traveller, open);
  if (byFace !== undefined) {
    for (const { number } of run.ledger.searched(contact, byFace, traveller.datasets, 'face')) mates.add(number);
    open.hits = [...open.hits, ...byFace.hits];
  }
  const { hop, transmittedAt: at } = contact;
  if (hop === 0) return;
  if (mates.size > 0) {
    if (!open.hits.some(({ dataset }) => mates.has(dataset.number)))
      lose(run, traveller, at, { hop, cause: 'missed-by-matcher' });
  } else if (noteStanding(run, traveller, hop, at)) lose(run, traveller, at, { hop, cause: 'category-not-compared' });
}

function searchPrints(run: Run, traveller: Traveller, open: OpenContact): readonly OwnDataset[] {
  const { contact, sample, taking } = open;
  const candidates = run.answers.candidatesOf(sample, run.register.transmitted);
  const found = run.register.search({ contact, sample, category: taking.category, candidates });
  open.hits = found.hits;
  return run.ledger.searched(contact, found, traveller.datasets);
}

/** Prints are stored and nobody looks. */
function notSearched(run: Run, traveller: Traveller, at: Instant, { contact: { hop }, taking }: OpenContact): void {
  const group = run.regime.rules.categories[taking.category];
  if (group.comparedAgainst.length === 0) lose(run, traveller, at, { hop, cause: 'category-not-compared' });
  else if (group.comparing === 'may') lose(run, traveller, at, { hop, cause: 'search-not-run' });
  else lose(run, traveller, at, { hop, cause: 'below-threshold-at-encounter' });
}
