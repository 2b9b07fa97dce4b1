import type { Candidate, SampleId } from '@eurodac-sim/matching';
import { draws } from '@eurodac-sim/primitives';
import type { Biometrics, CaptureOutcome, CaptureRequest, IdentifyRequest } from '@eurodac-sim/simulation';

/** Probability that an own dataset is missed. @source assumption: `bio.fnir.14plus` of the policy note */
const MISS = 0.01;

/** Score of every candidate, at the threshold. */
const SCORE = 1;

/** Biometrics without fingers that answer at once: an own dataset is found but for a drawn miss, and nobody else's ever is. */
export function biometricsAtOnce(seed: number, replication: number, background: number): Biometrics {
  const random = draws(seed);
  const owners: number[] = [];
  const samplesOf = new Map<number, SampleId[]>();
  const capture = ({ owner: { person } }: CaptureRequest): CaptureOutcome => {
    const sample = (background + owners.length) as SampleId;
    owners.push(person);
    samplesOf.set(person, [...(samplesOf.get(person) ?? []), sample]);
    return { kind: 'acquired', sample, fingers: 10 };
  };
  const identify = ({ probe }: IdentifyRequest): readonly Candidate[] => {
    const person = owners[probe - background]!;
    if (random.uniform({ replication, person, purpose: 'miss', index: probe }) < MISS) return [];
    const earlier = samplesOf.get(person)!.filter((sample) => sample < probe);
    return earlier.map((reference) => ({ reference, score: SCORE }));
  };
  return {
    capture: async (requests) => requests.map(capture),
    identify: async (requests) => requests.map(identify),
    atOnce: { capture, identify },
    background: Array.from({ length: background }, (_, i) => ({
      kind: 'acquired',
      sample: i as SampleId,
      fingers: 10,
    })),
    threshold: SCORE,
    falseMatchRateAt: () => 0,
  };
}
