import type { ExceedanceTail } from './exceedance-tail.ts';
import { exponentialTail, paretoTail, tailExcess, tailShare } from './exceedance-tail.ts';
import { gumbelOf, gumbelShare, gumbelValue } from './gumbel.ts';
import type { Goodness, WholeLaw } from './tail-fit.ts';
import { goodness } from './tail-fit.ts';

/** How non-mated scores are continued beyond what was seen. */
export const TAIL_MODELS = ['exponential', 'generalised-pareto', 'gumbel-maxima', 'differing-probes'] as const;
export type TailModel = (typeof TAIL_MODELS)[number];

/** Non-mated scores that a model is fitted to: of searches of a gallery of one size. */
export type FittedScores = {
  readonly enrolled: number;
  /** Highest scores of each search, falling; where `kept` of them are given there may be lower ones. */
  readonly top: readonly (readonly number[])[];
  readonly kept: number;
};

/** FPIR and threshold at any size of gallery, by one model. */
export type SizeModel = {
  readonly fpirAt: (enrolled: number, threshold: number) => number;
  /** The least whole threshold whose FPIR is at most that asked for. */
  readonly thresholdFor: (enrolled: number, fpir: number) => number;
};

/** Share of the comparisons a tail is fitted to, and the fewest: assumption, those of `personThreshold`. */
const TAIL_SHARE = 0.001;
const LEAST_IN_TAIL = 100;

/** The excesses of the highest comparisons over a level, rising; whole, from 0. */
type Excesses = {
  readonly level: number;
  readonly rising: readonly number[];
  readonly comparisons: number;
  /** By search, how many of its scores lie above the level. */
  readonly counts: readonly number[];
};

function excessesOf({ enrolled, top, kept }: FittedScores): Excesses {
  const comparisons = enrolled * top.length;
  const falling = top.flat().sort((a, b) => b - a);
  const inTail = Math.max(LEAST_IN_TAIL, Math.ceil(comparisons * TAIL_SHARE));
  const unseenBelow = top.reduce((most, list) => Math.max(most, list.length === kept ? list[kept - 1]! : 0), 0);
  const level = Math.max(falling[inTail] ?? 0, unseenBelow);
  const rising = falling
    .filter((score) => score > level)
    .map((score) => score - (level + 1))
    .reverse();
  const counts = top.map((list) => list.filter((score) => score > level).length);
  return { level, rising, comparisons, counts };
}

const tails = {
  exponential: exponentialTail,
  'generalised-pareto': paretoTail,
  'differing-probes': exponentialTail,
} as const;

const lawOf = (tail: ExceedanceTail): WholeLaw => ({
  share: (value) => tailShare(tail, value),
  value: (share) => tailExcess(tail, share),
});

/** The law of the highest score of a search; a whole score stands for the unit around it. */
function lawOfMaxima(maxima: readonly number[]): WholeLaw {
  const law = gumbelOf(maxima);
  return { share: (value) => gumbelShare(law, value - 0.5), value: (share) => gumbelValue(law, share) + 0.5 };
}

const highestOf = ({ top }: FittedScores): readonly number[] => top.map(([first]) => first ?? 0).sort((a, b) => a - b);

/** A model fitted to scores of a small gallery. @throws {RangeError} fewer than two scores in the tail */
export function sizeModel(model: TailModel, scores: FittedScores): SizeModel {
  if (model === 'gumbel-maxima') return maximaModel(scores);
  return model === 'differing-probes' ? probesModel(scores) : comparisonModel(tails[model], scores);
}

/** References are taken as independent of one another: FPIR = 1 - (1 - FMR)^N. */
function comparisonModel(fit: (rising: readonly number[]) => ExceedanceTail, scores: FittedScores): SizeModel {
  const { level, rising, comparisons } = excessesOf(scores);
  if (rising.length < 2) throw new RangeError(`${rising.length} scores in the tail; expected at least two`);
  const tail = fit(rising);
  const inTail = rising.length / comparisons;
  return {
    fpirAt: (enrolled, threshold) =>
      -Math.expm1(enrolled * Math.log1p(-inTail * tailShare(tail, Math.ceil(threshold) - (level + 1)))),
    thresholdFor: (enrolled, fpir) => {
      const fmr = -Math.expm1(Math.log1p(-fpir) / enrolled);
      return level + 1 + Math.ceil(tailExcess(tail, fmr / inTail));
    },
  };
}

