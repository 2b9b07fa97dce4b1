import type { Instant } from '@eurodac-sim/primitives';
import { dateOf } from '@eurodac-sim/primitives';
import { rate } from '../member-state/rate.ts';
import { placeIn } from '../reception/place.ts';
import type { Run } from '../replication/run.ts';
import { draw, when } from '../replication/run.ts';
import { meetOn } from './encounter.ts';
import type { Traveller } from './traveller.ts';
import { goTo } from './traveller.ts';

/** A camp is cleared: the minors in it are met all at once, with or without registration, and most find shelter. */
export function clearCamp(run: Run, at: Instant, number: number): void {
  const clearance = run.world.settings.events?.campClearances?.[number];
  if (clearance === undefined) return;
  const { state, registration, withoutShelter, transfer } = clearance;
  const lost =
    withoutShelter === undefined ? run.rates.capture.lostInCamp : rate(run.world.parameters, withoutShelter, '');
  for (const traveller of run.travellers) {
    if (traveller === undefined || traveller.state !== state || traveller.place !== 'abroad') continue;
    if (draw(run, traveller, 'in-camp', number) >= run.rates.capture.campShare) continue;
    const sheltered = draw(run, traveller, 'sheltered', number) >= lost;
    meetOn(run, traveller, at, { occasion: 'camp-clearance', searchAllowed: registration, sheltered });
    const share = transfer === undefined ? 0 : rate(run.world.parameters, transfer.share, '');
    if (transfer !== undefined && sheltered && draw(run, traveller, 'taken-elsewhere', number) < share)
      takeTo(run, traveller, at, transfer.to);
  }
}

/** Taken to another state with leave, which is no onward move: to care there, or out of reach of Eurodac. */
function takeTo(run: Run, traveller: Traveller, at: Instant, to: string): void {
  if (traveller.adult) return;
  Object.assign(traveller, { state: to, row: to, claimedHere: false });
  if (run.rates.state(to).isInEurodac(dateOf(at))) {
    placeIn(run, traveller, at, 'regular');
    return;
  }
  run.ledger.note({ kind: 'left-eurodac', ...when(traveller, at), to });
  goTo(traveller, 'outside-eurodac');
}
