import type { Instant } from '@eurodac-sim/primitives';
import { weibullByMedian } from '@eurodac-sim/primitives';
import { daysAfter } from '../journey/clock.ts';
import type { Traveller } from '../journey/traveller.ts';
import { daysPlaced } from '../journey/traveller.ts';
import type { Run } from '../replication/run.ts';
import { draw, plan, when } from '../replication/run.ts';
import { grantProtection, planReturn } from '../status/status-change.ts';
import { hazardUntil } from './departure-curve.ts';
import { departureRoutes } from './departure-routes.ts';
import { change, hazardFactor, planDeparture } from './hazard.ts';
import { placeIn } from './place.ts';

const DAY = 86_400_000;

/** Days for which a refusal speaks for leaving. @source depart.hazard_spike.negative_decision */
const REFUSAL_DAYS = 28;

/** Somebody speaks for the minor from now on; a lawful way to family elsewhere may open. */
export function assignGuardian(run: Run, traveller: Traveller, at: Instant): void {
  const { minor, state, hop, placements } = traveller;
  run.ledger.note({ kind: 'guardian-assigned', ...when(traveller, at), state });
  if (!minor.claims || hop > 0 || minor.familyIn.every((elsewhere) => elsewhere === state)) return;
  if (draw(run, traveller, 'lawful-reunion', placements) >= run.rates.followUp.reunion) return;
  const u = draw(run, traveller, 'lawful-reunion-days', placements);
  plan(run, traveller, 'reunite', daysAfter(at, weibullByMedian(u, 1, run.rates.followUp.reunionDays)));
}

/** The first decision: granted, refused, or none yet. */
export function decide(run: Run, traveller: Traveller, at: Instant): void {
  const { decision } = run.rates;
  const { placements, clock } = traveller;
  const u = draw(run, traveller, 'decision', placements);
  const noted = (outcome: 'granted' | 'refused'): void =>
    run.ledger.note({ kind: 'decided', ...when(traveller, at), state: traveller.state, outcome });
  if (u >= decision.refused) {
    if (u >= decision.refused + decision.granted) return;
    noted('granted');
    grantProtection(run, traveller, at);
    return;
  }
  noted('refused');
  planReturn(run, traveller, at);
  const { afterRefusal } = departureRoutes(run.rates, traveller, true);
  const chance = 1 - Math.exp(hazardFactor(run, traveller) * Math.log(1 - afterRefusal));
  if (draw(run, traveller, 'leaves-after-refusal', placements) < chance) {
    const median = decision.leavesAfterRefusalDays;
    const days = weibullByMedian(draw(run, traveller, 'refusal-departure-day', placements), clock.curve.shape, median);
    clock.leavesAt = daysAfter(at, days);
  }
  plan(run, traveller, 'end-refusal-spike', daysAfter(at, REFUSAL_DAYS));
  change(run, traveller, at, { refused: true });
}

/** Moves to another centre of the same kind: the hazard of that day counts as often as the spike says, at once. */
export function transfer(run: Run, traveller: Traveller, at: Instant): void {
  const { clock, adult, settled } = traveller;
  if (adult || settled) return;
  const days = (at - clock.startedAt) / DAY;
  const ofTheDay = clock.factor * (hazardUntil(clock.curve, days + 1) - hazardUntil(clock.curve, days));
  clock.budget -= (run.rates.hazard.transfer - 1) * ofTheDay;
  planDeparture(run, traveller, at);
}

/** The risk analysis is finished: care is fitted to the minor from now on, as far as that keeps from leaving. */
export function analyseRisk(run: Run, traveller: Traveller, at: Instant): void {
  const daysAfterPlacement = daysPlaced(traveller, at);
  run.ledger.note({ kind: 'risk-analysed', ...when(traveller, at), state: traveller.state, daysAfterPlacement });
  if (run.rates.hazard.analysis !== 1) change(run, traveller, at, { analysed: true });
}

/** A court orders closed care for a limited time. */
export function makeOrder(run: Run, traveller: Traveller, at: Instant): void {
  if (traveller.adult) return;
  const days = Math.round(run.rates.reception.orderDays);
  traveller.site = 'closed';
  run.ledger.note({ kind: 'order-made', ...when(traveller, at), state: traveller.state, days });
  plan(run, traveller, 'end-order', daysAfter(at, days));
  change(run, traveller, at, { order: true });
}

/** An order ends, and the minor is in protected reception again. */
export function endOrder(run: Run, traveller: Traveller, at: Instant): void {
  traveller.site = 'protected';
  run.ledger.note({ kind: 'order-ended', ...when(traveller, at), state: traveller.state });
  change(run, traveller, at, { order: false });
}

/** The programme of protected reception is over: follow-up reception of the regular kind, or for those of age. */
export function endProgramme(run: Run, traveller: Traveller, at: Instant): void {
  placeIn(run, traveller, at, traveller.adult ? 'special' : 'regular');
}
