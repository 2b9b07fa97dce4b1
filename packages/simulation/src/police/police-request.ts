import { decide, readSituation } from '@eurodac-sim/law';
import type { Instant } from '@eurodac-sim/primitives';
import { exponentialByMedian, isoDate } from '@eurodac-sim/primitives';
import { DAYS_PER_YEAR, daysAfter } from '../journey/clock.ts';
import type { Contact } from '../journey/contact.ts';
import { contactAt } from '../journey/contact-at.ts';
import type { Traveller } from '../journey/traveller.ts';
import type { PoliceAnswer, PoliceRole } from '../ledger/ledger-event.ts';
import type { Run } from '../replication/run.ts';
import { draw, planStamped, when } from '../replication/run.ts';

/** Numbers of contacts from which those with police asking for a comparison are counted, so that no other contact changes its number. */
const FIRST_OF_POLICE = 10_000;

/** What the law answers before anything is compared; null: it lets the comparison be made. */
type Refusal = Exclude<PoliceAnswer, 'hit' | 'no-hit'> | null;

/** Plans the next request about a minor: at a constant rate, however things stand. */
export function planPoliceRequest(run: Run, traveller: Traveller, at: Instant): void {
  const { perYear } = run.rates.police;
  if (perYear === 0) return;
  const u = draw(run, traveller, 'police-request', traveller.policeRequests);
  const days = exponentialByMedian(u, (Math.LN2 * DAYS_PER_YEAR) / perYear);
  planStamped(run, traveller, { step: 'ask-for-police', at: daysAfter(at, days), stamp: 0 });
}

/** A request whose time has come, about whoever is within reach of Eurodac. */
export function askForPolice(run: Run, traveller: Traveller, at: Instant): void {
  if (traveller.place !== 'outside-eurodac') requestComparison(run, traveller, at);
  planPoliceRequest(run, traveller, at);
}

/** Police who met a minor over a crime may ask for a comparison. */
export function askAfterCrime(run: Run, traveller: Traveller, at: Instant): void {
  if (draw(run, traveller, 'request-after-crime', traveller.contacts) < run.rates.police.afterCrime)
    requestComparison(run, traveller, at);
}

/** A request for law enforcement: access by the law's conditions, prints that are not kept, and an answer for the case alone. */
function requestComparison(run: Run, traveller: Traveller, at: Instant): void {
  const { minor, hop } = traveller;
  const index = FIRST_OF_POLICE + traveller.policeRequests++;
  const state = run.rates.state(traveller.state);
  const meeting = { index, hop, occasion: 'crime', startsAt: at, takenAt: at, state, declaresAdult: false } as const;
  const contact = contactAt(run.world, run.rates, minor, meeting);
  const role = draw(run, traveller, 'police-role', index) < run.rates.police.victims ? 'VICTIM' : 'SUSPECT';
  const about = { ...when(traveller, at), contact: index, memberState: state.name, role } as const;
  const refusal = refusalOf(run, traveller, contact, role);
  const sample = refusal === null ? run.answers.sampleOf(minor, contact) : undefined;
  if (sample === undefined) {
    const answer = refusal ?? 'nothing-taken';
    run.ledger.note({ kind: 'law-enforcement-search', ...about, answer, ownDatasets: 0, otherDatasets: 0 });
    return;
  }
  const candidates = run.answers.candidatesOf(sample, run.register.transmitted);
  run.ledger.policeSearched(about, run.register.request({ contact, at, sample, candidates }));
}

/** Why nothing is compared, by the law in force and the facts of the case. @source Reg. (EU) 2024/1358 Art. 14(3), 33; Reg. (EU) 603/2013 Art. 20 */
function refusalOf(run: Run, traveller: Traveller, contact: Contact, role: PoliceRole): Refusal {
  const { rules } = run.regime;
  if (rules.categories.LE_REQUEST?.request === undefined) return 'no-access';
  if (contact.attempt !== 'cooperates') return 'nothing-taken';
  const { conditionsMet, furtherGrounds } = run.rates.police;
  const chance = (purpose: string): number => draw(run, traveller, purpose, contact.index);
  const situation = readSituation({
    category: 'LE_REQUEST',
    memberState: contact.memberState,
    eventDate: isoDate(contact.eventOn),
    birthDate: isoDate(contact.believedBirthDate),
    ageUncertain: false,
    fingertips: 'usable',
    leRole: role,
    leConditionsMet: chance('police-conditions') < conditionsMet,
    leExtraGroundsUnder14: chance('police-grounds') < furtherGrounds,
    priorRecords: [],
  });
  return decide(situation, rules, { trace: false }).compared === true ? null : 'refused';
}
