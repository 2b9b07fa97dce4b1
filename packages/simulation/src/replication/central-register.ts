import type {
  CentralSystem,
  Comparison,
  Dataset,
  DatasetNumber,
  ErasureGround,
  Recording,
  Standing,
} from '@eurodac-sim/central-system';
import { centralSystem } from '@eurodac-sim/central-system';
import type { Sex } from '@eurodac-sim/fingerprint';
import type { EventCategory, LaterEventType } from '@eurodac-sim/law';
import type { Candidate, SampleId } from '@eurodac-sim/matching';
import type { CalendarDate, Instant } from '@eurodac-sim/primitives';
import { addDays, dateOf, startOf } from '@eurodac-sim/primitives';
import type { OpenContact } from '../contact/open-contact.ts';
import type { Contact } from '../journey/contact.ts';
import type { Regime } from '../member-state/requirement.ts';
import type { BackgroundTransmission } from '../person/background.ts';

/** A dataset of a minor, as the world that made it knows it. */
export type OwnDataset = Pick<
  Dataset,
  'number' | 'reference' | 'category' | 'memberStateOfOrigin' | 'takenOn' | 'storageEndsOn'
> & {
  /** The contact at which it was taken. */
  readonly contact: number;
  /** Whether it holds a face that can be compared. */
  readonly hasFace: boolean;
};

/** What a search gave: hits, and counts of what it could have given. */
export type Found = {
  readonly hits: Comparison['hits'];
  readonly visible: number;
  /** Those of some datasets that it could have returned. */
  readonly returnable: (datasets: readonly OwnDataset[]) => readonly OwnDataset[];
};

/** All that the world asks of the central system, in one place. */
export type CentralRegister = {
  /** Whether it is stored. */
  readonly registerBackground: (sample: SampleId, sent: BackgroundTransmission) => boolean;
  /** Compares prints of an adult, and says how many datasets of minors that could have returned. */
  readonly searchOfAdult: (sample: SampleId, sent: BackgroundTransmission) => number;
  /** @param faceOf sex of whom a face goes with the prints, or instead of them; null where none does */
  readonly record: (sent: OpenContact, faceOf: Sex | null) => Recording;
  /** Rejects prints for their quality; the reference number under which they are sent again. */
  readonly reject: (sent: OpenContact) => string;
  readonly search: (probe: {
    readonly contact: Contact;
    readonly sample: SampleId;
    readonly category: EventCategory;
    readonly candidates: readonly Candidate[];
    /** Where the candidates were found by face: the sex recorded, and the score of a match. */
    readonly face?: { readonly sex: Sex; readonly threshold: number };
  }) => Found;
  /** A request for law enforcement whose conditions are met; the hits, or null where the law has no such requests. */
  readonly request: (probe: {
    readonly contact: Contact;
    readonly at: Instant;
    readonly sample: SampleId;
    readonly candidates: readonly Candidate[];
  }) => Comparison['hits'] | null;
  readonly standing: (dataset: DatasetNumber, at: Instant) => Standing;
  readonly link: (datasets: readonly DatasetNumber[], at: Instant) => void;
  /** Applies something that happened to the owner of a dataset; the ground where the law in force erases it for that, null elsewhere. */
  readonly happenedLater: (dataset: DatasetNumber, type: LaterEventType, at: Instant) => ErasureGround | null;
  readonly eraseExpired: (today: CalendarDate) => void;
  /** Samples transmitted so far, in order, erased ones included: what a search may look at. */
  readonly transmitted: readonly SampleId[];
};

/** The ground on which a dataset is erased for what happened to its owner. @source Reg. (EU) 2024/1358 Art. 30; Reg. (EU) 603/2013 Art. 16(2) */
const ERASURES: { readonly [type in LaterEventType]?: ErasureGround } = {
  CITIZENSHIP_ACQUIRED: 'citizenship-acquired',
  RESIDENCE_DOCUMENT_ISSUED: 'residence-document-issued',
  LEFT_TERRITORY: 'left-territory',
};

