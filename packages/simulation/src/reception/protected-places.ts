import type { Traveller } from '../journey/traveller.ts';
import type { Run } from '../replication/run.ts';

/** Whether a state has a place of protected reception left. */
export function hasPlaceLeft({ placesTaken, rates }: Run, state: string): boolean {
  return (placesTaken.get(state) ?? 0) < rates.state(state).protectedPlaces;
}

/** Takes the place of whoever is in protected reception now, and gives back that of whoever is there no more. */
export function countPlace({ placesTaken }: Run, traveller: Traveller): void {
  const { place, site, state, takesPlaceIn } = traveller;
  const isThere = place === 'reception' && (site === 'protected' || site === 'closed');
  const now = isThere ? state : undefined;
  if (now === takesPlaceIn) return;
  if (takesPlaceIn !== undefined) placesTaken.set(takesPlaceIn, placesTaken.get(takesPlaceIn)! - 1);
  if (now !== undefined) placesTaken.set(now, (placesTaken.get(now) ?? 0) + 1);
  traveller.takesPlaceIn = now;
}
