import type { Gallery, PersonThreshold, SampleId, SearchPool } from '@eurodac-sim/matching';
import { personScores, personThreshold } from '@eurodac-sim/matching';
import type { CaptureOutcome, CaptureRequest } from '@eurodac-sim/simulation';

/** Persons made to derive the threshold and for nothing else, drawn as the minors who arrive and as the background. */
export type ThresholdPersons = {
  readonly minors: readonly CaptureRequest[];
  readonly adults: readonly CaptureRequest[];
};

/** A threshold, and the work that it took. */
export type DerivedThreshold = {
  readonly threshold: PersonThreshold;
  /** Persons of whom some finger was acquired. */
  readonly minors: number;
  readonly adults: number;
  readonly fingerComparisons: number;
};

/**
 * The threshold of a search of `enrolled` persons at the target FPIR: every minor made for it against everyone else, all
 * ten fingers. The pairs share persons, so they are not independent of one another.
 */
export async function deriveThreshold(by: {
  readonly gallery: Gallery;
  readonly pool: SearchPool;
  readonly capture: (requests: readonly CaptureRequest[], firstSlot: number) => Promise<readonly CaptureOutcome[]>;
  readonly firstSlot: number;
  readonly persons: ThresholdPersons;
  readonly targetFpir: number;
  readonly enrolled: number;
}): Promise<DerivedThreshold> {
  const { persons, pool, gallery, firstSlot } = by;
  const minors = acquired(await by.capture(persons.minors, firstSlot));
  const adults = acquired(await by.capture(persons.adults, firstSlot + persons.minors.length));
  const requests = minors.map((probe, i) => ({ probe, references: [...minors.slice(i + 1), ...adults] }));
  const { scores, fingerComparisons } = await personScores(pool, gallery, requests);
  const threshold = personThreshold(scores, { fpir: by.targetFpir, enrolled: by.enrolled });
  return { threshold, minors: minors.length, adults: adults.length, fingerComparisons };
}

function acquired(outcomes: readonly CaptureOutcome[]): readonly SampleId[] {
  return outcomes.flatMap((outcome) => (outcome.kind === 'acquired' ? [outcome.sample] : []));
}
