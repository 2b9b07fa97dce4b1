import type { Gallery, PairFacts, ProbeSigns, SampleId, SignSheet } from '@eurodac-sim/matching';

/** A probe and, where it has one, the slot of its mate. */
export type SearchProbe = {
  readonly slot: SampleId;
  readonly signs: ProbeSigns;
  readonly mate: SampleId | undefined;
  /** Whether a capture of a generated person went wrong as a whole; of records nobody knows. */
  readonly grossFailure: boolean;
  /** Age at enrolment, time to the probe and quality of the probe, where they are known; never given to the matcher. */
  readonly facts?: Pick<PairFacts, 'age' | 'gap' | 'quality'>;
  /** Number of the person searched for, where several probes may be of one. */
  readonly person?: number;
};

/** A gallery and the probes that are searched in it, batch by batch: each batch may reuse the slots of the one before. */
export type SearchMaterial = {
  readonly gallery: Gallery;
  /** Persons stand in the first slots. */
  readonly persons: number;
  readonly templates: number;
  readonly sheets: readonly SignSheet[];
  readonly batches: () => AsyncIterable<readonly SearchProbe[]>;
};
