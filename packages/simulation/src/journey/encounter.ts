import type { Instant } from '@eurodac-sim/primitives';
import { exponentialByMedian, pick } from '@eurodac-sim/primitives';
import { takePrints } from '../contact/take.ts';
import { askAfterCrime } from '../police/police-request.ts';
import { placeIn, siteFor } from '../reception/place.ts';
import type { Run } from '../replication/run.ts';
import { draw, plan, when } from '../replication/run.ts';
import { daysAfter } from './clock.ts';
import type { Occasion } from './contact.ts';
import type { Traveller } from './traveller.ts';

/** Contacts that draws of one purpose are kept apart for in one state. */
const PER_HOP = 64;

const key = ({ hop, met }: Traveller): number => hop * PER_HOP + met;

/** Whether and when an authority meets a minor in a state moved on to: once, and then less likely again. */
export function planEncounter(run: Run, traveller: Traveller, at: Instant): void {
  const { encounterProbability, encounterMedianDays } = run.rates.state(traveller.state);
  const probability = traveller.met === 0 ? encounterProbability : run.rates.onward.again;
  if (draw(run, traveller, 'encountered', key(traveller)) >= probability) return;
  const u = draw(run, traveller, 'encounter-day', key(traveller));
  plan(run, traveller, 'meet', daysAfter(at, exponentialByMedian(u, encounterMedianDays)));
}

/** An authority meets a minor, for one reason or another. */
export function meet(run: Run, traveller: Traveller, at: Instant): void {
  const { occasions } = run.rates.state(traveller.state);
  meetOn(run, traveller, at, { occasion: pick(draw(run, traveller, 'encounter-type', key(traveller)), occasions) });
}

/** What an occasion of an event says beside its name. */
export type MetOn = {
  readonly occasion: Occasion;
  readonly searchAllowed?: boolean;
  /** Whether there is a place for the minor; by the occasion where absent. */
  readonly sheltered?: boolean;
};

/** An authority meets a minor on an occasion: prints by law and practice, and then care or none. */
export function meetOn(run: Run, traveller: Traveller, at: Instant, met: MetOn): void {
  const { occasion, searchAllowed } = met;
  const placed = met.sheltered ?? isPlaced(run, traveller, occasion);
  const allowed = searchAllowed === undefined ? {} : { searchAllowed };
  takePrints(run, traveller, at, { occasion, startsAt: at, ...allowed });
  if (occasion === 'crime') askAfterCrime(run, traveller, at);
  traveller.met += 1;
  if (occasion === 'claim') traveller.claimedHere = true;
  if (
    traveller.missing &&
    traveller.alertedWithBiometrics &&
    traveller.open.some(({ contact }) => contact.takenAt === at)
  ) {
    traveller.missing = false;
    run.ledger.note({ kind: 'located', ...when(traveller, at), state: traveller.state, by: 'encounter' });
  }
  if (placed && !traveller.adult) placeIn(run, traveller, at, siteFor(run, traveller));
  else planEncounter(run, traveller, at);
}

function isPlaced(run: Run, traveller: Traveller, occasion: Occasion): boolean {
  if (occasion === 'claim' || occasion === 'child-protection') return true;
  if (occasion !== 'illegal-stay') return false;
  return draw(run, traveller, 'placed-after-illegal-stay', key(traveller)) < run.rates.reception.placedAfterIllegalStay;
}
