/** How many of a cohort had each event on each whole day from their own start, and how many were last seen then. */
export type EventDays<Event extends string> = {
  readonly size: number;
  readonly events: Readonly<Record<Event, ReadonlyMap<number, number>>>;
  /** Seen to that day without any event, and not afterwards. */
  readonly censored: ReadonlyMap<number, number>;
};

/** A step function of days: `days` ascending, `shares[i]` from `days[i]` on, 0 before the first. */
export type Curve = { readonly days: readonly number[]; readonly shares: readonly number[] };

const total = (counts: Iterable<number>): number => {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
};

/**
 * The share that has had one event by each day, where other events can prevent it: the estimator of Aalen and Johansen.
 *
 * On each day with events, the share still without any is multiplied by the risk of this one; events of a day come before
 * censoring on it. Without censoring it is the count of the event over the size of the cohort.
 *
 * @source Aalen and Johansen, An empirical transition matrix for non-homogeneous Markov chains based on censored observations, Scandinavian Journal of Statistics 5, 1978
 */
export function cumulativeIncidence<Event extends string>(cohort: EventDays<Event>, event: NoInfer<Event>): Curve {
  const { size, events, censored } = cohort;
  const maps = Object.values<ReadonlyMap<number, number>>(events);
  const days = [...new Set([...maps, censored].flatMap((map) => [...map.keys()]))].sort((a, b) => a - b);
  const shares: number[] = [];
  let atRisk = size;
  let without = 1;
  let share = 0;
  for (const day of days) {
    if (atRisk === 0) break;
    const any = total(maps.map((map) => map.get(day) ?? 0));
    share += (without * (events[event].get(day) ?? 0)) / atRisk;
    without *= 1 - any / atRisk;
    shares.push(share);
    atRisk -= any + (censored.get(day) ?? 0);
  }
  return { days: days.slice(0, shares.length), shares };
}

/** The share by a day. */
export function shareBy({ days, shares }: Curve, day: number): number {
  const next = days.findIndex((one) => one > day);
  return shares[(next < 0 ? days.length : next) - 1] ?? 0;
}

/** Slack for the rounding of sums of shares, so that one half of an even number of cases is one half. */
const ROUNDING = 1e-12;

/** The first day by which a share has had the event; null where it is never reached. */
export function quantileDay({ days, shares }: Curve, share: number): number | null {
  const first = shares.findIndex((one) => one >= share - ROUNDING);
  return first < 0 ? null : days[first]!;
}

/** The mean of days without the event, counting nobody beyond a limit: the area above the curve to that day. */
export function restrictedMean(curve: Curve, limit: number): number {
  let mean = 0;
  let from = 0;
  let share = 0;
  for (const [i, day] of curve.days.entries()) {
    if (day >= limit) break;
    mean += (day - from) * (1 - share);
    [from, share] = [day, curve.shares[i]!];
  }
  return mean + (limit - from) * (1 - share);
}
