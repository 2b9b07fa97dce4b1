import type { Rate } from '../evaluation/evaluation.ts';
import { binomialRate, noNarrower } from '../statistics/binomial-rate.ts';
import type { Bounds } from '../statistics/resamples.ts';
import { middle95, resamples } from '../statistics/resamples.ts';
import { logSlope } from './log-slope.ts';
import type { SearchMaxima } from './search-maxima.ts';
import { KEPT } from './search-maxima.ts';
import type { FittedScores, ModelFit, SizeModel, TailModel } from './tail-models.ts';
import { modelFit, sizeModel, TAIL_MODELS } from './tail-models.ts';

/** What a model fitted to the small gallery says of a larger one, and what was measured there. */
type SizePrediction = {
  readonly model: TailModel;
  /** The threshold it gives for the target, with its interval, and the FPIR measured at that threshold. */
  readonly threshold: { readonly value: number } & Bounds;
  readonly measured: Rate;
};

/** One size of gallery and one target FPIR. */
type SizeTarget = {
  readonly enrolled: number;
  readonly targetFpir: number;
  /** The least whole threshold that keeps the target on the searches themselves. */
  readonly threshold: number;
  readonly predictions: readonly SizePrediction[];
};

/** FPIR of one size at the threshold that is the same for all sizes. */
type SizeRate = {
  readonly enrolled: number;
  readonly measured: Rate;
  readonly predicted: readonly { readonly model: TailModel; readonly fpir: number }[];
};

/** Extrapolation from a small gallery, held against larger ones. */
export type GalleryExtrapolation = {
  readonly fitted: { readonly enrolled: number; readonly searches: number; readonly comparisons: number };
  readonly models: readonly ModelFit[];
  readonly fixedThreshold: number;
  readonly sizes: readonly SizeRate[];
  /** Slope of log FPIR on log N at the fixed threshold; below 1 some probes draw more false matches than others. */
  readonly slope: Rate;
  readonly targets: readonly SizeTarget[];
};

/** Target FPIRs that are held against what is measured. */
const TARGETS = [0.1, 0.01] as const;

/** FPIR of the largest gallery at the fixed threshold: high enough to be seen in the smallest, and not yet near 1. */
const AT_LARGEST = 0.2;

/** Resamples of searches behind the interval of a predicted threshold: each fits the tail anew. */
const REFITS = 200;

/** Sizes 1, 2, 5, 10, 20, ... parts, as far as the gallery goes. */
function sizesOf(parts: number): readonly number[] {
  const decades = [1, 10, 100, 1_000, 10_000, 100_000];
  return decades.flatMap((decade) => [decade, 2 * decade, 5 * decade]).filter((size) => size <= parts);
}

/** For each search the highest score of every gallery of a size that is cut out of the whole without overlap. */
function galleriesOf({ highest }: SearchMaxima, size: number): readonly (readonly number[])[] {
  return highest.map((parts) =>
    Array.from({ length: Math.floor(parts.length / size) }, (_, at) =>
      Math.max(...parts.slice(at * size, (at + 1) * size)),
    ),
  );
}

/** Share of galleries of a search that return somebody. */
const returned = (galleries: readonly number[], threshold: number): number =>
  galleries.reduce((count, score) => count + (score >= threshold ? 1 : 0), 0) / galleries.length;

const average = (shares: readonly number[], times: Readonly<Float64Array>): number =>
  shares.reduce((sum, share, k) => sum + share * times[k]!, 0) / shares.length;

/** FPIR with its interval over resampled searches, never narrower than the exact one of few hits; of none it is 3/n. */
function measuredFpir(galleries: readonly (readonly number[])[], threshold: number): Rate {
  const shares = galleries.map((own) => returned(own, threshold));
  const trials = shares.length * galleries[0]!.length;
  const hits = galleries.flat().filter((score) => score >= threshold).length;
  if (hits === 0 || hits === trials) return binomialRate(hits, trials);
  const found = Array.from(resamples([{ first: 0, count: shares.length }], 'resampled-searches'), (times) =>
    average(shares, times),
  );
  return { value: hits / trials, ...noNarrower(middle95(found), hits, trials) };
}

