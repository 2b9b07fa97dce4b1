import type { Dataset, Hit } from '@eurodac-sim/central-system';
import type { CalendarDate, Instant } from '@eurodac-sim/primitives';
import { dateOf, daysBetween } from '@eurodac-sim/primitives';
import { DAYS_PER_YEAR } from '../journey/clock.ts';
import type { Contact } from '../journey/contact.ts';
import type { Found, OwnDataset } from '../replication/central-register.ts';
import type { World } from '../world.ts';
import { acceptance } from './expert-check.ts';
import { falseMatchProbability } from './false-match-probability.ts';
import type { LedgerEvent, PoliceAnswer } from './ledger-event.ts';
import type { SealedOwners, Truth } from './truth.ts';
import { truth } from './truth.ts';

/** What the notes of a ledger need to know of a replication. */
export type LedgerWorld = {
  readonly world: World;
  readonly owners: SealedOwners;
  /** Share of comparisons of two different persons that match, by the age of the probe; and of their faces. */
  readonly falseMatchRate: (ageYears: number) => number;
  readonly falseMatchRateOfFaces: number;
};

type AdultRegistered = Extract<LedgerEvent, { readonly kind: 'adult-registered' }>;

/** Age for which the false-match rate of an adult's prints is asked, in years: `assumption`. */
const ADULT_YEARS = 30;

/** Who asked about whom in a request for law enforcement. */
type PoliceAsked = Omit<
  Extract<LedgerEvent, { readonly kind: 'law-enforcement-search' }>,
  'kind' | 'answer' | 'ownDatasets' | 'otherDatasets'
>;

/** What an expert made of the hits of a search. */
export type Checked = {
  /** Datasets taken to be of the same person. */
  readonly accepted: readonly Dataset[];
  /** The newest of them that truly is. */
  readonly own: Dataset | undefined;
  /** Whether a hit was to an own dataset, accepted or not. */
  readonly matedHit: boolean;
};

/** Notes what happens to every minor under one policy, with the truth beside it. */
export class Ledger {
  readonly #about: LedgerWorld;
  readonly #truth: Truth;
  readonly #acceptedFalsely: number;
  readonly #acceptedTruly: number;
  /** Takes down one event; they come in order of time. */
  readonly note: (event: LedgerEvent) => void;

  constructor(about: LedgerWorld, note: (event: LedgerEvent) => void) {
    this.#about = about;
    this.#truth = truth(about.owners);
    this.note = note;
    this.#acceptedFalsely = acceptance(false, about.world.parameters);
    this.#acceptedTruly = acceptance(true, about.world.parameters);
  }

  /** Notes a dataset with the days of its storage, and of these the days on which its owner is under 18. */
  recorded({ person, index, transmittedAt }: Contact, dataset: Dataset, adultOn: CalendarDate): void {
    const { category, storageEndsOn, transmittedOn, takenOn, memberStateOfOrigin: memberState } = dataset;
    const totalDays = daysBetween(transmittedOn, storageEndsOn) + 1;
    const childDays = Math.max(0, Math.min(totalDays, daysBetween(transmittedOn, adultOn)));
    this.note({
      kind: 'recorded',
      person,
      on: transmittedOn,
      at: transmittedAt,
      contact: index,
      category,
      memberState,
      takenOn,
      transmittedOn,
      storageEndsOn,
      childDays,
      totalDays,
      childYears: childDays / DAYS_PER_YEAR,
    });
  }

  /** Notes a search, and says which own datasets it could have returned. */
  searched(
    contact: Contact,
    found: Found,
    own: readonly OwnDataset[],
    by: 'fingerprints' | 'face' = 'fingerprints',
  ): readonly OwnDataset[] {
    const { person, index, memberState, transmittedAt: at } = contact;
    const on = dateOf(at);
    const mates = found.returnable(own);
    const visibleOthers = found.visible - mates.length;
    const { falseMatchRate, falseMatchRateOfFaces } = this.#about;
    const rate = by === 'face' ? falseMatchRateOfFaces : falseMatchRate(contact.trueAgeYears);
    const falseMatch = falseMatchProbability(rate, visibleOthers);
    this.note({
      kind: 'searched',
      person,
      on,
      at,
      contact: index,
      memberState,
      visibleOthers,
      matePresent: mates.length > 0,
      mateFound: found.hits.some(({ dataset }) => this.#isOf(person, dataset)),
      mateRecordAgeDays: mates.length > 0 ? daysBetween(mates.at(-1)!.takenOn, on) : null,
      falseIdentificationProbability: falseMatch * this.#acceptedFalsely,
      withFace: by === 'face',
    });
    return mates;
  }

  /** Notes what a state sent of an adult, and what its search may do to minors. */
  adultRegistered(about: Omit<AdultRegistered, 'kind' | 'falseIdentificationProbability'>): void {
    const falseMatch = falseMatchProbability(this.#about.falseMatchRate(ADULT_YEARS), about.visibleOfMinors);
    const falseIdentificationProbability = falseMatch * this.#acceptedFalsely;
    this.note({ kind: 'adult-registered', ...about, falseIdentificationProbability });
  }

  /** Notes what came of a request for law enforcement; null where the law has none. */
  policeSearched(about: PoliceAsked, hits: readonly Hit[] | null): void {
    const own = hits?.filter(({ dataset }) => this.#isOf(about.person, dataset)).length ?? 0;
    const answer: PoliceAnswer = hits === null ? 'no-access' : hits.length > 0 ? 'hit' : 'no-hit';
    const otherDatasets = (hits?.length ?? 0) - own;
    this.note({ kind: 'law-enforcement-search', ...about, answer, ownDatasets: own, otherDatasets });
  }

  /** Has an expert check every hit, and notes what comes of it. */
  verified({ person, index }: Contact, hits: readonly Hit[], at: Instant): Checked {
    const accepted = hits
      .filter(({ dataset }) => {
        const mated = this.#isOf(person, dataset);
        const passes = this.#expertDraw(person, index, dataset) < (mated ? this.#acceptedTruly : this.#acceptedFalsely);
        this.note({ kind: 'verified', person, on: dateOf(at), at, contact: index, mated, accepted: passes });
        return passes;
      })
      .map(({ dataset }) => dataset);
    return {
      accepted,
      own: accepted.filter((dataset) => this.#isOf(person, dataset)).toSorted((a, b) => b.number - a.number)[0],
      matedHit: hits.some(({ dataset }) => this.#isOf(person, dataset)),
    };
  }

  #isOf(person: number, { reference }: Dataset): boolean {
    return this.#truth.ownerOf(reference) === person;
  }

  #expertDraw(person: number, contact: number, { reference }: Dataset): number {
    const owner = this.#truth.ownerOf(reference);
    const { draws, replication } = this.#about.world;
    const purpose = `expert-check-${contact}-of-${owner === undefined ? 'background' : 'minor'}`;
    return draws.uniform({ replication, person, purpose, index: owner ?? reference });
  }
}
