import type { Owner } from '@eurodac-sim/fingerprint';
import type { Candidate, SampleId } from '@eurodac-sim/matching';
import { draws } from '@eurodac-sim/primitives';
import type { Biometrics, CaptureOutcome, CaptureRequest, IdentifyRequest } from '../biometrics/biometrics.ts';

/** How a matcher that knows its errors behaves: every comparison's outcome is one keyed draw. */
export type DrawnErrors = { readonly miss: number; readonly falseMatch: number; readonly notAcquired: number };

export const PERFECT: DrawnErrors = { miss: 0, falseMatch: 0, notAcquired: 0 };

const THRESHOLD = 50;
const name = ({ replication, person }: Owner): string => `${replication}/${person}`;

/** A small real port without fingers: persons are recognised, missed or confused by keyed draws. */
export function drawnBiometrics(
  seed: number,
  errors: DrawnErrors,
  background: readonly CaptureRequest[],
  answers: 'in-batches' | 'at-once' = 'in-batches',
): Biometrics {
  const random = draws(seed);
  const taken: CaptureRequest[] = [];
  const capture = async (requests: readonly CaptureRequest[]): Promise<readonly CaptureOutcome[]> =>
    requests.map(acquire);
  const acquire = (request: CaptureRequest): CaptureOutcome => {
    const { owner, captureIndex } = request;
    if (random.uniform({ ...owner, purpose: 'not-acquired', index: captureIndex }) < errors.notAcquired)
      return { kind: 'not-acquired', because: 'quality-too-low' };
    taken.push(request);
    return { kind: 'acquired', sample: (taken.length - 1) as SampleId, fingers: 10 };
  };
  const registered = background.map(acquire);
  const everywhere = taken.map((_, i) => i as SampleId);
  const score = (probe: CaptureRequest, reference: CaptureRequest): number => {
    const mated = name(probe.owner) === name(reference.owner);
    const purpose = mated ? 'miss' : `false-match-${name(reference.owner)}-${reference.captureIndex}`;
    const errs =
      random.uniform({ ...probe.owner, purpose, index: probe.captureIndex }) <
      (mated ? errors.miss : errors.falseMatch);
    return mated === errs ? 5 : 100;
  };
  const candidates = ({ probe, references }: IdentifyRequest): readonly Candidate[] =>
    [...everywhere, ...references]
      .map((reference) => ({ reference, score: score(taken[probe]!, taken[reference]!) }))
      .filter((candidate) => candidate.score >= THRESHOLD)
      .sort((a, b) => b.score - a.score || a.reference - b.reference);
  return {
    capture,
    identify: async (requests) => requests.map(candidates),
    ...(answers === 'at-once' && { atOnce: { capture: acquire, identify: candidates } }),
    background: registered,
    threshold: THRESHOLD,
    falseMatchRateAt: (at) => (at > 100 ? 0 : errors.falseMatch),
  };
}
