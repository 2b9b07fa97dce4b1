import type { Instant } from '@eurodac-sim/primitives';
import { dateOf, exponentialByMedian, startOf } from '@eurodac-sim/primitives';
import { takePrints } from '../contact/take.ts';
import { planPoliceRequest } from '../police/police-request.ts';
import { start } from '../reception/departure-clock.ts';
import { planDeparture } from '../reception/hazard.ts';
import { placeIn, siteFor } from '../reception/place.ts';
import type { Run } from '../replication/run.ts';
import { draw, leaveUnrecorded, planStamped, when } from '../replication/run.ts';
import { daysAfter } from './clock.ts';
import type { Traveller } from './traveller.ts';

/** A minor comes to the external border, and is met there or not. */
export function arrive(run: Run, traveller: Traveller, at: Instant): void {
  const { minor } = traveller;
  const { sex, ageBand, nationalityGroup, profile, familyIn, guardianless, entryState, claims: claimed } = minor;
  const who = { sex, ageBand, nationalityGroup, profile, familyIn, guardianless, entryState, claimed };
  run.ledger.note({ kind: 'arrived', ...when(traveller, at), ...who });
  planStamped(run, traveller, { step: 'turn-18', at: startOf(traveller.adultOn), stamp: 0 });
  run.queue.push(traveller.endsAt, minor.person, 'end', 0);
  planPoliceRequest(run, traveller, at);
  const state = run.rates.state(entryState);
  if (draw(run, traveller, 'detected') < state.detection) {
    placeIn(run, traveller, at, siteFor(run, traveller));
    traveller.awaitsService = true;
    const days = exponentialByMedian(draw(run, traveller, 'registration-delay'), state.registrationDelayDays);
    planStamped(run, traveller, { step: 'serve', at: daysAfter(at, days), stamp: 0 });
    return;
  }
  run.ledger.note({ kind: 'undetected', ...when(traveller, at), state: entryState });
  leaveUnrecorded(run, traveller, at, { hop: 0, cause: 'not-registered' });
  start(traveller.clock, state.departure, at, draw(run, traveller, 'departure-budget'));
  planDeparture(run, traveller, at);
}

/** The state of entry registers a minor whom it met, as far as its capacity goes. */
export function serve(run: Run, traveller: Traveller, at: Instant): void {
  traveller.awaitsService = false;
  const { minor } = traveller;
  const coverage = run.rates.state(minor.entryState).coverageOn(dateOf(at));
  if (draw(run, traveller, 'covered') >= coverage) {
    leaveUnrecorded(run, traveller, at, { hop: 0, cause: 'not-registered' });
    return;
  }
  const disembarked = draw(run, traveller, 'disembarked') < run.rates.capture.disembarked;
  const occasion = minor.claims ? 'claim' : disembarked ? 'disembarkation' : 'crossing';
  takePrints(run, traveller, at, { occasion, startsAt: minor.claims ? at : minor.arrivedAt });
}
