import type { History } from './history.ts';
import type { Measured, MeasuredRow } from './measured.ts';
import { plain } from './measured.ts';
import { isIdentified, isRegistered } from './mover.ts';

/** How many of some minors avoid, are registered and are identified under one policy at one grid point. */
export type Avoided = {
  readonly minors: number;
  /** Departed, or never detected. */
  readonly avoiding: number;
  readonly registered: number;
  readonly identified: number;
};

/** Who avoids, over all minors. */
export function avoided(all: readonly History[]): Avoided {
  const found = { minors: all.length, avoiding: 0, registered: 0, identified: 0 };
  for (const history of all) {
    if (history.departed.length > 0 || history.undetected.length > 0) found.avoiding++;
    if (isRegistered(history)) found.registered++;
    if (isIdentified(history)) found.identified++;
  }
  return found;
}

const logRatio = (count: number, before: number): number | null =>
  count > 0 && before > 0 ? Math.log(count / before) : null;

const ELASTICITY = 'relative change of avoidance per relative change of registration';

/**
 * O15: e = (d ln P(depart or stay undetected)) / (d ln P(registered)), between a policy and the baseline on the same
 * minors; undefined where both register alike, or where nobody avoids or nobody is registered under one of them.
 *
 * @source policy note 4.2, O15
 */
export function elasticity(policy: Avoided, baseline: Avoided): Measured {
  const [avoiding, registered] = [
    logRatio(policy.avoiding, baseline.avoiding),
    logRatio(policy.registered, baseline.registered),
  ];
  const isDefined = avoiding !== null && registered !== null && registered !== 0;
  return plain(isDefined ? avoiding / registered : null, ELASTICITY);
}

/** A policy against the baseline at one grid point of a scenario in which avoidance varies. */
export type AvoidancePair = { readonly policy: Avoided; readonly baseline: Avoided };

/**
 * The elasticity at which |I_p| - |I_0| = 0, on a straight line between the two neighbouring grid points between which
 * the additional identifications change their sign; null where they never do.
 *
 * @source policy note 4.2, O15
 */
export function breakEvenElasticity(pairs: readonly AvoidancePair[]): number | null {
  const points = pairs
    .flatMap(({ policy, baseline }) => {
      const { value } = elasticity(policy, baseline);
      return value === null ? [] : [{ e: value, more: policy.identified - baseline.identified }];
    })
    .sort((a, b) => a.e - b.e || a.more - b.more);
  const exact = points.find(({ more }) => more === 0);
  const crossing = points.findIndex(({ more }, i) => i > 0 && more * points[i - 1]!.more < 0);
  if (crossing < 0) return exact?.e ?? null;
  const [from, to] = [points[crossing - 1]!, points[crossing]!];
  return from.e + ((to.e - from.e) * from.more) / (from.more - to.more);
}

/** The rows of O15 for one policy at one grid point; `line` has all points at which nothing but avoidance differs. */
export function avoidanceRows(pair: AvoidancePair, line: readonly AvoidancePair[]): readonly MeasuredRow[] {
  return [
    { ...{ measure: 'O15', subgroup: 'elasticity', is: 'value' }, ...elasticity(pair.policy, pair.baseline) },
    { ...{ measure: 'O15', subgroup: 'break-even', is: 'value' }, ...plain(breakEvenElasticity(line), ELASTICITY) },
  ];
}
