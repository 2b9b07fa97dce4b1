import { FINGER_MODEL } from '@eurodac-sim/fingerprint';
import type { GrowthHandling } from '@eurodac-sim/matching';
import type { ScoredPrints } from './scored-prints.ts';

/** Per cent of size left after the growth handling, weighted by size, from which the score falls faster. Origin: chosen before the fit. */
const STRETCH_KNOTS: readonly number[] = [0, 2, 4, 7, 11, 16];

/** How a comparison is made: what the matcher does about growth. */
export type ComparedBy = { readonly growthHandling: GrowthHandling; readonly triedGrowth: readonly number[] };

/** Fingers that both sides have. */
export function commonFingers(probe: ScoredPrints, reference: ScoredPrints): number {
  let fingers = 0;
  for (let place = 0; place < probe.quality.length; place++)
    if (probe.quality[place]! >= 0 && reference.quality[place]! >= 0) fingers++;
  return fingers;
}

/**
 * Difference in size, in per cent, that is left between a person's fingers at two captures once the matcher has allowed
 * for growth: the ages, the gap between them, the handling and the errors of recorded ages come in through it.
 */
function stretchLeft(probe: ScoredPrints, reference: ScoredPrints, by: ComparedBy): number {
  const grown = Math.log(probe.size / reference.size);
  if (by.growthHandling === 'growth-model')
    return 100 * Math.abs(grown + Math.log(probe.adultScale / reference.adultScale));
  let least = Number.POSITIVE_INFINITY;
  for (const tried of by.triedGrowth) least = Math.min(least, Math.abs(grown - Math.log(tried)));
  return 100 * least;
}

/**
 * What the score of a mated comparison with some fingers in common is expected from.
 *
 * @returns means over the common fingers of quality, ridge period and detection; ages; stretch; and their products
 */
export function comparisonFeatures(probe: ScoredPrints, reference: ScoredPrints, by: ComparedBy): Float64Array {
  let [fingers, quality, lower, ridges, detection] = [0, 0, 0, 0, 0];
  for (let place = 0; place < probe.quality.length; place++) {
    const [one, other] = [probe.quality[place]!, reference.quality[place]!];
    if (one < 0 || other < 0) continue;
    fingers++;
    quality += one + other;
    lower += Math.min(one, other);
    ridges += probe.logRidgePx[place]! + reference.logRidgePx[place]!;
    detection += probe.detection[place]! * reference.detection[place]!;
  }
  quality /= fingers;
  ridges /= fingers;
  const { childUntil } = FINGER_MODEL.capture;
  const young = Math.max(0, childUntil - probe.trueAgeYears) + Math.max(0, childUntil - reference.trueAgeYears);
  const stretch = stretchLeft(probe, reference, by) * probe.size;
  return Float64Array.of(
    ...[1, quality, lower / fingers, ridges, Math.log(fingers), young, detection / fingers],
    ...STRETCH_KNOTS.map((knot) => Math.max(0, stretch - knot)),
    ...[stretch * ridges, stretch * quality, stretch * young],
  );
}

/** Whether two captures of one person show different fingers in each place, or no ridges: compared, they are as of two persons. */
export function isMismatched(probe: ScoredPrints, reference: ScoredPrints): boolean {
  const order = ({ failure }: ScoredPrints): string => (failure === 'damaged' ? 'none' : failure);
  return order(probe) !== order(reference) || probe.failure === 'smeared';
}

/** How many of two captures are of fingers damaged on purpose. */
export function damagedCaptures(probe: ScoredPrints, reference: ScoredPrints): number {
  return Number(probe.failure === 'damaged') + Number(reference.failure === 'damaged');
}
