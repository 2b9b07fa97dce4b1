import type { Candidate, SampleId } from '@eurodac-sim/matching';
import { draws } from '@eurodac-sim/primitives';
import type { Biometrics, CaptureOutcome, CaptureRequest, IdentifyRequest } from '@eurodac-sim/simulation';

/** Miss rate of a search with an own dataset to find. @source docs/validation.md; of the size of `bio.fnir.14plus`, for a benchmark only */
const MISS = 0.01;

/** Score of every candidate, at the threshold. */
const SCORE = 1;

/** A port that answers at once, with no fingers: an own sample is found but for a drawn miss, and nobody else's ever is. */
export function answersAtOnce(seed: number, background: number): Biometrics {
  const random = draws(seed);
  const owners: number[] = [];
  const samples = new Map<number, SampleId[]>();
  const capture = ({ owner: { person } }: CaptureRequest): CaptureOutcome => {
    const sample = (background + owners.length) as SampleId;
    owners.push(person);
    const before = samples.get(person);
    if (before === undefined) samples.set(person, [sample]);
    else before.push(sample);
    return { kind: 'acquired', sample, fingers: 10 };
  };
  const identify = ({ probe }: IdentifyRequest): readonly Candidate[] => {
    const person = owners[probe - background]!;
    if (random.uniform({ replication: 0, person, purpose: 'miss', index: probe }) < MISS) return [];
    return samples
      .get(person)!
      .filter((sample) => sample < probe)
      .map((reference) => ({ reference, score: SCORE }));
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
