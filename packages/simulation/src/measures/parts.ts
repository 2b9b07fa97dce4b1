import { ACTING } from './acting.ts';
import { ALERT_DAYS, ALERTS } from './alerts.ts';
import { BURDEN } from './burden.ts';
import { COERCION } from './coercion.ts';
import type { DayQuantile } from './day-quantile.ts';
import { DEPARTURES } from './departures.ts';
import { ERRORS, expectedFalseIdentifications } from './errors.ts';
import { EXPOSURE } from './exposure.ts';
import { FALSE_PER_CHILD, FALSE_TO_TRUE } from './fairness.ts';
import { FAMILY, FAMILY_DAYS } from './family.ts';
import { IDENTIFICATION } from './identification.ts';
import { LOCATING } from './locating.ts';
import type { MeasureId } from './outcome.ts';
import type { Part } from './part.ts';
import { POLICE_SEARCHES } from './police-searches.ts';
import { PROTECTION } from './protection.ts';
import type { ReportingRules } from './reporting.ts';
import { ADVANCE_ERASURE, RETENTION, SHORTEST_RETENTION } from './retention.ts';
import { statisticsQuality } from './statistics.ts';

/** Days that a year of arrivals has. */
export const ARRIVAL_YEAR_DAYS = 365;

/** All measures and parts of measures that are ratios of sums over minors. */
export function partsFor(arrivalDays: number, rules: ReportingRules): readonly Part[] {
  return [
    ...[...IDENTIFICATION, ...LOCATING, ...ACTING, ...BURDEN],
    ...[expectedFalseIdentifications(arrivalDays / ARRIVAL_YEAR_DAYS), FALSE_PER_CHILD, ...ERRORS],
    ...[...FAMILY, ...EXPOSURE, ...DEPARTURES, ...ALERTS, ...PROTECTION, ...COERCION],
    ...[FALSE_TO_TRUE, ...RETENTION, ...ADVANCE_ERASURE, ...statisticsQuality(rules), ...POLICE_SEARCHES],
  ];
}

/** All parts of measures that are quantiles of days. */
export const DAY_QUANTILES: readonly DayQuantile[] = [FAMILY_DAYS, ALERT_DAYS, SHORTEST_RETENTION];

/** Where a part stands. @throws {RangeError} there is no such part */
export function partPlace(parts: readonly Part[], measure: MeasureId, name: string): number {
  const place = parts.findIndex((part) => part.measure === measure && part.name === name);
  if (place < 0) throw new RangeError(`${measure} has no part '${name}'`);
  return place;
}