/** What is asked for adults. @param adults holds them alone, so that what a search sees of minors is a difference of two counts */
function adultsOf(
  system: CentralSystem,
  adults: CentralSystem,
  facesFrom: Instant | null,
): Pick<CentralRegister, 'registerBackground' | 'searchOfAdult'> {
  return {
    registerBackground: (reference, { memberState, category, transmittedOn }) => {
      const sent = { transmittedAt: startOf(transmittedOn), availableFrom: startOf(addDays(transmittedOn, 1)) };
      const face = facesFrom !== null && sent.transmittedAt >= facesFrom ? ({ biometrics: 'both' } as const) : {};
      const transmission = { reference, memberState, category, takenOn: transmittedOn, ...sent, ...face };
      adults.transmit(transmission);
      return system.transmit(transmission).kind === 'recorded';
    },
    searchOfAdult: (probe, { memberState, category, transmittedOn }) => {
      const by = { candidates: [], threshold: Number.POSITIVE_INFINITY };
      const asked = { probe, memberState, category, at: startOf(transmittedOn), includeOwnData: false, ...by };
      return system.compare(asked).visibleCount - adults.compare(asked).visibleCount;
    },
  };
}

/** The central system of one policy. @param threshold score that makes a candidate a match @param facesFrom when faces can first be compared; null for never */
export function centralRegister({ rules }: Regime, threshold: number, facesFrom: Instant | null): CentralRegister {
  const system = centralSystem(rules);
  if (facesFrom !== null) system.startFaceComparison(facesFrom);
  const transmitted: SampleId[] = [];
  let erasedUntil = 0 as CalendarDate;
  const isStored = (number: DatasetNumber): boolean => system.dataset(number).erasedOn === null;
  return {
    transmitted,
    ...adultsOf(system, centralSystem(rules), facesFrom),
    record: ({ contact, sample: reference, hasPrints, taking: { category }, referenceNumber }, faceOf) => {
      if (hasPrints) transmitted.push(reference);
      const { memberState, takenAt, transmittedAt, availableFrom } = contact;
      const when = { takenOn: dateOf(takenAt), transmittedAt, availableFrom };
      const face = faceOf === null ? {} : ({ biometrics: hasPrints ? 'both' : 'face', sex: faceOf } as const);
      const sent = { reference, memberState, category, ...when, ...face };
      return system.transmit(referenceNumber === undefined ? sent : { ...sent, referenceNumber });
    },
    reject: ({ contact: { memberState, takenAt, transmittedAt }, taking: { category } }) =>
      system.reject({ memberState, category, takenOn: dateOf(takenAt), transmittedAt }),
    search: ({ contact: { memberState, transmittedAt: at }, sample: probe, category, candidates, face }) => {
      const by = face === undefined ? { threshold } : ({ by: 'face', ...face } as const);
      const asked = { probe, memberState, category, at, includeOwnData: false, candidates, ...by };
      const { hits, visibleCount, couldReturn } = system.compare(asked);
      return {
        hits,
        visible: visibleCount,
        returnable: (datasets) => datasets.filter(({ number }) => couldReturn(number)),
      };
    },
    request: ({ contact: { memberState }, at, sample: probe, candidates }) => {
      const asked = { probe, memberState, at, includeOwnData: true, candidates, threshold };
      const outcome = system.request({ ...asked, requester: 'MEMBER_STATE' });
      return outcome.kind === 'compared' ? outcome.hits : null;
    },
    standing: system.standing,
    link: (datasets, at) => {
      const stored = [...new Set(datasets)].filter(isStored);
      if (stored.length > 1) system.link(stored, at);
    },
    happenedLater: (number, type, at) => {
      if (!isStored(number) || system.happenedLater(number, type, at).kind !== 'erases') return null;
      const ground = ERASURES[type];
      if (ground === undefined) throw new RangeError(`${type} erases a dataset, on no ground that is known`);
      return ground;
    },
    eraseExpired: (today) => {
      if (today <= erasedUntil) return;
      erasedUntil = today;
      system.eraseExpired(today);
    },
  };
}
