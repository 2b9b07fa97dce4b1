import type { Instant } from '@eurodac-sim/primitives';
import { dateOf, daysBetween } from '@eurodac-sim/primitives';
import { daysAfter } from '../journey/clock.ts';
import type { Traveller } from '../journey/traveller.ts';
import { goTo } from '../journey/traveller.ts';
import type { Run } from '../replication/run.ts';
import { draw, plan, planStamped, when } from '../replication/run.ts';
import { takenUp } from './desk.ts';
import { planDeparture } from './hazard.ts';
import { placeIn, siteFor } from './place.ts';

/** Protected reception alerts the police, who search; whom they do not find the guardian then reports missing. @source letter of 2017 */
export function alertPolice(run: Run, traveller: Traveller, at: Instant): void {
  const { measures, missing } = run.rates;
  run.ledger.note({ kind: 'police-alerted', ...when(traveller, at), state: traveller.departedState });
  traveller.alerted = true;
  search(run, traveller, at);
  const reportAt = daysAfter(at, missing.searchDays);
  if (measures.missingReport)
    planStamped(run, traveller, { step: 'report-missing', at: reportAt, stamp: traveller.departures });
}

/** A missing report: the police of the state that was left search, unless they were alerted before. */
export function reportMissing(run: Run, traveller: Traveller, at: Instant): void {
  const state = run.rates.state(traveller.departedState);
  const delayDays = daysBetween(dateOf(traveller.departedAt), dateOf(at));
  const withBiometrics = state.alertWithBiometrics && traveller.datasets.length > 0;
  traveller.alertedWithBiometrics = withBiometrics;
  const about = when(traveller, at);
  run.ledger.note({ kind: 'reported-missing', ...about, state: state.name, delayDays, withBiometrics });
  if (!traveller.alerted) search(run, traveller, at);
}

/** The police search for whoever has not reached another state, and may find. */
function search(run: Run, traveller: Traveller, at: Instant): void {
  const { departures, departedFrom, departedState: state } = traveller;
  const { missing, measures } = run.rates;
  if (traveller.state !== state || (traveller.place !== 'hidden' && traveller.place !== 'on-the-way')) return;
  run.ledger.note({ kind: 'searched-for', ...when(traveller, at), state });
  const told = measures.advanceNotice && (departedFrom === 'protected' || departedFrom === 'closed');
  const chance = missing.returnProbability * (told ? missing.noticeFactor : 1);
  if (draw(run, traveller, 'police-return', departures) >= chance) return;
  const from = takenUp(run.desks.police, state, at);
  plan(run, traveller, 'find', daysAfter(from, draw(run, traveller, 'police-days', departures) * missing.searchDays));
}

/** The police find a minor who has not reached another state, and bring the minor back. */
export function find(run: Run, traveller: Traveller, at: Instant): void {
  comeBack(run, traveller, at, 'police');
}

/** A minor who stayed in the state is met there again. */
export function resurface(run: Run, traveller: Traveller, at: Instant): void {
  comeBack(run, traveller, at, 'encounter');
}

function comeBack(run: Run, traveller: Traveller, at: Instant, by: 'police' | 'encounter'): void {
  const { state, departedAt, departures, minor } = traveller;
  const about = when(traveller, at);
  if (traveller.missing) run.ledger.note({ kind: 'located', ...about, state, by });
  traveller.missing = false;
  if (traveller.adult) {
    goTo(traveller, 'abroad');
    return;
  }
  const daysAfterDeparture = daysBetween(dateOf(departedAt), dateOf(at));
  if (by === 'police') run.ledger.note({ kind: 'returned', ...about, state, daysAfterDeparture });
  placeIn(run, traveller, at, siteFor(run, traveller));
  const { repeatShare, repeatShareTrafficked } = run.rates.missing;
  const again = minor.profile === 'trafficked' ? repeatShareTrafficked : repeatShare;
  if (draw(run, traveller, 'leaves-again', departures) < again) leaveAgain(run, traveller, at);
}

/** Whoever left once and will again does so on the clock of those who leave. */
function leaveAgain(run: Run, traveller: Traveller, at: Instant): void {
  const { clock, departures } = traveller;
  const leaves = 1 - Math.exp(-clock.curve.total);
  clock.budget = -Math.log(1 - draw(run, traveller, 'repeat-day', departures) * leaves);
  planDeparture(run, traveller, at);
}
