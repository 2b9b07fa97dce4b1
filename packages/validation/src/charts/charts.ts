import type { Sex } from '@eurodac-sim/fingerprint';
import type { GrowthHandling } from '@eurodac-sim/matching';

/** A figure and its 95 % interval, as plain data. */
export type Interval = { readonly value: number; readonly low: number; readonly high: number };

/** Size of fingers at an age as a share of adult size, as minutiae show it, beside the stature of the median person. */
export type GrowthPoint = Interval & { readonly sex: Sex; readonly ageYears: number; readonly stature: number };

/** Mean quality at an age. */
export type QualityPoint = Interval & { readonly ageYears: number };

/** Pair correlation of minutiae at distances from `fromMm` up to `toMm`. */
export type CorrelationPoint = Interval & { readonly fromMm: number; readonly toMm: number };

/** FNMR of one finger at one threshold for each handling of growth. */
export type MissPoint = Interval & {
  readonly growth: GrowthHandling;
  readonly enrolledAge: number;
  readonly gapYears: number;
};

/** FPIR of one finger at one threshold. */
export type GalleryPoint = Interval & { readonly enrolled: number };

/** The curves behind the charts of a validation, with what was looked at. */
export type Charts = {
  readonly growth: readonly GrowthPoint[];
  readonly quality: readonly QualityPoint[];
  readonly pairCorrelation: readonly CorrelationPoint[];
  readonly misses: readonly MissPoint[];
  readonly gallery: readonly GalleryPoint[];
  readonly lookedAt: Readonly<Record<'growth' | 'quality' | 'pairCorrelation' | 'misses' | 'gallery', string>>;
};
