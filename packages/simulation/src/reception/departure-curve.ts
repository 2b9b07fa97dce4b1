import type { Parameters } from '../parameters.ts';

/** How many ever leave and how fast, as a cumulative hazard that ends: a share stays for good. */
export type DepartureCurve = {
  /** Cumulative hazard after all time: -ln(1 - share). */
  readonly total: number;
  readonly share: number;
  readonly shape: number;
  readonly medianDays: number;
};

/** A share of one would make the hazard endless, and its clock unbounded. */
const LARGEST_SHARE = 0.9999;

/** The curve of a share who ever leave, on a Weibull clock with the model's shape. @source docs/model.md, "Departures" */
export function departureCurve(parameters: Parameters, share: number, medianDays: number): DepartureCurve {
  const bounded = Math.min(Math.max(share, 0), LARGEST_SHARE);
  return { total: -Math.log(1 - bounded), share: bounded, shape: parameters.value('depart.weibull_shape'), medianDays };
}

/** Cumulative hazard in the days since placement. */
export function hazardUntil({ share, shape, medianDays }: DepartureCurve, days: number): number {
  if (days <= 0) return 0;
  const left = 1 - Math.exp(-Math.LN2 * Math.exp(shape * Math.log(days / medianDays)));
  return -Math.log(1 - share * left);
}

/** The day on which a cumulative hazard is reached; never for more than the total. */
export function dayOfHazard({ total, share, shape, medianDays }: DepartureCurve, hazard: number): number {
  if (hazard >= total) return Number.POSITIVE_INFINITY;
  const left = (1 - Math.exp(-hazard)) / share;
  return medianDays * Math.exp(Math.log(-Math.log(1 - left) / Math.LN2) / shape);
}
