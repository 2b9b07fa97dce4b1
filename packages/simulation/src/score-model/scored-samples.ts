import type { Owner } from '@eurodac-sim/fingerprint';
import { isAnyFingerAcquired } from '@eurodac-sim/fingerprint';
import type { SampleId } from '@eurodac-sim/matching';
import type { Draws } from '@eurodac-sim/primitives';
import type { CaptureOutcome, CaptureRequest } from '../biometrics/biometrics.ts';
import { commonFingers } from './comparison-features.ts';
import type { ScoredPrints } from './scored-prints.ts';
import { scoredPrints } from './scored-prints.ts';

/** One acquired sample; what its prints are like is worked out when a comparison first asks for it. */
export class ScoredSample {
  readonly kind = 'acquired';
  readonly sample: SampleId;
  readonly request: CaptureRequest;
  readonly #draws: Draws;
  #prints: ScoredPrints | undefined;

  constructor(sample: SampleId, request: CaptureRequest, random: Draws) {
    this.sample = sample;
    this.request = request;
    this.#draws = random;
  }

  get prints(): ScoredPrints {
    this.#prints ??= scoredPrints(this.#draws, this.request);
    return this.#prints;
  }

  get fingers(): number {
    return commonFingers(this.prints, this.prints);
  }
}

const NOT_ACQUIRED: CaptureOutcome = { kind: 'not-acquired', because: 'no finger of sufficient quality' };

/** The sample of a request under a number, or that there is none. */
export function sampleOf(random: Draws, request: CaptureRequest, number: number): ScoredSample | typeof NOT_ACQUIRED {
  const { owner, captureIndex: index, trueAgeYears } = request;
  if (!isAnyFingerAcquired(random, owner, { index, trueAgeYears })) return NOT_ACQUIRED;
  return new ScoredSample(number as SampleId, request, random);
}

/** The samples that follow those of the background, by number and by person. */
export type ScoredSamples = {
  /** The same request gives the same sample. */
  readonly capture: (request: CaptureRequest) => CaptureOutcome;
  readonly sample: (id: SampleId) => ScoredSample;
  readonly of: (owner: Owner) => readonly ScoredSample[];
};

/** No samples yet. @param first number of the first */
export function scoredSamples(random: Draws, first: number): ScoredSamples {
  const all: ScoredSample[] = [];
  const replications = new Map<number, Map<number, ScoredSample[]>>();
  const of = ({ replication, person }: Owner): ScoredSample[] => {
    const persons = replications.get(replication) ?? new Map<number, ScoredSample[]>();
    if (persons.size === 0) replications.set(replication, persons);
    const own = persons.get(person) ?? [];
    if (own.length === 0) persons.set(person, own);
    return own;
  };
  return {
    of,
    sample: (id) => all[id - first]!,
    capture: (request) => {
      const own = of(request.owner);
      const before = own.find((one) => isSame(one.request, request));
      if (before !== undefined) return before;
      const made = sampleOf(random, request, first + all.length);
      if (made.kind === 'acquired') {
        all.push(made as ScoredSample);
        own.push(made as ScoredSample);
      }
      return made;
    },
  };
}

function isSame(one: CaptureRequest, other: CaptureRequest): boolean {
  return (
    one.captureIndex === other.captureIndex &&
    one.trueAgeYears === other.trueAgeYears &&
    one.recordedAgeYears === other.recordedAgeYears
  );
}
