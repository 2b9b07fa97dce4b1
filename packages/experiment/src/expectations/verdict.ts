import { fieldOfAxis } from '../scenario/grid-axes.ts';
import { valueAt } from '../scenario/issue-wording.ts';
import type { AxisValue, Expectation, PointFilter, Scenario } from '../scenario/scenario.ts';
import type { GridPoint } from '../scenario/scenario-points.ts';
import { scenarioPoints } from '../scenario/scenario-points.ts';
import type { PairedDifference } from '../statistics/paired-difference.ts';
import { differences, pairedDifference } from '../statistics/paired-difference.ts';
import type { Series } from '../tables/series.ts';
import { values } from '../tables/series.ts';

/** Whether an expectation of the scenario came true at one grid point, with the paired difference that decides it. */
export type ExpectationVerdict = Expectation & {
  readonly point: string;
  readonly verdict: 'held' | 'not-held' | 'undecided';
  /** Mean over replications of the measure under `policy` less that under `than`; null without a pair. */
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly replications: number;
};

/** The value of an axis at a point, or of the field that it would vary where the scenario has no such axis. */
function axisAt({ axes, scenario }: GridPoint, axis: string): unknown {
  return axes[axis] ?? valueAt(scenario, fieldOfAxis(axis) ?? []);
}

const isAt = (point: GridPoint, filter: PointFilter = {}): boolean =>
  Object.entries(filter).every(([axis, wanted]) => axisAt(point, axis) === wanted);

/** The point that differs from one in the given axes alone. */
function pointBeside(
  points: readonly GridPoint[],
  { axes }: GridPoint,
  differing: PointFilter = {},
): string | undefined {
  const wanted: Readonly<Record<string, AxisValue | undefined>> = { ...axes, ...differing };
  return points.find((point) => Object.entries(wanted).every(([axis, value]) => axisAt(point, axis) === value))?.key;
}

/** Differences closer than this, in units of the measure or relative, differ by rounding alone. */
const ROUNDING = 1e-12;

function areAllEqual([first = 0, ...others]: readonly number[]): boolean {
  return others.every((other) => Math.abs(other - first) <= ROUNDING * Math.max(1, Math.abs(first)));
}

/**
 * Held where the interval lies on the expected side of 0; not held where none of it does.
 *
 * With fewer than two pairs there is no interval, and where all differences are equal it has no width, which says
 * nothing of other samples: both leave `greater-than` and `less-than` undecided. `equal-to` is a claim about every pair.
 */
function verdict(
  is: Expectation['is'],
  pairs: readonly number[],
  { low, high }: PairedDifference,
): ExpectationVerdict['verdict'] {
  if (is === 'equal-to') {
    if (pairs.length === 0) return 'undecided';
    return pairs.every((difference) => difference === 0) ? 'held' : 'not-held';
  }
  if (low === null || high === null || areAllEqual(pairs)) return 'undecided';
  const [near, far] = is === 'greater-than' ? [low, high] : [-high, -low];
  if (near > 0) return 'held';
  return far <= 0 ? 'not-held' : 'undecided';
}

type Judged = { readonly expectation: Expectation; readonly point: string; readonly other: string | undefined };

/** Values of the two sides by replication; a number is the same in each. */
function sides(
  { expectation, point, other }: Judged,
  valuesOf: (policy: string, point: string, expectation: Expectation) => readonly (number | null)[],
): readonly [readonly (number | null)[], readonly (number | null)[]] {
  const { policy, than } = expectation;
  const own = valuesOf(policy, point, expectation);
  if (typeof than === 'number') return [own, own.map(() => than)];
  return [own, other === undefined ? [] : valuesOf(than, other, expectation)];
}

/** The verdict on every expectation of a scenario at every grid point where it is expected. */
export function verdicts(scenario: Scenario, series: readonly Series[]): readonly ExpectationVerdict[] {
  const points = scenarioPoints(scenario);
  const valuesOf = (policy: string, point: string, { measure, subgroup }: Expectation): readonly (number | null)[] => {
    const found = series.find(
      (one) => one.policy === policy && one.point === point && one.measure === measure && one.subgroup === subgroup,
    );
    return found ? values(found) : [];
  };
  return scenario.expect.flatMap((expectation) =>
    points
      .filter((point) => isAt(point, expectation.at))
      .map((point) => {
        const other = pointBeside(points, point, expectation.thanAt);
        const pairs = differences(...sides({ expectation, point: point.key, other }, valuesOf));
        const { mean, low, high, pairs: replications } = pairedDifference(pairs);
        const reached = verdict(expectation.is, pairs, { mean, low, high, pairs: replications });
        return { ...expectation, point: point.key, verdict: reached, mean, low, high, replications };
      }),
  );
}
