import { isAnyFingerAcquired } from '@eurodac-sim/fingerprint';
import type { Candidate, GrowthHandling, SampleId } from '@eurodac-sim/matching';
import type { Draws } from '@eurodac-sim/primitives';
import { draws } from '@eurodac-sim/primitives';
import type { Biometrics, CaptureOutcome, CaptureRequest, IdentifyRequest } from '../biometrics/biometrics.ts';
import { falseMatchProbability } from '../ledger/false-match-probability.ts';
import { commonFingers, comparisonFeatures, isMismatched } from './comparison-features.ts';
import { deviationsOf, expectedRoot, scoreAt } from './mated-score.ts';
import { falseMatchRate, scoreReachedBy, thresholdFor } from './non-mated-score.ts';
import type { HandlingScores, ScoreModel } from './score-model.ts';
import type { ScoredPrints } from './scored-prints.ts';
import { scoredPrints } from './scored-prints.ts';

/** What scores are drawn for. */
export type ScoredWorld = {
  readonly seed: number;
  readonly growthHandling: GrowthHandling;
  /** Whom to capture as the background: what `backgroundCaptures` gives. */
  readonly background: readonly CaptureRequest[];
  readonly minors: number;
  readonly targetFpir: number;
};

/** Biometrics whose scores are drawn from a model, and whether the threshold lies beyond what non-mated comparisons showed. */
export type ScoreBiometrics = Biometrics & {
  readonly atOnce: NonNullable<Biometrics['atOnce']>;
  readonly extrapolated: boolean;
};

/** One captured sample; what its prints are like is worked out when a comparison asks for it. */
class Sample {
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

/**
 * Fingers and matcher as a model of scores, for one replication.
 *
 * The same draws decide which fingers are acquired and how good they are as where templates are made; scores are drawn
 * from the model. A candidate list has every sample of the probe's person but the probe, whether or not it is among the
 * references asked for: the central system knows which it holds.
 *
 * @throws {RangeError} a seed, a target or a size outside its range
 */
export function scoreBiometrics(model: ScoreModel, world: ScoredWorld): ScoreBiometrics {
  const { seed, growthHandling, minors, targetFpir, background } = world;
  const scores = model.handlings[growthHandling];
  const { nonMated } = scores;
  const enrolled = background.length + minors;
  const { threshold, extrapolated } = thresholdFor(nonMated, { fpir: targetFpir, enrolled });
  const random = draws(seed);
  const known = samples(random);
  const captured = background.map(known.capture);
  const search = searching({ random, known, scores, growthHandling, threshold, background: captured });
  return {
    background: captured,
    threshold,
    extrapolated,
    falseMatchRateAt: (score) => falseMatchRate(nonMated, score),
    capture: async (requests) => requests.map(known.capture),
    identify: async (requests) => requests.map(search),
    atOnce: { capture: known.capture, identify: search },
  };
}

/** Every sample so far, by number and by person. */
type Samples = {
  readonly capture: (request: CaptureRequest) => CaptureOutcome;
  readonly sample: (id: SampleId) => Sample;
  readonly ofSamePerson: (sample: Sample) => readonly Sample[];
};

function samples(random: Draws): Samples {
  const all: Sample[] = [];
  const persons = new Map<number, Map<number, Sample[]>>();
  const of = ({ replication, person }: CaptureRequest['owner']): Sample[] => {
    const known = persons.get(replication) ?? new Map<number, Sample[]>();
    if (known.size === 0) persons.set(replication, known);
    const own = known.get(person) ?? [];
    if (own.length === 0) known.set(person, own);
    return own;
  };
  return {
    capture: (request) => {
      const own = of(request.owner);
      const before = own.find((one) => isSame(one.request, request));
      if (before !== undefined) return before;
      const { owner, captureIndex: index, trueAgeYears } = request;
      if (!isAnyFingerAcquired(random, owner, { index, trueAgeYears })) return NOT_ACQUIRED;
      const sample = new Sample(all.length as SampleId, request, random);
      all.push(sample);
      own.push(sample);
      return sample;
    },
    sample: (id) => all[id]!,
    ofSamePerson: ({ request }) => of(request.owner),
  };
}

function isSame(one: CaptureRequest, other: CaptureRequest): boolean {
  return (
    one.captureIndex === other.captureIndex &&
    one.trueAgeYears === other.trueAgeYears &&
    one.recordedAgeYears === other.recordedAgeYears
  );
}

type Searching = {
  readonly random: Draws;
  readonly known: Samples;
  readonly scores: HandlingScores;
  readonly growthHandling: GrowthHandling;
  readonly threshold: number;
  readonly background: readonly CaptureOutcome[];
};

function searching(by: Searching): (request: IdentifyRequest) => readonly Candidate[] {
  const { known, background } = by;
  const fmr = falseMatchRate(by.scores.nonMated, by.threshold);
  return ({ probe: id, references, backgroundSearched }) => {
    const probe = known.sample(id);
    const found: Candidate[] = [];
    for (const mate of known.ofSamePerson(probe)) {
      if (mate === probe) continue;
      const score = matedScore(by, probe.prints, mate.prints);
      if (score > 0) found.push({ reference: mate.sample, score });
    }
    const others = backgroundSearched === true ? [] : background;
    const wrong = falseMatch(by, probe, { others, references, fmr });
    if (wrong !== undefined) found.push(wrong);
    return found.sort((a, b) => b.score - a.score || a.reference - b.reference);
  };
}

/** A drawn score of two captures of one person. */
function matedScore({ random, scores, growthHandling }: Searching, probe: ScoredPrints, mate: ScoredPrints): number {
  const fingers = commonFingers(probe, mate);
  if (fingers === 0) return 0;
  if (isMismatched(probe, mate)) {
    const { replication, person } = probe.owner;
    const index = probe.captureIndex * 65_536 + mate.captureIndex;
    return scoreReachedBy(
      scores.nonMated,
      random.uniform({ replication, person, purpose: 'score-of-mismatch', index }),
    );
  }
  const { mated, triedGrowth } = scores;
  const root = expectedRoot(mated, comparisonFeatures(probe, mate, { growthHandling, triedGrowth }));
  return scoreAt(mated, root, deviationsOf(random, mated, probe, mate), fingers);
}

/** Somebody else whom a search returns, in as many searches as the false match rate and the gallery's size give. */
function falseMatch(
  { random, scores, known }: Searching,
  probe: Sample,
  among: {
    readonly others: readonly CaptureOutcome[];
    readonly references: readonly SampleId[];
    readonly fmr: number;
  },
): Candidate | undefined {
  const { others, references, fmr } = among;
  const { owner, captureIndex: index } = probe.request;
  const draw = (purpose: string): number =>
    random.uniform({ replication: owner.replication, person: owner.person, purpose, index });
  const searched = others.length + references.length;
  if (draw('false-match') >= falseMatchProbability(fmr, searched)) return undefined;
  const place = Math.floor(draw('false-match-place') * searched);
  const whom = others[place];
  if (whom?.kind === 'not-acquired') return undefined;
  const reference = whom === undefined ? references[place - others.length]! : whom.sample;
  if (known.sample(reference).request.owner.person === owner.person && whom === undefined) return undefined;
  return { reference, score: scoreReachedBy(scores.nonMated, fmr * draw('false-match-score')) };
}
