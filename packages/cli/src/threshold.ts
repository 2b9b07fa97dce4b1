import type { Gallery, PersonThreshold, SampleId, SearchPool } from '@eurodac-sim/matching';
import { personThreshold, shardedIdentify } from '@eurodac-sim/matching';
import type { CaptureOutcome, CaptureRequest } from '@eurodac-sim/simulation';

/** Share of minors among the persons made to derive the threshold; the others are adults, as in the background. */
const MINORS_SHARE = 0.3;

/** Replication number in the keys of these persons: nobody else has it. */
const THRESHOLD_REPLICATION = 0xfffffffd;

const YOUNGEST_MINOR = 6;
const YOUNGEST_ADULT = 18;
const OLDEST_ADULT = 45;

/** Minors evenly aged from 6 to 18, then adults evenly aged to 45; every other one is female. */
function thresholdPersons(persons: number, minors: number): readonly CaptureRequest[] {
  return Array.from({ length: persons }, (_, person): CaptureRequest => {
    const age =
      person < minors
        ? YOUNGEST_MINOR + ((YOUNGEST_ADULT - YOUNGEST_MINOR) * person) / minors
        : YOUNGEST_ADULT + ((OLDEST_ADULT - YOUNGEST_ADULT) * (person - minors)) / (persons - minors);
    return {
      owner: { replication: THRESHOLD_REPLICATION, person, sex: person % 2 === 0 ? 'female' : 'male' },
      captureIndex: 0,
      trueAgeYears: age,
      recordedAgeYears: age,
    };
  });
}

/**
 * The threshold of a search of `enrolled` persons at the target FPIR, from generated persons that are nobody else in
 * the experiment: every minor among them against everyone else, all ten fingers.
 */
export async function deriveThreshold(by: {
  readonly gallery: Gallery;
  readonly pool: SearchPool;
  readonly capture: (requests: readonly CaptureRequest[], firstSlot: number) => Promise<readonly CaptureOutcome[]>;
  readonly firstSlot: number;
  readonly persons: number;
  readonly targetFpir: number;
  readonly enrolled: number;
}): Promise<{ readonly threshold: PersonThreshold; readonly fingerComparisons: number }> {
  const minors = Math.floor(MINORS_SHARE * by.persons);
  const outcomes = await by.capture(thresholdPersons(by.persons, minors), by.firstSlot);
  const samples = outcomes.map((outcome) => (outcome.kind === 'acquired' ? outcome.sample : undefined));
  const requests = samples
    .slice(0, minors)
    .flatMap((probe, i) =>
      probe === undefined
        ? []
        : [{ probe, references: samples.slice(i + 1).filter((sample): sample is SampleId => sample !== undefined) }],
    );
  const found = await shardedIdentify(by.pool, by.gallery, requests, { depth: by.persons, exhaustive: true });
  // A candidate list leaves out what scored 0.
  const scores = found.candidates.flatMap((list, i) => {
    const asked = requests[i]!.references.length;
    return [...list.map(({ score }) => score), ...new Array<number>(asked - list.length).fill(0)];
  });
  const threshold = personThreshold(scores, { fpir: by.targetFpir, enrolled: by.enrolled });
  return { threshold, fingerComparisons: found.fingerComparisons };
}
