import type { Sex } from '@eurodac-sim/fingerprint';
import type { CalendarDate, Instant } from '@eurodac-sim/primitives';
import { addDays, addYears, dateOf, daysBetween, pick, startOf } from '@eurodac-sim/primitives';
import { daysAfter } from '../journey/clock.ts';
import type { EntryState } from '../journey/route.ts';
import { ENTRY_STATES } from '../journey/route.ts';
import type { World } from '../world.ts';
import type { AgeBand } from './age-band.ts';
import { AGE_BANDS } from './age-band.ts';

/** One synthetic unaccompanied minor at the external border, as they truly are. */
export type Minor = {
  readonly person: number;
  readonly sex: Sex;
  readonly ageBand: AgeBand;
  readonly birthDate: CalendarDate;
  readonly arrivedAt: Instant;
  readonly entryState: EntryState;
  /** Claims asylum in the first state. */
  readonly claims: boolean;
};

/** Minor number `person` of a world; depends on no other minor. */
export function minor(world: World, person: number): Minor {
  const { settings } = world;
  const value = world.parameters.value;
  const draw = (purpose: string): number => world.draws.uniform({ replication: world.replication, person, purpose });
  const arrivedAt = daysAfter(startOf(settings.arrivalsFrom), draw('arrival') * settings.arrivalDays);
  const ageBand = pick(
    draw('age-band'),
    bandNames.map((band) => [band, value(AGE_BANDS[band].parameter)] as const),
  );
  const entryState = pick(
    draw('entry-state'),
    ENTRY_STATES.map((state) => [state, value(`inflow.uasc_arrivals.2019.${state}`)] as const),
  );
  return {
    person,
    sex: draw('sex') < value('pop.sex.male') ? 'male' : 'female',
    ageBand,
    birthDate: birthDate(ageBand, dateOf(arrivedAt), draw('age')),
    arrivedAt,
    entryState,
    claims: draw('claim') < value(`claim.at_entry.${entryState}`),
  };
}

const bandNames = Object.keys(AGE_BANDS) as readonly AgeBand[];

/** A birth date, evenly spread over those that give an age of the band on a day. */
function birthDate(band: AgeBand, on: CalendarDate, u: number): CalendarDate {
  const { youngest, oldest } = AGE_BANDS[band];
  const first = addDays(addYears(on, -(oldest + 1)), 1);
  const last = addYears(on, -youngest);
  return addDays(first, Math.floor(u * (daysBetween(first, last) + 1)));
}
