import type { LaterEventType } from '@eurodac-sim/law';
import type { Instant } from '@eurodac-sim/primitives';
import { exponentialByMedian, weibullByMedian } from '@eurodac-sim/primitives';
import { daysAfter } from '../journey/clock.ts';
import type { Traveller } from '../journey/traveller.ts';
import { goTo } from '../journey/traveller.ts';
import type { Run } from '../replication/run.ts';
import { draw, plan, planStamped, when } from '../replication/run.ts';

/** Shape of the Weibull law of the time to citizenship, which nobody gets early: `assumption`. */
const CITIZENSHIP_SHAPE = 4;

/** Where somebody goes who is returned. */
const ORIGIN = 'origin';

/** Protection is granted: what is stored is marked or blocked as the law has it, and a document and citizenship may follow. */
export function grantProtection(run: Run, traveller: Traveller, at: Instant): void {
  apply(run, traveller, at, 'PROTECTION_GRANTED');
  const { documentAfterGrantDays, citizenshipDays } = run.rates.status;
  plan(run, traveller, 'receive-document', after(run, traveller, at, ['document-days', documentAfterGrantDays]));
  const u = draw(run, traveller, 'citizenship-days', traveller.placements);
  const days = weibullByMedian(u, CITIZENSHIP_SHAPE, citizenshipDays);
  planStamped(run, traveller, { step: 'become-citizen', at: daysAfter(at, days), stamp: 0 });
}

/** Whoever stays without a claim may receive a document as a minor. */
export function planDocumentWithoutClaim(run: Run, traveller: Traveller, at: Instant): void {
  const { documentWithoutClaim, documentWithoutClaimDays } = run.rates.status;
  if (draw(run, traveller, 'document-without-claim', traveller.placements) >= documentWithoutClaim) return;
  const receivedAt = after(run, traveller, at, ['document-without-claim-days', documentWithoutClaimDays]);
  plan(run, traveller, 'receive-document', receivedAt);
}

/** Whoever is refused and does not leave may be returned, with leave and in company. */
export function planReturn(run: Run, traveller: Traveller, at: Instant): void {
  const { returnAfterRefusal, returnDays } = run.rates.status;
  if (draw(run, traveller, 'returned-home', traveller.placements) >= returnAfterRefusal) return;
  plan(run, traveller, 'leave-territory', after(run, traveller, at, ['return-days', returnDays]));
}

/** A residence document is issued. */
export function receiveDocument(run: Run, traveller: Traveller, at: Instant): void {
  change(run, traveller, at, 'RESIDENCE_DOCUMENT_ISSUED');
}

/** The minor becomes a citizen of a Member State. */
export function becomeCitizen(run: Run, traveller: Traveller, at: Instant): void {
  if (traveller.place !== 'outside-eurodac') change(run, traveller, at, 'CITIZENSHIP_ACQUIRED');
}

/** The minor leaves the territory of the Member States for good, and the state knows. */
export function leaveTerritory(run: Run, traveller: Traveller, at: Instant): void {
  change(run, traveller, at, 'LEFT_TERRITORY');
  run.ledger.note({ kind: 'left-eurodac', ...when(traveller, at), to: ORIGIN });
  goTo(traveller, 'outside-eurodac');
}

/** The minor left for a state outside Eurodac without leave, which seldom comes to anybody's knowledge. */
export function leftUnseen(run: Run, traveller: Traveller, at: Instant): void {
  if (draw(run, traveller, 'departure-known') < run.rates.status.departureKnown)
    change(run, traveller, at, 'LEFT_TERRITORY');
}

function after(run: Run, traveller: Traveller, at: Instant, [purpose, median]: readonly [string, number]): Instant {
  return daysAfter(at, exponentialByMedian(draw(run, traveller, purpose, traveller.placements), median));
}

function change(run: Run, traveller: Traveller, at: Instant, type: LaterEventType): void {
  run.ledger.note({ kind: 'status-changed', ...when(traveller, at), state: traveller.state, change: type });
  apply(run, traveller, at, type);
}

/** What the law makes of it, dataset by dataset: those of the state that acts, and of the others as far as they become aware. */
function apply(run: Run, traveller: Traveller, at: Instant, type: LaterEventType): void {
  for (const { number, contact, category, memberStateOfOrigin } of traveller.datasets) {
    const isAware =
      memberStateOfOrigin === traveller.state ||
      draw(run, traveller, `aware-of-${type}`, contact) < run.rates.status.othersAware;
    const because = isAware ? run.register.happenedLater(number, type, at) : null;
    if (because !== null) run.ledger.note({ kind: 'erased', ...when(traveller, at), category, because });
  }
}
