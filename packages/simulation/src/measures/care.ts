import type { Instant } from '@eurodac-sim/primitives';
import type { EventOf, History } from './history.ts';
import { childhoodEnd, daysFrom } from './moment.ts';

type Change = EventOf<'placed'> | EventOf<'returned'> | EventOf<'departed'> | EventOf<'moved-on'>;

/** In one moment, care ends before it begins. */
const isBeginning = ({ kind }: Change): boolean => kind === 'placed' || kind === 'returned';

/** Whether a placement is one into anybody's care. */
export function isIntoCare({ site }: { readonly site: string }): boolean {
  return site !== 'none';
}

function changes(history: History): readonly Change[] {
  const all: readonly Change[] = [
    ...history.placed.filter(isIntoCare),
    ...history.returned,
    ...history.departed,
    ...history['moved-on'],
  ];
  return all.toSorted((a, b) => a.at - b.at || Number(isBeginning(a)) - Number(isBeginning(b)));
}

/** Days in care from arrival to the end of childhood or follow-up; undefined where the ledger does not tell that end. */
export function careDays(history: History): number | undefined {
  const end = childhoodEnd(history);
  if (end === undefined) return undefined;
  const [first] = history.placed;
  const isSettled = history.departed.length === 0 && history['moved-on'].length === 0;
  // Most minors are placed once and stay: no need to put changes in order.
  if (isSettled && history.placed.length === 1 && history.returned.length === 0)
    return isIntoCare(first!) ? Math.max(0, daysFrom(first!.at, end)) : 0;
  let days = 0;
  let since: Instant | undefined;
  for (const change of changes(history)) {
    if (change.at >= end) break;
    if (isBeginning(change)) since ??= change.at;
    else if (since !== undefined) {
      days += daysFrom(since, change.at);
      since = undefined;
    }
  }
  return since === undefined ? days : days + daysFrom(since, end);
}

/**
 * Days from each departure to the first of: care again, a guardian, an identification that was acted on, the end of
 * childhood or follow-up. Undefined where the ledger tells none of these.
 */
export function daysWithoutProtection(history: History): number | undefined {
  const end = childhoodEnd(history);
  const safe = [
    ...history.placed.filter(isIntoCare),
    ...history.returned,
    ...history['guardian-assigned'],
    ...history['acted-on'],
  ].map(({ at }) => at);
  let days = 0;
  let counted: Instant | undefined;
  for (const { at: departedAt } of history.departed) {
    if (end !== undefined && departedAt >= end) break;
    if (counted !== undefined && departedAt < counted) continue;
    const until = safe.reduce(
      (first, at) => (at > departedAt && (first === undefined || at < first) ? at : first),
      end,
    );
    if (until === undefined) return undefined;
    days += daysFrom(departedAt, until);
    counted = until;
  }
  return days;
}
