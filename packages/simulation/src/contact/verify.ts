import type { Instant } from '@eurodac-sim/primitives';
import { dateOf, daysBetween, exponentialByMedian } from '@eurodac-sim/primitives';
import { daysAfter } from '../journey/clock.ts';
import type { Traveller } from '../journey/traveller.ts';
import { goTo } from '../journey/traveller.ts';
import { placeIn } from '../reception/place.ts';
import type { Run } from '../replication/run.ts';
import { draw, lose, plan, when } from '../replication/run.ts';
import { close } from './transmit.ts';

/** An expert checks the hits of a search, and the minor is identified or is not. */
export function verify(run: Run, traveller: Traveller, at: Instant, index: number): void {
  const open = traveller.open.find(({ contact }) => contact.index === index)!;
  const { contact } = open;
  const { accepted, own, matedHit } = run.ledger.verified(contact, open.hits, at);
  close(traveller, open);
  if (open.dataset !== null) run.register.link([open.dataset, ...accepted.map(({ number }) => number)], at);
  if (accepted.length > 0 && own === undefined)
    run.ledger.note({ kind: 'misidentified', ...when(traveller, at), contact: index });
  if (own !== undefined) {
    const { memberState, hop } = contact;
    const recordAgeDays = daysBetween(own.takenOn, dateOf(at));
    run.ledger.note({ kind: 'identified', ...when(traveller, at), contact: index, memberState, recordAgeDays, hop });
    followUp(run, traveller, at, index);
  } else if (matedHit && contact.hop > 0) lose(run, traveller, at, { hop: contact.hop, cause: 'rejected-by-expert' });
}

/** What an identification sets going: somebody knows where the minor is, and may act on it. */
function followUp(run: Run, traveller: Traveller, at: Instant, index: number): void {
  const { rates } = run;
  if (traveller.missing) {
    traveller.missing = false;
    run.ledger.note({ kind: 'located', ...when(traveller, at), state: traveller.state, by: 'register' });
  }
  if ((traveller.recordedAsAdultAt ?? index) < index && !traveller.adult) {
    const because = 'earlier-record';
    run.ledger.note({ kind: 'age-declared', ...when(traveller, at), state: traveller.state, asAdult: true, because });
  }
  if (draw(run, traveller, 'acted-on', index) >= rates.followUp.probability) return;
  const actsAt = daysAfter(at, actedHours(run, traveller, index) / 24);
  if (actsAt <= traveller.endsAt) run.queue.push(actsAt, traveller.minor.person, 'act', index);
}

const actedHours = (run: Run, traveller: Traveller, index: number): number =>
  exponentialByMedian(draw(run, traveller, 'acted-hours', index), run.rates.followUp.medianHours);

/** Somebody acts on an identification: guardian, family or court; the journey may end there. */
export function act(run: Run, traveller: Traveller, at: Instant, index: number): void {
  const { minor, settled, adult } = traveller;
  const { followUp: rates, measures } = run.rates;
  const toFamily = minor.familyIn.length > 0 && draw(run, traveller, 'acted-how', index) < rates.familyShare;
  const toCourt = minor.profile === 'trafficked' && measures.closedOrder;
  const how = toFamily ? 'family' : toCourt ? 'court' : 'guardian';
  const hoursAfterIdentification = actedHours(run, traveller, index);
  run.ledger.note({ kind: 'acted-on', ...when(traveller, at), contact: index, how, hoursAfterIdentification });
  if (settled || adult || !['reception', 'abroad'].includes(traveller.place)) return;
  if (draw(run, traveller, 'care-ends-journey', index) >= rates.careEndsJourney) return;
  if (traveller.place === 'abroad') placeIn(run, traveller, at, 'regular');
  traveller.settled = true;
  traveller.clock.number += 1;
  if (minor.familyIn.length === 0 || draw(run, traveller, 'reunion', index) >= rates.reunion) return;
  const days = exponentialByMedian(draw(run, traveller, 'reunion-days', index), rates.reunionDays);
  plan(run, traveller, 'reunite', daysAfter(at, days));
}

/** A lawful family procedure ends with the family. */
export function reunite(run: Run, traveller: Traveller, at: Instant): void {
  const [state] = traveller.minor.familyIn;
  if (state === undefined || traveller.adult) return;
  run.ledger.note({ kind: 'family-reunited', ...when(traveller, at), state });
  goTo(traveller, 'with-family');
  traveller.settled = true;
}
