import type { Instant } from '@eurodac-sim/primitives';
import { dateOf, exponentialByMedian, pick } from '@eurodac-sim/primitives';
import type { Run } from '../replication/run.ts';
import { draw, lose, plan, when } from '../replication/run.ts';
import { leftUnseen } from '../status/status-change.ts';
import { daysAfter } from './clock.ts';
import { planEncounter } from './encounter.ts';
import { destination } from './route.ts';
import type { Traveller } from './traveller.ts';
import { goTo } from './traveller.ts';

/** Whoever left may be on the way to another state, or stay hidden in this one. */
export function setOut(run: Run, traveller: Traveller, at: Instant): void {
  if (draw(run, traveller, 'moves-on', traveller.stay) < run.rates.onward.share) travelOn(run, traveller, at);
}

/** Whoever was not met long enough travels on, if the journey goes on at all. */
export function leaveState(run: Run, traveller: Traveller, at: Instant): void {
  if (traveller.adult || traveller.settled) return;
  noteUnmet(run, traveller, at);
  travelOn(run, traveller, at);
}

/** Sets out by the routes that the state has; where none leads on, the journey has ended. */
function travelOn(run: Run, traveller: Traveller, at: Instant): void {
  const { minor, row, hop } = traveller;
  if (run.rates.routes.from(row, minor.profile).length === 0) return;
  goTo(traveller, 'on-the-way');
  const days = exponentialByMedian(draw(run, traveller, 'transit-days', hop), run.rates.onward.transitDays);
  plan(run, traveller, 'move-on', daysAfter(at, days));
}

/** Arrives in another state: one hop more. Whoever came of age on the way is no minor who travels on. */
export function moveOn(run: Run, traveller: Traveller, at: Instant): void {
  if (traveller.adult) {
    goTo(traveller, 'hidden');
    return;
  }
  const { minor, state: from, row, hop: before } = traveller;
  const route = pick(draw(run, traveller, 'route', before), run.rates.routes.from(row, minor.profile));
  const to = destination(route);
  const inEurodac = run.rates.state(to).isInEurodac(dateOf(at));
  const hop = before + 1;
  goTo(traveller, inEurodac ? 'abroad' : 'outside-eurodac');
  Object.assign(traveller, { state: to, row: route, hop, met: 0, claimedHere: false });
  run.ledger.note({ kind: 'moved-on', ...when(traveller, at), from, to, inEurodac, hop });
  if (!inEurodac) {
    run.ledger.note({ kind: 'left-eurodac', ...when(traveller, at), to });
    leftUnseen(run, traveller, at);
    lose(run, traveller, at, { hop, cause: 'moved-outside-eurodac' });
    return;
  }
  planEncounter(run, traveller, at);
  planOnwardMove(run, traveller, at);
}

/** A journey that goes on does so with the same probability after every state: the number of states is geometric. */
function planOnwardMove(run: Run, traveller: Traveller, at: Instant): void {
  const { hop, minor } = traveller;
  const { hopsMean, hopsMeanRoaming, stayDays } = run.rates.onward;
  const mean = minor.profile === 'roaming' || minor.profile === 'trafficked' ? hopsMeanRoaming : hopsMean;
  if (draw(run, traveller, 'goes-on', hop) >= 1 - 1 / mean) return;
  plan(
    run,
    traveller,
    'leave-state',
    daysAfter(at, exponentialByMedian(draw(run, traveller, 'stay-days', hop), stayDays)),
  );
}

/** Whoever leaves a state in which no authority met them was not identified there. */
export function noteUnmet(run: Run, traveller: Traveller, at: Instant): void {
  const { hop, met, place } = traveller;
  if (hop > 0 && met === 0 && place !== 'outside-eurodac') lose(run, traveller, at, { hop, cause: 'not-encountered' });
}