/** The least whole threshold that at most a share of galleries reaches. */
function leastThreshold(galleries: readonly (readonly number[])[], fpir: number): number {
  const falling = galleries.flat().sort((a, b) => b - a);
  return Math.floor(falling[Math.floor(fpir * falling.length)] ?? 0) + 1;
}

/** The scores of the small gallery, of the searches a resample took. */
function takenScores(scores: FittedScores, times: Readonly<Float64Array>): FittedScores {
  return { ...scores, top: scores.top.flatMap((list, k) => new Array<typeof list>(times[k]!).fill(list)) };
}

/** Models fitted to resamples of the searches, so that every size shares them. */
function refitted(scores: FittedScores): Readonly<Record<TailModel, readonly SizeModel[]>> {
  const runs = [{ first: 0, count: scores.top.length }];
  const all = Array.from(resamples(runs, 'refitted-searches', REFITS), (times) => {
    const taken = takenScores(scores, times);
    return TAIL_MODELS.map((model) => sizeModel(model, taken));
  });
  const of = (model: TailModel): readonly SizeModel[] => all.map((fits) => fits[TAIL_MODELS.indexOf(model)]!);
  return {
    exponential: of('exponential'),
    'generalised-pareto': of('generalised-pareto'),
    'gumbel-maxima': of('gumbel-maxima'),
    'differing-probes': of('differing-probes'),
  };
}

/** The slope over the sizes at one threshold, with its interval over resampled searches. */
function slopeOf(maxima: SearchMaxima, sizes: readonly number[], threshold: number): Rate {
  const shares = sizes.map((size) => galleriesOf(maxima, size).map((own) => returned(own, threshold)));
  const of = (times: Readonly<Float64Array>): number =>
    logSlope(sizes.map((size, k) => [size * maxima.part, average(shares[k]!, times)]));
  const searches = maxima.highest.length;
  const value = of(new Float64Array(searches).fill(1));
  const found = Array.from(resamples([{ first: 0, count: searches }], 'resampled-searches'), of);
  return Number.isFinite(value) ? { value, ...middle95(found) } : { value: null, low: null, high: null };
}

/**
 * Fits every tail model to the smallest gallery alone, and holds what it predicts for larger ones against what searches
 * of these return. Thresholds are whole.
 *
 * @throws {RangeError} fewer than two parts, or too few scores for a tail
 * @source Grother and Phillips, Models of large population recognition performance, CVPR 2004
 */
export function galleryExtrapolation(maxima: SearchMaxima): GalleryExtrapolation {
  const { part, highest, top } = maxima;
  const parts = highest[0]?.length ?? 0;
  if (parts < 2)
    throw new RangeError(`${parts} parts; expected at least two, one to fit and one to be held against it`);
  const scores: FittedScores = { enrolled: part, top, kept: KEPT };
  const models = TAIL_MODELS.map((model) => ({ model, fitted: sizeModel(model, scores) }));
  const again = refitted(scores);
  const sizes = sizesOf(parts);
  const fixedThreshold = leastThreshold(galleriesOf(maxima, sizes.at(-1)!), AT_LARGEST);
  return {
    fitted: { enrolled: part, searches: top.length, comparisons: part * top.length },
    models: TAIL_MODELS.map((model) => modelFit(model, scores)),
    fixedThreshold,
    sizes: sizes.map((size) => ({
      enrolled: size * part,
      measured: measuredFpir(galleriesOf(maxima, size), fixedThreshold),
      predicted: models.map(({ model, fitted }) => ({ model, fpir: fitted.fpirAt(size * part, fixedThreshold) })),
    })),
    slope: slopeOf(maxima, sizes, fixedThreshold),
    targets: sizes.flatMap((size) =>
      TARGETS.map((targetFpir): SizeTarget => {
        const galleries = galleriesOf(maxima, size);
        const predict = (fitted: SizeModel): number => fitted.thresholdFor(size * part, targetFpir);
        return {
          enrolled: size * part,
          targetFpir,
          threshold: leastThreshold(galleries, targetFpir),
          predictions: models.map(({ model, fitted }): SizePrediction => {
            const value = predict(fitted);
            const measured = measuredFpir(galleries, value);
            return { model, threshold: { value, ...middle95(again[model].map(predict)) }, measured };
          }),
        };
      }),
    ),
  };
}
