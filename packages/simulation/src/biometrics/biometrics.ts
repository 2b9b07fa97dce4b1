import type { FaceScore, MatedFaces, Owner } from '@eurodac-sim/fingerprint';
import type { Candidate, SampleId } from '@eurodac-sim/matching';

/** Ten fingers to be taken from one synthetic person at one moment. */
export type CaptureRequest = {
  readonly owner: Owner;
  /** Which capture session of this person, from 0. */
  readonly captureIndex: number;
  readonly trueAgeYears: number;
  /** Age by the birth date that the state has written down. */
  readonly recordedAgeYears: number;
};

/** What a capture session gave: a sample of some of the ten fingers, or nothing good enough to send. */
export type CaptureOutcome =
  | { readonly kind: 'acquired'; readonly sample: SampleId; readonly fingers: number }
  | { readonly kind: 'not-acquired'; readonly because: string };

/** One probe against the named references; the background is searched in every case and is not listed. */
export type IdentifyRequest = {
  readonly probe: SampleId;
  readonly references: readonly SampleId[];
  /** The background was searched for this probe before, and need not be again. */
  readonly backgroundSearched?: boolean;
};

/** Fingers and matcher that answer without waiting, such as a model of scores. */
export type BiometricsAtOnce = {
  readonly capture: (request: CaptureRequest) => CaptureOutcome;
  /** `references` grows while the replication runs and must not be kept. */
  readonly identify: (request: IdentifyRequest) => readonly Candidate[];
};

/** The fingers and the matcher, as the simulation sees them: samples in, candidates out, no identity of a candidate. */
export type Biometrics = {
  /** Outcome `i` belongs to request `i`; the same request always gives the same fingers. */
  readonly capture: (requests: readonly CaptureRequest[]) => Promise<readonly CaptureOutcome[]>;
  /** Candidate list `i`, best first, belongs to request `i`; candidates below the threshold may be absent. */
  readonly identify: (requests: readonly IdentifyRequest[]) => Promise<readonly (readonly Candidate[])[]>;
  /** Used instead of the two above where it is there. */
  readonly atOnce?: BiometricsAtOnce;
  /** The captured background: outcome `i` belongs to request `i` of `backgroundCaptures`. */
  readonly background: readonly CaptureOutcome[];
  /** A score that makes a candidate a match: this or above. */
  readonly threshold: number;
  /**
   * Share of comparisons of two different persons that reach a score; for probes of an age where the port tells ages
   * apart and one is given.
   */
  readonly falseMatchRateAt: (score: number, ageYears?: number) => number;
  /** The score of two images of one face; the model of the fingerprint package where absent. */
  readonly faceScore?: (pair: MatedFaces) => FaceScore;
};
