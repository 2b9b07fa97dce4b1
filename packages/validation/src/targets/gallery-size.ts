import { logSlope } from '@eurodac-sim/matching';
import type { FusedScores } from '../comparisons/fused-scores.ts';
import { fusedScores } from '../comparisons/fused-scores.ts';
import type { LargeGallery } from '../comparisons/large-gallery.ts';
import { largeGallery } from '../comparisons/large-gallery.ts';
import { ADULTS, AT_ONCE, lookedAt, tenScores } from '../comparisons/studies.ts';
import { thresholdAt } from '../comparisons/threshold.ts';
import type { Laboratory } from '../laboratory.ts';
import type { Estimate } from '../statistics/estimate.ts';
import { percentileInterval } from '../statistics/estimate.ts';
import type { Weights } from '../statistics/resampling.ts';
import { resampled } from '../statistics/resampling.ts';
import type { Target } from '../target.ts';

/** Persons enrolled, from the smallest gallery on; the largest is searched, the others are parts of it. */
function galleries(laboratory: Laboratory): readonly number[] {
  const all = [1_000, 3_000, 10_000, 30_000, 100_000];
  return all.filter((size) => size <= laboratory.of(10_000, 100_000));
}

/** Highest share of searches of the whole gallery that may return somebody, so that the curve does not bend at 1. */
const AT_MOST = 0.2;

/** The gallery of the run and the score that about one in five searches of all of it reach. */
export async function searched(
  laboratory: Laboratory,
): Promise<{ readonly gallery: LargeGallery; readonly threshold: number; readonly sizes: readonly number[] }> {
  const sizes = galleries(laboratory);
  const gallery = await largeGallery(laboratory, sizes.at(-1)!, laboratory.of(12, 150));
  const highest = gallery.best.map((list) => list[0]?.score ?? 0).sort((a, b) => b - a);
  const threshold = highest[Math.floor(AT_MOST * highest.length)]! + 1;
  return { gallery, threshold, sizes };
}

/** For each probe, the share of galleries of a size, cut out of the whole without overlap, that return somebody. */
export function shareReturned(gallery: LargeGallery, threshold: number, size: number): readonly number[] {
  const parts = Math.floor(gallery.enrolled / size);
  return gallery.best.map((list) => {
    const hit = new Set(
      list.filter(({ score }) => score >= threshold).map(({ reference }) => Math.floor(reference / size)),
    );
    return [...hit].filter((part) => part < parts).length / parts;
  });
}

/** F28: FPIR against the size of the gallery, at one threshold. */
export const F28: Target = {
  id: 'F28',
  claims: [{ name: 'slope', published: 1, form: 'number', tolerance: { from: 0.85, to: 1 } }],
  run: async (laboratory) => {
    const { gallery, threshold, sizes } = await searched(laboratory);
    const shares = sizes.map((size) => shareReturned(gallery, threshold, size));
    const slope = resampled(gallery.probes, (weights) =>
      logSlope(
        sizes.map((size, k) => {
          const sum = shares[k]!.reduce((total, share, probe) => total + weights[probe]! * share, 0);
          return [size, sum / gallery.probes];
        }),
      ),
    );
    return {
      kind: 'measured',
      estimates: [slope],
      lookedAt: `${gallery.probes} searches without a mate of galleries of ${sizes.join(', ')} adults, one finger`,
      notes: ['Resampled over probes; a slope below 1 says that some probes draw more false matches than others.'],
    };
  },
};

const PERSON_FMR = 1e-12;
const SEARCHED = 1e6;

/** FMR that the other continuation of the scores predicts at the threshold at which the first gives `PERSON_FMR`. */
function predictedFmr(scores: FusedScores, weights: Weights): number {
  const threshold = thresholdAt(scores, PERSON_FMR, weights, 'exponential-tail');
  // The Gumbel threshold is a straight line in ln FMR, so two of its points give the rate at any threshold.
  const [a, b] = [1e-6, 1e-12].map((fmr) => thresholdAt(scores, fmr, weights, 'gumbel-maxima')) as [number, number];
  return Math.exp(Math.log(1e-6) + ((threshold - a) / (b - a)) * Math.log(1e-6));
}

/** F26: false hits of ten fingers among a million. */
export const F26: Target = {
  id: 'F26',
  claims: [
    { name: 'false hits a search, among a million', published: 2e-6, form: 'number', tolerance: { to: 5.8e-6 } },
  ],
  run: async (laboratory) => {
    const scores = fusedScores(await tenScores(laboratory, ADULTS, AT_ONCE, 'rigid'));
    const byGumbel = resampled(scores.persons, (weights) => SEARCHED * predictedFmr(scores, weights));
    const byTail = SEARCHED * PERSON_FMR;
    const both: Estimate = percentileInterval(byTail, [byTail, byGumbel.value, byGumbel.low, byGumbel.high]);
    return {
      kind: 'measured',
      estimates: [both],
      lookedAt: `${lookedAt(scores)}; nothing below ${(3 / scores.falling.scores.length).toExponential(1)} was seen`,
      notes: [
        'Extrapolated by six powers of ten and more. The threshold is where an exponential tail of the fused scores gives 1e-12; the interval covers what a Gumbel distribution of the highest of each search gives there.',
        'No claim about the real system: only reported false hits are published.',
      ],
    };
  },
};
