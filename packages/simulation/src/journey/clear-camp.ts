import type { Instant } from '@eurodac-sim/primitives';
import { rate } from '../member-state/rate.ts';
import type { Run } from '../replication/run.ts';
import { draw } from '../replication/run.ts';
import { meetOn } from './encounter.ts';

/** A camp is cleared: the minors in it are met all at once, with or without registration, and most find shelter. */
export function clearCamp(run: Run, at: Instant, number: number): void {
  const clearance = run.world.settings.events?.campClearances?.[number];
  if (clearance === undefined) return;
  const { state, registration, withoutShelter } = clearance;
  const lost =
    withoutShelter === undefined ? run.rates.capture.lostInCamp : rate(run.world.parameters, withoutShelter, '');
  for (const traveller of run.travellers) {
    if (traveller === undefined || traveller.state !== state || traveller.place !== 'abroad') continue;
    if (draw(run, traveller, 'in-camp', number) >= run.rates.capture.campShare) continue;
    const sheltered = draw(run, traveller, 'sheltered', number) >= lost;
    meetOn(run, traveller, at, { occasion: 'camp-clearance', searchAllowed: registration, sheltered });
  }
}
