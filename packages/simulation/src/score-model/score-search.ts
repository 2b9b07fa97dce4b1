import type { Candidate, GrowthHandling, SampleId } from '@eurodac-sim/matching';
import type { Draws } from '@eurodac-sim/primitives';
import type { CaptureOutcome, IdentifyRequest } from '../biometrics/biometrics.ts';
import { falseMatchProbability } from '../ledger/false-match-probability.ts';
import { commonFingers, comparisonFeatures, damagedCaptures, isMismatched } from './comparison-features.ts';
import { deviationsOf, expectedRoot, pairIndex, rootAt } from './mated-score.ts';
import { falseMatchRate, scoreReachedBy } from './non-mated-score.ts';
import type { HandlingScores } from './score-model.ts';
import type { ScoredPrints } from './scored-prints.ts';
import type { ScoredSample, ScoredSamples } from './scored-samples.ts';

/** What a search draws its scores from. */
export type Searching = {
  readonly random: Draws;
  readonly scores: HandlingScores;
  readonly growthHandling: GrowthHandling;
  readonly threshold: number;
  readonly background: readonly CaptureOutcome[];
};

/** A search whose candidates are the matches alone, best first. */
export function scoreSearch(by: Searching, known: ScoredSamples): (request: IdentifyRequest) => readonly Candidate[] {
  const { background, threshold } = by;
  const fmr = falseMatchRate(by.scores.nonMated, threshold);
  return ({ probe: id, references, backgroundSearched }) => {
    const probe = known.sample(id);
    const found: Candidate[] = [];
    for (const mate of known.of(probe.request.owner)) {
      const score = mate === probe ? 0 : matedScore(by, probe.prints, mate.prints);
      if (score >= threshold) found.push({ reference: mate.sample, score });
    }
    const others = backgroundSearched === true ? [] : background;
    const wrong = falseMatch(by, probe, { others, references, fmr });
    if (wrong !== undefined && !isOf(known, probe, wrong, others.length)) found.push(wrong);
    return found.sort((a, b) => b.score - a.score || a.reference - b.reference);
  };
}

/** The drawn score of two captures of one person. */
export function matedScore(
  { random, scores, growthHandling }: Omit<Searching, 'threshold' | 'background'>,
  probe: ScoredPrints,
  mate: ScoredPrints,
): number {
  const fingers = commonFingers(probe, mate);
  if (fingers === 0) return 0;
  const { mated, nonMated, triedGrowth } = scores;
  if (isMismatched(probe, mate)) {
    const { replication, person } = probe.owner;
    const key = { replication, person, purpose: 'score-of-mismatch', index: pairIndex(probe, mate) };
    return scoreReachedBy(nonMated, random.uniform(key));
  }
  const expected = expectedRoot(mated, comparisonFeatures(probe, mate, { growthHandling, triedGrowth }));
  const whole = rootAt(mated, expected, deviationsOf(random, mated, probe, mate));
  const root = whole * mated.damaged[damagedCaptures(probe, mate)]!;
  return Math.round(fingers * root * root);
}

/** Whose samples a search looks at, and how often each matches that is not of the probe's person. */
type Among = {
  readonly others: readonly CaptureOutcome[];
  readonly references: readonly SampleId[];
  readonly fmr: number;
};

/** Somebody else whom a search returns, in as many searches as the false match rate and the gallery's size give. */
function falseMatch(
  { random, scores }: Searching,
  { request: { owner, captureIndex: index } }: ScoredSample,
  { others, references, fmr }: Among,
): Candidate | undefined {
  const { replication, person } = owner;
  const draw = (purpose: string): number => random.uniform({ replication, person, purpose, index });
  const searched = others.length + references.length;
  if (draw('false-match') >= falseMatchProbability(fmr, searched)) return undefined;
  const place = Math.floor(draw('false-match-place') * searched);
  const score = scoreReachedBy(scores.nonMated, fmr * draw('false-match-score'));
  if (place >= others.length) return { reference: references[place - others.length]!, score };
  const whom = others[place]!;
  return whom.kind === 'acquired' ? { reference: whom.sample, score } : undefined;
}

/** Whether a candidate behind the background is of the probe's own person. */
function isOf(known: ScoredSamples, probe: ScoredSample, { reference }: Candidate, background: number): boolean {
  if (reference < background) return false;
  return known.sample(reference).request.owner.person === probe.request.owner.person;
}
