import type { Sex } from '@eurodac-sim/fingerprint';
import type { CalendarDate, Instant } from '@eurodac-sim/primitives';
import { addDays, addYears, dateOf, daysBetween, pick, startOf } from '@eurodac-sim/primitives';
import { daysAfter } from '../journey/clock.ts';
import { destination } from '../journey/route.ts';
import type { World } from '../world.ts';
import type { AgeBand } from './age-band.ts';
import { AGE_BANDS } from './age-band.ts';
import type { NationalityGroup } from './nationality-group.ts';
import type { PersonRates } from './person-rates.ts';
import { personRates } from './person-rates.ts';
import type { Profile } from './profile.ts';
import { TYPICAL_PROFILES } from './typical-profile.ts';

/** One synthetic unaccompanied minor at the external border, as they truly are. */
export type Minor = {
  readonly person: number;
  readonly sex: Sex;
  readonly ageBand: AgeBand;
  readonly birthDate: CalendarDate;
  readonly arrivedAt: Instant;
  readonly entryState: string;
  /** Claims protection in the first state. */
  readonly claims: boolean;
  readonly nationalityGroup: NationalityGroup;
  readonly profile: Profile;
  /** States with family, one at most. */
  readonly familyIn: readonly string[];
  readonly guardianless: boolean;
  /** Names and birth dates used; with two, every contact after the first hears another birth date. */
  readonly identities: 1 | 2;
};

/** Minor number `person` of a world; depends on no other minor. */
export function minor(world: World, known: PersonRates, person: number): Minor {
  const { replication } = world;
  const draw = (purpose: string): number => world.draws.uniform({ replication, person, purpose });
  const arrivedAt = arrivalOf(world, person);
  const ageBand = pick(draw('age-band'), known.ageBands);
  const entryState = pick(draw('entry-state'), known.entryStates);
  const nationalityGroup = pick(draw('nationality'), known.nationalities);
  const profile =
    draw('profile-typical') < known.typicalShare
      ? TYPICAL_PROFILES[nationalityGroup]
      : pick(draw('profile'), known.profiles);
  const hasFamily = profile === 'family' || draw('family') < known.familyElsewhere;
  const elsewhere = known.familyStates(entryState);
  const familyState = hasFamily && elsewhere.length > 0 ? pick(draw('family-state'), elsewhere) : undefined;
  return {
    person,
    sex: draw('sex') < known.male ? 'male' : 'female',
    ageBand,
    birthDate: birthDate(ageBand, dateOf(arrivedAt), draw('age')),
    arrivedAt,
    entryState,
    claims: draw('claim') < known.claim(entryState),
    nationalityGroup,
    profile,
    familyIn: familyState === undefined ? [] : [destination(familyState)],
    guardianless: draw('guardianless') < known.guardianless(entryState),
    identities: draw('identities') < known.secondIdentity ? 2 : 1,
  };
}

/** When a minor arrives: evenly within the days of arrival. */
export function arrivalOf({ settings, draws, replication }: World, person: number): Instant {
  const u = draws.uniform({ replication, person, purpose: 'arrival' });
  return daysAfter(startOf(settings.arrivalsFrom), u * settings.arrivalDays);
}

/** The minors of a world, each drawn when asked for. */
export function drawnMinors(world: World): (person: number) => Minor {
  const known = personRates(world);
  return (person) => minor(world, known, person);
}

/** The minors of a world, each drawn when first asked for. */
export function rememberedMinors(world: World): (person: number) => Minor {
  const drawn = drawnMinors(world);
  const minors: Minor[] = [];
  return (person) => {
    minors[person] ??= drawn(person);
    return minors[person];
  };
}

/** A birth date, evenly spread over those that give an age of the band on a day. */
function birthDate(band: AgeBand, on: CalendarDate, u: number): CalendarDate {
  const { youngest, oldest } = AGE_BANDS[band];
  const first = addDays(addYears(on, -(oldest + 1)), 1);
  const last = addYears(on, -youngest);
  return addDays(first, Math.floor(u * (daysBetween(first, last) + 1)));
}
