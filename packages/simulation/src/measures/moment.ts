import type { Instant } from '@eurodac-sim/primitives';
import type { History } from './history.ts';

const MILLISECONDS_PER_DAY = 86_400_000;

/** Days from one moment to another, fractions included. */
export function daysFrom(from: Instant, to: Instant): number {
  return (to - from) / MILLISECONDS_PER_DAY;
}

/** When the ledger stops telling of a child: 18, out of reach of Eurodac, or the end of follow-up; undefined where it does not say. */
export function childhoodEnd(history: History): Instant | undefined {
  return earliest(history['aged-out'][0]?.at, history['left-eurodac'].at(-1)?.at, history['followed-up-to-end'][0]?.at);
}

/** The earlier of those moments that there are. */
export function earliest(...moments: readonly (Instant | undefined)[]): Instant | undefined {
  let first: Instant | undefined;
  for (const at of moments) if (at !== undefined && (first === undefined || at < first)) first = at;
  return first;
}
