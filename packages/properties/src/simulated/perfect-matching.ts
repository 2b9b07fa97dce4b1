import type { SampleId } from '@eurodac-sim/matching';
import type { Biometrics, CaptureRequest } from '@eurodac-sim/simulation';

/** Score of every sample of one person with every other, which is the threshold too. */
const SCORE = 1;

/** Fingers and matcher without errors: who was captured before is found, and nobody else. */
export function perfectMatching(background: readonly CaptureRequest[]): Biometrics {
  const owners: string[] = [];
  const capture = ({ owner: { replication, person } }: CaptureRequest) => {
    const sample = (owners.push(`${replication}/${person}`) - 1) as SampleId;
    return { kind: 'acquired' as const, sample, fingers: 10 };
  };
  const captured = background.map(capture);
  const identify = ({ probe }: { readonly probe: SampleId }) =>
    owners.flatMap((owner, sample) =>
      owner === owners[probe] && sample !== probe ? [{ reference: sample as SampleId, score: SCORE }] : [],
    );
  return {
    capture: async (requests) => requests.map(capture),
    identify: async (requests) => requests.map(identify),
    atOnce: { capture, identify },
    background: captured,
    threshold: SCORE,
    falseMatchRateAt: () => 0,
  };
}