/** How much more the numbers of high scores vary from probe to probe than chance makes them, over their mean; 0: not at all. */
function dispersionOf(counts: readonly number[]): number {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const variance = counts.reduce((sum, count) => sum + (count - mean) * (count - mean), 0) / (counts.length - 1);
  return Math.max(0, variance / mean - 1);
}

/**
 * Some probes draw more high scores than others: rates that differ by a gamma distribution, and beyond the level one
 * exponential tail for all. The numbers of scores at a threshold are then negative binomial.
 *
 * @source Greenwood and Yule, Journal of the Royal Statistical Society 83(2), 1920; Doddington et al., ICSLP 1998: lambs
 */
function probesModel(scores: FittedScores): SizeModel {
  const { level, rising, counts } = excessesOf(scores);
  if (rising.length < 2) throw new RangeError(`${rising.length} scores in the tail; expected at least two`);
  const tail = exponentialTail(rising);
  const mean = rising.length / counts.length;
  const dispersion = Math.max(LEAST_DISPERSION, dispersionOf(counts));
  const none = (times: number): number => (mean / dispersion) * Math.log1p(dispersion * times);
  return {
    fpirAt: (enrolled, threshold) =>
      -Math.expm1(-none((enrolled / scores.enrolled) * tailShare(tail, Math.ceil(threshold) - (level + 1)))),
    thresholdFor: (enrolled, fpir) => {
      const times = Math.expm1((-Math.log1p(-fpir) * dispersion) / mean) / dispersion;
      return level + 1 + Math.ceil(tailExcess(tail, (times * scores.enrolled) / enrolled));
    },
  };
}

/** Below this the negative binomial numbers are those of independence, to the last digit that is printed. */
const LEAST_DISPERSION = 1e-9;

/** The highest of a gallery k times as large is the highest of k such galleries. */
function maximaModel(scores: FittedScores): SizeModel {
  const law = gumbelOf(highestOf(scores));
  return {
    fpirAt: (enrolled, threshold) => gumbelShare(law, Math.ceil(threshold) - 0.5, enrolled / scores.enrolled),
    thresholdFor: (enrolled, fpir) => Math.ceil(gumbelValue(law, fpir, enrolled / scores.enrolled) + 0.5),
  };
}

/** A fitted model in numbers, and how well it fits what it was fitted to. */
export type ModelFit = Goodness & {
  readonly model: TailModel;
  /** Scores it was fitted to, and the level they lie above; null for maxima. */
  readonly scores: number;
  readonly level: number | null;
  /** Score units; the shape of the generalised Pareto tail is 0 for an exponential one. */
  readonly scale: number;
  readonly shape: number | null;
  readonly location: number | null;
  /** Variance of the numbers of scores above the level over their mean, less 1; only where probes may differ. */
  readonly dispersion: number | null;
};

/** The model in numbers. */
export function modelFit(model: TailModel, scores: FittedScores): ModelFit {
  if (model === 'gumbel-maxima') {
    const maxima = highestOf(scores);
    const { location, scale } = gumbelOf(maxima);
    const fits = goodness(maxima, lawOfMaxima);
    return { model, scores: maxima.length, level: null, scale, shape: null, location, dispersion: null, ...fits };
  }
  const { level, rising, counts } = excessesOf(scores);
  const { scale, shape } = tails[model](rising);
  const fits = goodness(rising, (sample) => lawOf(tails[model](sample)));
  const dispersion = model === 'differing-probes' ? dispersionOf(counts) : null;
  return { model, scores: rising.length, level, scale, shape, location: null, dispersion, ...fits };
}
