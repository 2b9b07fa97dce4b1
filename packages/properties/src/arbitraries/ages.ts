import { addDays, addYears, calendarDate, isoDate } from '@eurodac-sim/primitives';
import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';
import type { AnySituation } from '../subject.ts';
import { bornAround } from './days.ts';

/** What is known of an age. */
export type AgeFacts = Pick<AnySituation, 'birthDate' | 'ageUncertain' | 'supportingAgeProof' | 'ageRangeYears'>;

/** Ages at which a text draws a line. */
const LINES = [6, 14, 18] as const;

/** A birth date that nobody doubts, often at a line on the day. */
export const knownAge = (on: string): Arbitrary<AgeFacts> =>
  bornAround(calendarDate(on), LINES).map((born) => ({
    birthDate: isoDate(born),
    ageUncertain: false,
    supportingAgeProof: true,
  }));

/** A birth date that is in doubt and proved. */
export const provedAge = (on: string): Arbitrary<AgeFacts> =>
  knownAge(on).map((facts) => ({ ...facts, ageUncertain: true, supportingAgeProof: true }));

/** A birth date that is in doubt and only said. */
export const claimedAge = (on: string): Arbitrary<AgeFacts> =>
  knownAge(on).map((facts) => ({ ...facts, ageUncertain: true, supportingAgeProof: false, ageRangeYears: null }));

/** Two whole years with a person's age between them, often on both sides of a line. */
export const ageRange: Arbitrary<readonly [number, number]> = fc
  .tuple(
    fc.oneof(fc.constantFrom(4, 5, 6, 12, 13, 14), fc.integer({ min: 0, max: 25 })),
    fc.integer({ min: 0, max: 4 }),
  )
  .map(([low, width]) => [low, low + width] as const);

/** An age in doubt, without proof, between two whole years. */
export const uncertainAge: Arbitrary<AgeFacts> = ageRange.map((ageRangeYears) => ({
  birthDate: null,
  ageUncertain: true,
  supportingAgeProof: false,
  ageRangeYears,
}));

/** What may be known of an age on a day: known, proved, only said, or between two years. */
export const age = (on: string): Arbitrary<AgeFacts> =>
  fc.oneof(knownAge(on), provedAge(on), claimedAge(on), uncertainAge);

/** A birth date by which a person has completed some years on a day, and years more. */
export const bornYearsBefore = (on: string, years: number, days: number): string =>
  isoDate(addDays(addYears(calendarDate(on), -years), -days));
