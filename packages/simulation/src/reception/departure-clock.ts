import type { Instant } from '@eurodac-sim/primitives';
import type { DepartureCurve } from './departure-curve.ts';
import { dayOfHazard, hazardUntil } from './departure-curve.ts';

const DAY = 86_400_000;

/** When one minor leaves one stay: a budget of hazard, used up faster or slower as things change. */
export type DepartureClock = {
  /** Number of the present plan: a departure planned under an earlier one lapses. */
  number: number;
  curve: DepartureCurve;
  startedAt: Instant;
  /** Exponential draw of mean one: the cumulative hazard at which the minor leaves. */
  budget: number;
  used: number;
  countedTo: Instant;
  /** Cumulative hazard of the curve at that moment, before any factor. */
  reached: number;
  factor: number;
  /** A departure that was decided otherwise, such as after a refusal; infinite where there is none. */
  leavesAt: number;
  readonly spikes: { refused: boolean; before18: boolean; order: boolean; analysed: boolean };
};

/** A clock that has not started. */
export function stoppedClock(curve: DepartureCurve, at: Instant): DepartureClock {
  return {
    number: 0,
    curve,
    startedAt: at,
    budget: Number.POSITIVE_INFINITY,
    used: 0,
    countedTo: at,
    reached: 0,
    factor: 1,
    leavesAt: Number.POSITIVE_INFINITY,
    spikes: { refused: false, before18: false, order: false, analysed: false },
  };
}

/** Starts a clock anew. @param u uniform in (0, 1) */
export function start(clock: DepartureClock, curve: DepartureCurve, at: Instant, u: number): void {
  clock.curve = curve;
  clock.startedAt = at;
  clock.budget = -Math.log(1 - u);
  clock.used = 0;
  clock.countedTo = at;
  clock.reached = 0;
  clock.leavesAt = Number.POSITIVE_INFINITY;
  Object.assign(clock.spikes, { refused: false, before18: false, order: false, analysed: false });
}

/** Uses up the hazard until a moment, at the factor so far. */
export function countTo(clock: DepartureClock, at: Instant): void {
  if (at === clock.countedTo) return;
  const reached = hazardUntil(clock.curve, (at - clock.startedAt) / DAY);
  clock.used += clock.factor * (reached - clock.reached);
  clock.reached = reached;
  clock.countedTo = at;
}

/** Draws a new budget after a plan was given up. @param u uniform in (0, 1) */
export function thinkAgain(clock: DepartureClock, at: Instant, u: number): void {
  countTo(clock, at);
  clock.budget = clock.used - Math.log(1 - u);
  clock.leavesAt = Number.POSITIVE_INFINITY;
}

/** When the minor leaves if nothing changes any more; infinite for never. */
export function leavingAt({
  curve,
  startedAt,
  budget,
  used,
  countedTo,
  reached,
  factor,
  leavesAt,
}: DepartureClock): number {
  const rest = factor > 0 ? (budget - used) / factor : Number.POSITIVE_INFINITY;
  const day = dayOfHazard(curve, reached + rest);
  return Math.min(leavesAt, Math.max(countedTo, Math.ceil(startedAt + day * DAY)));
}
