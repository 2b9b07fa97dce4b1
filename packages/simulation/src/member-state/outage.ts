import type { Instant } from '@eurodac-sim/primitives';
import { addDays, startOf } from '@eurodac-sim/primitives';
import type { EventSettings } from '../world-settings.ts';

/** When something that a state sends gets through: at once, or at the end of the outages that it meets. */
export function afterOutage(outages: EventSettings['outages'], state: string, at: Instant): Instant {
  if (outages === undefined) return at;
  const met = outages.find(
    ({ from, to, states }) =>
      at >= startOf(from) && at < startOf(addDays(to, 1)) && (states === undefined || states.includes(state)),
  );
  return met === undefined ? at : afterOutage(outages, state, startOf(addDays(met.to, 1)));
}
