import type { SubjectTable } from './subject-table.ts';

/** FMR and FNMR of every comparison at a threshold. */
export type CurvePoint = { readonly threshold: number; readonly fmr: number; readonly fnmr: number };

/** Ratio of the FMRs of neighbouring points: twenty for every factor ten. */
const STEP: number = Math.exp(Math.LN10 / 20);

/** The two rates at every score that occurs, falling; the first threshold lies above all of them. */
function* everyPoint({ levels, mated, nonMated }: SubjectTable): Generator<CurvePoint> {
  const all = { mated: mated.probes.length, nonMated: nonMated.probes.length };
  const highest = levels[0]!;
  yield { threshold: highest + Math.max(1, Math.abs(highest)), fmr: 0, fnmr: 1 };
  for (const [level, threshold] of levels.entries())
    yield { threshold, fmr: nonMated.ends[level]! / all.nonMated, fnmr: 1 - mated.ends[level]! / all.mated };
}

/**
 * The detection error trade-off: for each of some rates the lowest threshold whose FMR is at most that rate, from no
 * false match up; empty where one of the two kinds is lacking.
 *
 * @source ISO/IEC 19795-1: detection error trade-off
 */
export function errorCurve(table: SubjectTable): readonly CurvePoint[] {
  const nonMated = table.nonMated.probes.length;
  if (nonMated === 0 || table.mated.probes.length === 0) return [];
  const points: CurvePoint[] = [];
  let kept: CurvePoint | undefined;
  let most = 0;
  for (const point of everyPoint(table)) {
    if (point.fmr > most && kept !== undefined) {
      points.push(kept);
      while (point.fmr > most) most = most === 0 ? 1 / nonMated : most * STEP;
    }
    kept = point;
  }
  return kept === undefined ? points : [...points, kept];
}

/** The lowest threshold whose FMR is at most `rate`. */
export function thresholdAt(table: SubjectTable, rate: number): number {
  const all = table.nonMated.probes.length;
  let lowest = Number.POSITIVE_INFINITY;
  for (const [level, score] of table.levels.entries()) {
    if (table.nonMated.ends[level]! > rate * all) break;
    lowest = score;
  }
  return lowest;
}
