import type { Instant } from '@eurodac-sim/primitives';
import { exponentialByMedian } from '@eurodac-sim/primitives';
import { daysAfter } from '../journey/clock.ts';
import { setOut } from '../journey/travel.ts';
import type { Traveller } from '../journey/traveller.ts';
import { daysPlaced, goTo } from '../journey/traveller.ts';
import type { SiteKind } from '../ledger/ledger-event.ts';
import type { Run } from '../replication/run.ts';
import { draw, leaveUnrecorded, plan, planStamped, when } from '../replication/run.ts';
import { thinkAgain } from './departure-clock.ts';
import { planDeparture } from './hazard.ts';

const isProtected = (site: SiteKind | null): boolean => site === 'protected' || site === 'closed';

/** A minor leaves without leave, or is talked out of it by staff who know of the plan. */
export function depart(run: Run, traveller: Traveller, at: Instant): void {
  const { state, site, place } = traveller;
  if (place === 'reception') {
    if (isTalkedOut(run, traveller, at)) return;
    const daysAfterPlacement = daysPlaced(traveller, at);
    const underOrder = traveller.clock.spikes.order;
    const from = { state, site: site ?? 'none', daysAfterPlacement, underOrder };
    run.ledger.note({ kind: 'departed', ...when(traveller, at), ...from });
    traveller.missing = true;
    traveller.alerted = false;
    traveller.departedAt = at;
    traveller.departedFrom = site;
    traveller.departedState = state;
    traveller.departures += 1;
    planReport(run, traveller, at);
  }
  if (traveller.awaitsService) {
    traveller.awaitsService = false;
    leaveUnrecorded(run, traveller, at, { hop: 0, cause: 'not-registered' });
  }
  goTo(traveller, 'hidden');
  if (traveller.missing) planResurfacing(run, traveller, at);
  setOut(run, traveller, at);
}

function isTalkedOut(run: Run, traveller: Traveller, at: Instant): boolean {
  const { clock, site, state } = traveller;
  const { measures, hazard } = run.rates;
  if (!isProtected(site) || !measures.persuasion) return false;
  if (draw(run, traveller, 'persuasion', clock.number) < hazard.persuasion) return false;
  run.ledger.note({ kind: 'persuaded', ...when(traveller, at), state });
  thinkAgain(clock, at, draw(run, traveller, 'second-thoughts', clock.number));
  planDeparture(run, traveller, at);
  return true;
}

/** Protected reception alerts the police at once, and a report follows if they do not find the minor; elsewhere it follows late or never. */
function planReport(run: Run, traveller: Traveller, at: Instant): void {
  const { measures, missing } = run.rates;
  const { departures, departedFrom } = traveller;
  const { reportProbability, reportDelayDays } = run.rates.state(traveller.state);
  const u = draw(run, traveller, 'report-delay', departures);
  if (isProtected(departedFrom) && measures.alertAtOnce)
    planStamped(run, traveller, {
      step: 'alert-police',
      at: daysAfter(at, u * missing.alertDelayDays),
      stamp: departures,
    });
  else if (measures.missingReport && draw(run, traveller, 'report', departures) < reportProbability)
    planStamped(run, traveller, {
      step: 'report-missing',
      at: daysAfter(at, exponentialByMedian(u, reportDelayDays)),
      stamp: departures,
    });
}

/** Whoever stays in the state may be met there again. */
function planResurfacing(run: Run, traveller: Traveller, at: Instant): void {
  const { departures, state } = traveller;
  if (draw(run, traveller, 'resurfaces', departures) >= run.rates.state(state).encounterProbability) return;
  const u = draw(run, traveller, 'resurface-day', departures);
  plan(run, traveller, 'resurface', daysAfter(at, exponentialByMedian(u, run.rates.missing.resurfaceDays)));
}
