import { dateOf } from '@eurodac-sim/primitives';
import { daysAfter } from '../journey/clock.ts';
import type { Journey } from '../journey/journey.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** Notes what is the same under every policy: arrival, reception, departure, onward travel, encounter, and what is lost to either. */
export function noteJourney(ledger: Ledger, journey: Journey, followUpDays: number): void {
  const { minor, first, departedAt, move, encounter } = journey;
  const { person, sex, ageBand, claims: claimed } = minor;
  const arrivedOn = dateOf(minor.arrivedAt);
  ledger.note({ kind: 'arrived', person, on: arrivedOn, ageBand, sex, claimed });
  if (first === undefined) ledger.lost(person, arrivedOn, 'not-registered');
  else ledger.note({ kind: 'placed', person, on: dateOf(first.takenAt), in: first.memberState });
  if (departedAt !== undefined)
    ledger.note({ kind: 'departed', person, on: dateOf(departedAt), from: minor.entryState });
  if (move === undefined) return;
  const movedOn = dateOf(move.at);
  ledger.note({ kind: 'moved-on', person, on: movedOn, to: move.to });
  if (!move.inEurodac) ledger.lost(person, movedOn, 'moved-outside-eurodac');
  else if (encounter === undefined)
    ledger.lost(person, dateOf(daysAfter(minor.arrivedAt, followUpDays)), 'not-encountered');
  else ledger.note({ kind: 'encountered', person, on: dateOf(encounter.takenAt), by: encounter.occasion });
}
