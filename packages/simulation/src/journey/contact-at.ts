import type { Instant } from '@eurodac-sim/primitives';
import { dateOf, daysBetween } from '@eurodac-sim/primitives';
import type { MemberState } from '../member-state/member-state.ts';
import { afterOutage } from '../member-state/outage.ts';
import { believedBirthDate, birthDateOfAge } from '../person/believed-birth-date.ts';
import type { Minor } from '../person/minor.ts';
import type { World } from '../world.ts';
import { DAYS_PER_YEAR, daysAfter } from './clock.ts';
import type { Contact } from './contact.ts';
import type { Rates } from './rates.ts';

/** Where, why and when a minor comes before an authority. */
export type Meeting = Pick<Contact, 'index' | 'hop' | 'occasion' | 'takenAt'> & {
  readonly state: MemberState;
  /** When the duty starts: apprehension, disembarkation, registration of the claim, or the finding of illegal stay. */
  readonly startsAt: Instant;
  /** Says to be of age. */
  readonly declaresAdult: boolean;
};

/** Age that a minor gives who says to be of age. */
const DECLARED_AGE_YEARS = 18;

/** A contact with all that chance adds to it: belief about the age, delays, and what an attempt would come to. */
export function contactAt(world: World, rates: Rates, minor: Minor, meeting: Meeting): Contact {
  const { index, hop, state, occasion, startsAt, takenAt } = meeting;
  const draw = (purpose: string): number =>
    world.draws.uniform({ replication: world.replication, person: minor.person, purpose, index });
  const eventOn = dateOf(startsAt);
  const otherIdentity = index > 0 && minor.identities > 1;
  const beliefDraws = { whether: otherIdentity ? 0 : draw('birth-date-error'), size: draw('birth-date-error-size') };
  const believed = meeting.declaresAdult
    ? birthDateOfAge(DECLARED_AGE_YEARS, eventOn)
    : believedBirthDate(minor.birthDate, eventOn, beliefDraws, world.parameters);
  const sentAt = daysAfter(takenAt, (draw('transmission-delay') * state.longestTransmissionHours) / 24);
  const transmittedAt = afterOutage(world.settings.events?.outages, state.name, sentAt);
  const trueAgeYears = daysBetween(minor.birthDate, dateOf(takenAt)) / DAYS_PER_YEAR;
  return {
    person: minor.person,
    index,
    hop,
    memberState: state.name,
    occasion,
    eventOn,
    believedBirthDate: believed,
    takenAt,
    transmittedAt,
    availableFrom: daysAfter(transmittedAt, rates.capture.responseDays),
    searchDraw: draw('search'),
    attempt: attempt(state, draw('refusal'), draw('capture-failure') / failureProbability(trueAgeYears, rates.capture)),
    trueAgeYears,
    recordedAgeYears: daysBetween(believed, dateOf(takenAt)) / DAYS_PER_YEAR,
  };
}

/** @param failure draw over the probability of a failed session where no state has a factor of its own */
function attempt(state: MemberState, refusal: number, failure: number): Contact['attempt'] {
  if (refusal < state.refusal) return 'refuses';
  return failure < state.captureFailureFactor ? 'fails' : 'cooperates';
}

/** The published failure rates are given for these three age groups. */
function failureProbability(ageYears: number, { failUnder6, failUnder14, failAdultLike }: Rates['capture']): number {
  if (ageYears < 6) return failUnder6;
  return ageYears < 14 ? failUnder14 : failAdultLike;
}
