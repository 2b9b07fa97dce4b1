import type { Instant } from '@eurodac-sim/primitives';
import { placeIn } from '../reception/place.ts';
import type { Run } from '../replication/run.ts';
import { draw, plan, when } from '../replication/run.ts';
import { daysAfter } from './clock.ts';
import { noteUnmet } from './travel.ts';
import type { Traveller } from './traveller.ts';

const MILLISECONDS_PER_DAY = 86_400_000;

/** The eighteenth birthday: no onward move from now on is one of a minor, and reception for minors ends unless it is extended. */
export function turn18(run: Run, traveller: Traveller, at: Instant): void {
  const { place, site, state } = traveller;
  const { measures, reception } = run.rates;
  traveller.adult = true;
  traveller.clock.number += 1;
  run.ledger.note({ kind: 'aged-out', ...when(traveller, at), state });
  if (place !== 'reception') return;
  const isProtected = site === 'protected' || site === 'closed';
  if (isProtected && measures.extension && draw(run, traveller, 'extension') < reception.extensionProbability)
    extend(run, traveller, at);
  else placeIn(run, traveller, at, 'special');
}

/** The programme goes on past 18 until it is completed, for a limited time at most. @source letter of 2017 */
function extend(run: Run, traveller: Traveller, at: Instant): void {
  const latest = daysAfter(at, run.rates.reception.extensionDays);
  const { programmeEndsAt = latest } = traveller;
  const until = Math.min(programmeEndsAt, latest) as Instant;
  const days = Math.ceil((until - at) / MILLISECONDS_PER_DAY);
  run.ledger.note({ kind: 'extended', ...when(traveller, at), days });
  plan(run, traveller, 'end-programme', until);
}

/** The end of follow-up, once every contact that began before it is concluded. */
export function end(run: Run, traveller: Traveller, at: Instant): void {
  const { minor, open } = traveller;
  if (open.length > 0) {
    run.queue.push(daysAfter(at, 1), minor.person, 'end', 0);
    return;
  }
  noteUnmet(run, traveller, at);
  run.ledger.note({ kind: 'followed-up-to-end', ...when(traveller, at) });
  traveller.place = 'ended';
  run.travellers[minor.person] = undefined;
}
