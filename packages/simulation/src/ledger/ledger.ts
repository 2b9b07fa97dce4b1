import type { Comparison, Dataset, Hit } from '@eurodac-sim/central-system';
import type { Instant } from '@eurodac-sim/primitives';
import { addYears, dateOf, daysBetween, startOf } from '@eurodac-sim/primitives';
import { DAYS_PER_YEAR, daysAfter } from '../journey/clock.ts';
import type { Contact } from '../journey/contact.ts';
import type { Minor } from '../person/minor.ts';
import type { World } from '../world.ts';
import { acceptance } from './expert-check.ts';
import { falseMatchProbability } from './false-match-probability.ts';
import type { LedgerEvent } from './ledger-event.ts';
import type { LossCause } from './loss-cause.ts';
import type { SealedOwners, Truth } from './truth.ts';
import { truth } from './truth.ts';

/** What the notes of a ledger need to know of a replication. */
export type LedgerWorld = {
  readonly world: World;
  readonly minors: readonly Minor[];
  readonly owners: SealedOwners;
  /** Share of comparisons of two different persons that match. */
  readonly falseMatchRate: number;
};

/** Notes what happens to every minor under one policy, with the truth beside it. */
export class Ledger {
  readonly #events: LedgerEvent[] = [];
  readonly #datasets = new Map<number, Dataset>();
  readonly #lost = new Set<number>();
  readonly #about: LedgerWorld;
  readonly #truth: Truth;

  constructor(about: LedgerWorld) {
    this.#about = about;
    this.#truth = truth(about.minors, about.owners);
  }

  /** All events by day, those of one day in the order in which they were noted. */
  events(): readonly LedgerEvent[] {
    return this.#events.toSorted((a, b) => a.on - b.on);
  }

  note(event: LedgerEvent): void {
    this.#events.push(event);
  }

  lost(person: number, at: Instant, cause: LossCause): void {
    this.#lost.add(person);
    this.note({ kind: 'lost', person, on: dateOf(at), at, hop: 1, cause });
  }

  hasLost(person: number): boolean {
    return this.#lost.has(person);
  }

  /** The dataset of a minor's first contact, if there is one. */
  firstDataset(person: number): Dataset | undefined {
    return this.#datasets.get(person);
  }

  recorded({ person, index }: Contact, dataset: Dataset): void {
    if (index === 0) this.#datasets.set(person, dataset);
    const { category, storageEndsOn, transmittedOn, takenOn, memberStateOfOrigin: memberState } = dataset;
    const adultOn = addYears(this.#truth.birthDateOf(person), 18);
    const totalDays = daysBetween(transmittedOn, storageEndsOn) + 1;
    const childDays = Math.max(0, Math.min(totalDays, daysBetween(transmittedOn, adultOn)));
    this.note({
      kind: 'recorded',
      person,
      on: transmittedOn,
      at: startOf(transmittedOn),
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

  /** Notes a search, has an expert check every hit, and gives the datasets that the expert takes to be of the same person. */
  searched(contact: Contact, { hits, visible }: Comparison): readonly Dataset[] {
    const { person, index } = contact;
    const at = contact.transmittedAt;
    const on = dateOf(at);
    const mates = visible.filter((dataset) => this.#isOf(person, dataset));
    const mateFound = hits.some(({ dataset }) => this.#isOf(person, dataset));
    const visibleOthers = visible.length - mates.length;
    this.note({
      kind: 'searched',
      person,
      on,
      at,
      contact: index,
      memberState: contact.memberState,
      mateRecordAgeDays: mates.length > 0 ? daysBetween(mates.at(-1)!.takenOn, on) : null,
      withFace: false,
      visibleOthers,
      matePresent: mates.length > 0,
      mateFound,
      falseIdentificationProbability:
        falseMatchProbability(this.#about.falseMatchRate, visibleOthers) *
        acceptance(false, this.#about.world.parameters),
    });
    const accepted = hits.filter((hit) => this.#verified(contact, hit)).map(({ dataset }) => dataset);
    const own = accepted.findLast((dataset) => this.#isOf(person, dataset));
    const verifiedAt = this.#verifiedAt(contact);
    const verifiedOn = dateOf(verifiedAt);
    if (own !== undefined)
      this.note({
        kind: 'identified',
        person,
        on: verifiedOn,
        at: verifiedAt,
        contact: index,
        memberState: contact.memberState,
        recordAgeDays: daysBetween(own.takenOn, verifiedOn),
        hop: 1,
      });
    else if (mateFound) this.lost(person, verifiedAt, 'rejected-by-expert');
    else if (mates.length > 0) this.lost(person, at, 'missed-by-matcher');
    return accepted;
  }

  #isOf(person: number, { reference }: Dataset): boolean {
    return this.#truth.ownerOf(reference) === person;
  }

  #verified(contact: Contact, { dataset }: Hit): boolean {
    const { world } = this.#about;
    const owner = this.#truth.ownerOf(dataset.reference);
    const mated = owner === contact.person;
    const u = world.draws.uniform({
      replication: world.replication,
      person: contact.person,
      purpose: `expert-check-${contact.index}-of-${owner === undefined ? 'background' : 'minor'}`,
      index: owner ?? dataset.reference,
    });
    const accepted = u < acceptance(mated, world.parameters);
    this.note({
      kind: 'verified',
      person: contact.person,
      on: dateOf(this.#verifiedAt(contact)),
      at: this.#verifiedAt(contact),
      contact: contact.index,
      mated,
      accepted,
    });
    return accepted;
  }

  #verifiedAt({ availableFrom }: Contact): Instant {
    return daysAfter(availableFrom, this.#about.world.parameters.value('bio.verification_time'));
  }
}
