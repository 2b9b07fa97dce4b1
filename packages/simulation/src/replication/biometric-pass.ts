import { comparisonSet } from '@eurodac-sim/law';
import type { Candidate, SampleId } from '@eurodac-sim/matching';
import type { Biometrics, CaptureRequest } from '../biometrics/biometrics.ts';
import type { Contact } from '../journey/contact.ts';
import type { Journey } from '../journey/journey.ts';
import type { SealedOwners } from '../ledger/truth.ts';
import { sealedOwners } from '../ledger/truth.ts';
import type { Regime } from '../member-state/requirement.ts';
import { requirement } from '../member-state/requirement.ts';

/** The prints and the candidates of a replication, made once for all policies. */
export type BiometricPass = {
  /** The sample of a contact; undefined where none was good enough or no policy wanted one. */
  readonly sampleOf: (contact: Contact) => SampleId | undefined;
  readonly candidatesOf: (contact: Contact) => readonly Candidate[];
  /** Whose sample each is; the ledger alone can open it. */
  readonly owners: SealedOwners;
  readonly searches: number;
};

/** What at least one policy does with a contact. Registration does not depend on what a search finds, so it is known beforehand. */
type Wanted = { readonly contact: Contact; readonly searched: boolean };

type Captured = { readonly contact: Contact; readonly sample: SampleId; readonly searched: boolean };

/**
 * Takes and searches what any of the policies takes and searches, each probe once.
 *
 * A probe is searched against the samples of all minors that were available before it under any policy, its own earlier
 * one included, and against the background. Which of them a policy can see is for its central system to say.
 */
export async function biometricPass(
  replication: number,
  journeys: readonly Journey[],
  regimes: readonly Regime[],
  biometrics: Biometrics,
): Promise<BiometricPass> {
  const wanted = journeys.flatMap(contactsOf).flatMap((contact) => wantedBy(regimes, contact));
  const sexOf = new Map(journeys.map(({ minor }) => [minor.person, minor.sex]));
  const outcomes = await biometrics.capture(
    wanted.map(
      ({ contact }): CaptureRequest => ({
        owner: { replication, person: contact.person, sex: sexOf.get(contact.person)! },
        captureIndex: contact.index,
        trueAgeYears: contact.trueAgeYears,
        recordedAgeYears: contact.recordedAgeYears,
      }),
    ),
  );
  const captured = wanted.flatMap((want, i): readonly Captured[] => {
    const outcome = outcomes[i];
    if (outcome === undefined)
      throw new RangeError(`${outcomes.length} capture outcomes for ${wanted.length} requests`);
    return outcome.kind === 'acquired' ? [{ ...want, sample: outcome.sample }] : [];
  });
  const probes = captured.filter(({ searched }) => searched);
  const lists = await biometrics.identify(
    probes.map((probe) => ({ probe: probe.sample, references: referencesBefore(probe, captured) })),
  );
  if (lists.length !== probes.length)
    throw new RangeError(`${lists.length} candidate lists for ${probes.length} probes`);
  const samples = new Map(captured.map(({ contact, sample }) => [contact, sample]));
  const candidates = new Map(probes.map(({ contact }, i) => [contact, lists[i]!]));
  return {
    sampleOf: (contact) => samples.get(contact),
    candidatesOf: (contact) => candidates.get(contact) ?? [],
    owners: sealedOwners(captured.map(({ contact: { person }, sample }) => ({ sample, person }))),
    searches: probes.length,
  };
}

/** The contacts of a journey, in order of time. */
export function contactsOf({ first, encounter }: Journey): readonly Contact[] {
  return [first, encounter].filter((contact) => contact !== undefined);
}

function wantedBy(regimes: readonly Regime[], contact: Contact): readonly Wanted[] {
  if (contact.attempt !== 'cooperates') return [];
  let taken = false;
  let searched = false;
  for (const regime of regimes) {
    const needed = requirement(regime, contact);
    if (needed.kind !== 'take') continue;
    taken = true;
    searched ||= comparisonSet(regime.rules, needed.category).kind === 'compared';
  }
  return taken ? [{ contact, searched }] : [];
}

function referencesBefore(probe: Captured, captured: readonly Captured[]): readonly SampleId[] {
  return captured
    .filter(({ contact, sample }) => sample !== probe.sample && contact.availableFrom <= probe.contact.transmittedAt)
    .map(({ sample }) => sample);
}
