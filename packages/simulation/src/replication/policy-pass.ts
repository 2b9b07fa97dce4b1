import type { CentralSystem } from '@eurodac-sim/central-system';
import { centralSystem } from '@eurodac-sim/central-system';
import type { EventCategory } from '@eurodac-sim/law';
import { comparisonSet, hits } from '@eurodac-sim/law';
import type { SampleId } from '@eurodac-sim/matching';
import { addDays, dateOf, startOf } from '@eurodac-sim/primitives';
import type { Biometrics } from '../biometrics/biometrics.ts';
import type { Contact } from '../journey/contact.ts';
import type { Journey } from '../journey/journey.ts';
import { Ledger } from '../ledger/ledger.ts';
import type { LedgerEvent } from '../ledger/ledger-event.ts';
import type { Regime } from '../member-state/requirement.ts';
import { requirement } from '../member-state/requirement.ts';
import type { BackgroundTransmission } from '../person/background.ts';
import type { World } from '../world.ts';
import type { BiometricPass } from './biometric-pass.ts';
import { contactsOf } from './biometric-pass.ts';
import { noteJourney } from './note-journey.ts';

/** What all policies of a replication share. */
export type Replicated = {
  readonly world: World;
  readonly journeys: readonly Journey[];
  readonly background: readonly BackgroundTransmission[];
  readonly biometrics: Biometrics;
  readonly pass: BiometricPass;
};

type Run = Replicated & { readonly regime: Regime; readonly system: CentralSystem; readonly ledger: Ledger };

/** One policy over the shared journeys, prints and candidates, with its own central system: what happened, in order. */
export function policyPass(replicated: Replicated, regime: Regime): readonly LedgerEvent[] {
  const { world, journeys, biometrics, pass } = replicated;
  const ledger = new Ledger({
    world,
    minors: journeys.map(({ minor }) => minor),
    owners: pass.owners,
    falseMatchRate: biometrics.falseMatchRateAt(biometrics.threshold),
  });
  const run: Run = { ...replicated, regime, ledger, system: centralSystem(regime.rules) };
  registerBackground(run);
  for (const journey of journeys) noteJourney(ledger, journey, world.settings.followUpDays);
  const contacts = journeys.flatMap(contactsOf);
  for (const contact of contacts.toSorted((a, b) => a.transmittedAt - b.transmittedAt || a.person - b.person))
    meet(run, contact);
  return ledger.events();
}

function registerBackground({ world, background, biometrics, system }: Run): void {
  background.forEach(({ memberState, category, transmittedOn }, i) => {
    const capture = biometrics.background[i];
    if (capture === undefined)
      throw new RangeError(`background person ${i} of ${world.settings.background} was not captured`);
    if (capture.kind === 'not-acquired') return;
    const transmittedAt = startOf(transmittedOn);
    const availableFrom = startOf(addDays(transmittedOn, 1));
    const reference = capture.sample;
    system.transmit({ reference, memberState, category, takenOn: transmittedOn, transmittedAt, availableFrom });
  });
}

/** A state meets a minor: decides, takes, transmits, and has compared what the law wants compared. */
function meet(run: Run, contact: Contact): void {
  const { ledger } = run;
  const on = dateOf(contact.takenAt);
  if (contact.index === 1) noteStanding(run, contact);
  const needed = requirement(run.regime, contact);
  if (needed.kind === 'nothing') {
    ledger.lost(contact.person, contact.takenAt, needed.because);
    return;
  }
  if (contact.index === 1) noteCategory(run, contact, needed.category);
  ledger.note({
    kind: 'capture-attempted',
    person: contact.person,
    on,
    at: contact.takenAt,
    contact: contact.index,
    refused: contact.attempt === 'refuses',
    coercionLawful: false,
    believedAgeYears: contact.recordedAgeYears,
  });
  const sample = run.pass.sampleOf(contact);
  if (sample === undefined) noteFailure(run, contact);
  else register(run, contact, { sample, category: needed.category });
}

function register(
  { regime, system, ledger, pass, biometrics }: Run,
  contact: Contact,
  { sample, category }: { readonly sample: SampleId; readonly category: EventCategory },
): void {
  const { memberState, transmittedAt, availableFrom } = contact;
  system.eraseExpired(dateOf(transmittedAt));
  const takenOn = dateOf(contact.takenAt);
  const recording = system.transmit({
    reference: sample,
    memberState,
    category,
    takenOn,
    transmittedAt,
    availableFrom,
  });
  if (recording.kind === 'recorded') ledger.recorded(contact, recording.dataset);
  else if (contact.index === 0) ledger.lost(contact.person, transmittedAt, 'no-duty-without-claim');
  if (comparisonSet(regime.rules, category).kind === 'not-compared') return;
  const comparison = system.compare({
    probe: sample,
    memberState,
    category,
    at: transmittedAt,
    includeOwnData: false,
    candidates: pass.candidatesOf(contact),
    threshold: biometrics.threshold,
  });
  const samePerson = ledger.searched(contact, comparison);
  if (recording.kind === 'recorded' && samePerson.length > 0)
    system.link(
      [recording.dataset, ...samePerson].map(({ number }) => number),
      transmittedAt,
    );
}

/** Whether the dataset of the first contact could be found when this one is searched, as far as time goes. */
function noteStanding({ system, ledger }: Run, contact: Contact): void {
  const on = contact.transmittedAt;
  const first = ledger.firstDataset(contact.person);
  if (first === undefined) {
    if (!ledger.hasLost(contact.person)) ledger.lost(contact.person, on, 'not-yet-transmitted');
    return;
  }
  const standing = system.standing(first.number, contact.transmittedAt);
  if (standing === 'not-yet-available') ledger.lost(contact.person, on, 'not-yet-transmitted');
  else if (standing !== 'stored') ledger.lost(contact.person, on, 'storage-ended');
}

function noteCategory({ regime, ledger }: Run, contact: Contact, category: EventCategory): void {
  const first = ledger.firstDataset(contact.person);
  if (first === undefined) return;
  const request = { category, memberState: contact.memberState, includeOwnData: false };
  if (hits(regime.rules, request, [{ dataset: first, score: 0 }]).length === 0)
    ledger.lost(contact.person, contact.takenAt, 'category-not-compared');
}

function noteFailure({ ledger }: Run, { person, index, attempt, takenAt }: Contact): void {
  const atFirst = attempt === 'refuses' ? 'not-registered' : 'capture-failed-at-first';
  ledger.lost(person, takenAt, index === 0 ? atFirst : 'capture-failed-at-encounter');
}
