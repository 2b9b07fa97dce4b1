import type { GroupErrors } from './breakdown.ts';
import { breakdown } from './breakdown.ts';
import type { CurvePoint } from './error-curve.ts';
import { errorCurve, thresholdAt } from './error-curve.ts';
import type { ScoreRow } from './evaluation.ts';
import type { ThresholdRates } from './rates-at-threshold.ts';
import { ratesAtThresholds } from './rates-at-threshold.ts';
import type { RateIntervals } from './resampling.ts';
import { rateIntervals } from './resampling.ts';
import { personOf, subjectTable } from './subject-table.ts';

/** What is known of the errors beyond four rates, all databases pooled. */
export type EvaluationDetails = {
  /** The detection error trade-off, from the highest threshold down. */
  readonly curve: readonly CurvePoint[];
  /** At the thresholds asked for, or at those whose FMR is at most 1/100, 1/1000 and none. */
  readonly thresholds: readonly ThresholdRates[];
  /** The four rates with intervals by resampling persons; null where nobody says who the persons are. */
  readonly bySubjects: RateIntervals | null;
  readonly groups: readonly GroupErrors[];
};

/** FMRs whose thresholds are looked at where none is asked for. */
const USUAL_FMRS: readonly number[] = [0.01, 0.001, 0];

/** Curve, errors at thresholds, intervals over persons, and groups of some scores. */
export function evaluationDetails(rows: readonly ScoreRow[], asked: readonly number[] = []): EvaluationDetails {
  const table = subjectTable(rows);
  const usual = USUAL_FMRS.map((rate) => thresholdAt(table, rate)).filter(Number.isFinite);
  const thresholds = asked.length > 0 ? asked : [...new Set(usual)];
  const known =
    rows.length > 0 && rows.every((row) => row.probeSubject !== undefined && row.referenceSubject !== undefined);
  return {
    curve: errorCurve(table),
    thresholds: ratesAtThresholds(table, thresholds),
    bySubjects: known ? rateIntervals(rows, personOf) : null,
    groups: breakdown(rows, thresholds),
  };
}
