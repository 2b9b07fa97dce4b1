import type { Instant } from '@eurodac-sim/primitives';
import { addDays, addYears, exponentialByMedian, startOf } from '@eurodac-sim/primitives';
import { daysAfter } from '../journey/clock.ts';
import type { Traveller } from '../journey/traveller.ts';
import { goTo } from '../journey/traveller.ts';
import type { SiteKind } from '../ledger/ledger-event.ts';
import type { Run } from '../replication/run.ts';
import { draw, plan, when } from '../replication/run.ts';
import { planDocumentWithoutClaim } from '../status/status-change.ts';
import { start } from './departure-clock.ts';
import { departureRoutes } from './departure-routes.ts';
import { takenUp } from './desk.ts';
import { planDeparture } from './hazard.ts';
import { hasPlaceLeft } from './protected-places.ts';

/** Days before the eighteenth birthday from which departures rise. @source depart.hazard_spike.before_18 */
const NEAR_18_DAYS = 60;

/** The site that a state has for a minor: protected for those at risk where it has such places, none where there is no room. */
export function siteFor(run: Run, traveller: Traveller): SiteKind {
  const { minor, placements } = traveller;
  const { protectedAtRisk, noPlace } = run.rates.state(traveller.state);
  const atRisk = minor.profile === 'trafficked' || minor.nationalityGroup === 'VNM';
  if (
    atRisk &&
    run.rates.measures.protectedPlacement &&
    hasPlaceLeft(run, traveller.state) &&
    draw(run, traveller, 'protected', placements) < protectedAtRisk
  )
    return 'protected';
  return draw(run, traveller, 'no-place', placements) < noPlace ? 'none' : 'regular';
}

/** Takes a minor into a site: a new stay with its own clock, guardian, decision and measures. */
export function placeIn(run: Run, traveller: Traveller, at: Instant, site: SiteKind): void {
  const { rates } = run;
  goTo(traveller, 'reception');
  traveller.site = site;
  traveller.placedAt = at;
  traveller.programmeEndsAt = undefined;
  const placement = traveller.placements++;
  run.ledger.note({ kind: 'placed', ...when(traveller, at), state: traveller.state, site });
  const claimsHere = claimsIn(traveller);
  start(
    traveller.clock,
    departureRoutes(rates, traveller, claimsHere).early,
    at,
    draw(run, traveller, 'departure-budget', placement),
  );
  if (site === 'special') return;
  planCare(run, traveller, at, placement);
  if (claimsHere) planDecision(run, traveller, at, placement);
  else planDocumentWithoutClaim(run, traveller, at);
  if (site === 'protected') planMeasures(run, traveller, at, placement);
  planDeparture(run, traveller, at);
}

/** Whether a minor has a claim under way in the state: at entry by propensity, later by what the occasion was. */
function claimsIn({ hop, minor, claimedHere }: Traveller): boolean {
  return hop === 0 ? minor.claims : claimedHere;
}

function planCare(run: Run, traveller: Traveller, at: Instant, placement: number): void {
  const { rates, desks } = run;
  const days = (purpose: string, median: number): number =>
    exponentialByMedian(draw(run, traveller, purpose, placement), median);
  if (!traveller.minor.guardianless) {
    const assigned = takenUp(desks.guardian, traveller.state, at);
    plan(run, traveller, 'assign-guardian', daysAfter(assigned, days('guardian-days', rates.reception.guardianDays)));
  }
  plan(run, traveller, 'transfer', daysAfter(at, days('transfer-days', rates.reception.transferDays)));
  const near18 = startOf(addDays(addYears(traveller.minor.birthDate, 18), -NEAR_18_DAYS));
  if (near18 > at) plan(run, traveller, 'come-near-18', near18);
  else traveller.clock.spikes.before18 = true;
}

function planDecision(run: Run, traveller: Traveller, at: Instant, placement: number): void {
  const days = exponentialByMedian(draw(run, traveller, 'decision-days', placement), run.rates.decision.days);
  plan(run, traveller, 'decide', daysAfter(at, days));
}

/** Orders are asked for by nationality, as the letter has it, or for everybody at risk. */
function mayBeOrdered({ rates }: Run, { minor }: Traveller): boolean {
  return minor.nationalityGroup === 'VNM' || rates.reception.ordersForAll >= 0.5;
}

/** What the letter does in protected reception: the risk analysis, an order for closed care, the end of the programme. */
function planMeasures(run: Run, traveller: Traveller, at: Instant, placement: number): void {
  const { measures, reception } = run.rates;
  const { state } = traveller;
  if (measures.riskAnalysis) {
    const from = takenUp(run.desks.analysis, state, at);
    plan(
      run,
      traveller,
      'analyse-risk',
      daysAfter(from, draw(run, traveller, 'analysis', placement) * reception.analysisDays),
    );
  }
  if (
    measures.closedOrder &&
    mayBeOrdered(run, traveller) &&
    draw(run, traveller, 'order', placement) < reception.orderShare
  ) {
    const days = exponentialByMedian(draw(run, traveller, 'order-days', placement), reception.orderAfterDays);
    plan(run, traveller, 'make-order', daysAfter(takenUp(run.desks.court, state, at), days));
  }
  if (measures.programme) {
    const around = (2 * draw(run, traveller, 'programme', placement) - 1) * reception.programmeSpreadDays;
    traveller.programmeEndsAt = daysAfter(at, reception.programmeDays + around);
    plan(run, traveller, 'end-programme', traveller.programmeEndsAt);
  }
}
