import type { Instant } from '@eurodac-sim/primitives';
import { dateOf, daysBetween } from '@eurodac-sim/primitives';
import { daysAfter } from '../journey/clock.ts';
import type { Journey } from '../journey/journey.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** Notes what is the same under every policy: arrival, reception, departure, onward travel, encounter, and what is lost to either. */
export function noteJourney(ledger: Ledger, journey: Journey, followUpDays: number): void {
  const { minor, first, departedAt, move, encounter } = journey;
  const { person, sex, ageBand, claims: claimed, entryState } = minor;
  const when = (at: Instant) => ({ person, on: dateOf(at), at });
  ledger.note({
    kind: 'arrived',
    ...when(minor.arrivedAt),
    ageBand,
    sex,
    claimed,
    entryState,
    nationalityGroup: 'other',
    profile: 'transit',
    familyIn: [],
    guardianless: false,
  });
  if (first === undefined) ledger.lost(person, minor.arrivedAt, 'not-registered');
  else ledger.note({ kind: 'placed', ...when(first.takenAt), state: first.memberState, site: 'regular' });
  if (departedAt !== undefined && first !== undefined) {
    const daysAfterPlacement = daysBetween(dateOf(first.takenAt), dateOf(departedAt));
    const from = { state: minor.entryState, site: 'regular', underOrder: false } as const;
    ledger.note({ kind: 'departed', ...when(departedAt), ...from, daysAfterPlacement });
  }
  if (move === undefined) return;
  const { to, inEurodac } = move;
  ledger.note({ kind: 'moved-on', ...when(move.at), from: entryState, to, inEurodac, hop: 1 });
  if (!move.inEurodac) ledger.lost(person, move.at, 'moved-outside-eurodac');
  else if (encounter === undefined) ledger.lost(person, daysAfter(minor.arrivedAt, followUpDays), 'not-encountered');
  else {
    const { occasion, index: contact } = encounter;
    ledger.note({ kind: 'encountered', ...when(encounter.takenAt), contact, state: to, occasion, hop: 1 });
  }
}
