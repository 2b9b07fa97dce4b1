import type { Instant } from '@eurodac-sim/primitives';
import { dateOf, daysBetween } from '@eurodac-sim/primitives';
import type { Parameters } from '../parameters.ts';
import { believedBirthDate } from '../person/believed-birth-date.ts';
import type { Minor } from '../person/minor.ts';
import type { World } from '../world.ts';
import { DAYS_PER_YEAR, daysAfter } from './clock.ts';
import type { Contact } from './contact.ts';

/** Where, why and when a minor comes before an authority. */
export type Meeting = Pick<Contact, 'index' | 'memberState' | 'occasion' | 'takenAt'> & {
  /** When the duty starts: apprehension, disembarkation, registration of the claim, or the finding of illegal stay. */
  readonly startsAt: Instant;
};

/** A contact with all that chance adds to it: belief about the age, delays, and what an attempt would come to. */
export function contactAt(world: World, minor: Minor, meeting: Meeting): Contact {
  const { index, memberState, occasion, startsAt, takenAt } = meeting;
  const value = world.parameters.value;
  const draw = (purpose: string): number =>
    world.draws.uniform({ replication: world.replication, person: minor.person, purpose, index });
  const eventOn = dateOf(startsAt);
  const beliefDraws = { whether: draw('birth-date-error'), size: draw('birth-date-error-size') };
  const believed = believedBirthDate(minor.birthDate, eventOn, beliefDraws, world.parameters);
  const transmittedAt = daysAfter(takenAt, (draw('transmission-delay') * value('transmission.longest_hours')) / 24);
  const trueAgeYears = daysBetween(minor.birthDate, dateOf(takenAt)) / DAYS_PER_YEAR;
  return {
    person: minor.person,
    index,
    memberState,
    occasion,
    eventOn,
    believedBirthDate: believed,
    takenAt,
    transmittedAt,
    availableFrom: daysAfter(transmittedAt, value('bio.response_time')),
    searchDraw: draw('search'),
    attempt: attempt(trueAgeYears, { refusal: draw('refusal'), failure: draw('capture-failure') }, world.parameters),
    trueAgeYears,
    recordedAgeYears: daysBetween(believed, dateOf(takenAt)) / DAYS_PER_YEAR,
  };
}

function attempt(
  trueAgeYears: number,
  draws: { readonly refusal: number; readonly failure: number },
  parameters: Parameters,
): Contact['attempt'] {
  const failure = parameters.value(failureParameter(trueAgeYears));
  if (draws.refusal < parameters.value('bio.refusal_or_damage')) return 'refuses';
  return draws.failure < failure ? 'fails' : 'cooperates';
}

/** The published failure rates are given for these three age groups. */
function failureParameter(ageYears: number): string {
  if (ageYears < 6) return 'bio.capture_fail.0_5';
  return ageYears < 14 ? 'bio.capture_fail.6_13' : 'bio.capture_fail.adult_like';
}
