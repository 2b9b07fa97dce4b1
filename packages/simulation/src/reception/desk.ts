import type { Instant } from '@eurodac-sim/primitives';
import { addHours } from '@eurodac-sim/primitives';

/** Somebody in every state who takes up cases one after another: guardians, police, an analysis unit, a court. */
export type Desk = {
  /** Cases a day and state; no limit where infinite. */
  readonly casesPerDay: number;
  readonly free: Map<string, Instant>;
};

/** A desk at which nobody waits. @param casesPerDay of each state, more than 0; no limit where undefined */
export function desk(casesPerDay: number | undefined): Desk {
  return { casesPerDay: casesPerDay ?? Number.POSITIVE_INFINITY, free: new Map() };
}

/** When a case that comes at a moment is taken up: at once, or after those who came before. */
export function takenUp({ casesPerDay, free }: Desk, state: string, at: Instant): Instant {
  if (casesPerDay === Number.POSITIVE_INFINITY) return at;
  const from = Math.max(at, free.get(state) ?? at) as Instant;
  free.set(state, Math.ceil(addHours(from, 24 / casesPerDay)) as Instant);
  return from;
}
