import { routes } from '../journey/route.ts';
import { ENTRY_STATES } from '../journey/route-table.ts';
import type { Rate } from '../member-state/rate.ts';
import { rate } from '../member-state/rate.ts';
import type { World } from '../world.ts';
import type { AgeBand } from './age-band.ts';
import { AGE_BANDS } from './age-band.ts';
import type { NationalityGroup } from './nationality-group.ts';
import type { Profile } from './profile.ts';
import { PROFILES } from './profile.ts';

type Weights<Name> = readonly (readonly [Name, number])[];

/** The numbers that minors are drawn from. */
export type PersonRates = {
  readonly ageBands: Weights<AgeBand>;
  readonly male: number;
  readonly entryStates: Weights<string>;
  readonly nationalities: Weights<NationalityGroup>;
  readonly typicalShare: number;
  readonly profiles: Weights<Profile>;
  readonly familyElsewhere: number;
  /** States in which a minor who arrives in a state may have family, as they travel on from there. */
  readonly familyStates: (entryState: string) => Weights<string>;
  readonly claim: (entryState: string) => number;
  readonly guardianless: (entryState: string) => number;
  readonly secondIdentity: number;
};

const NATIONALITY_PARAMETERS: Readonly<Record<Exclude<NationalityGroup, 'other'>, string>> = {
  AFG: 'pop.nationality.eu2019.AFG',
  SYR: 'pop.nationality.eu2019.SYR',
  VNM: 'pop.nationality.VNM',
  'MAR-DZA-TUN': 'pop.nationality.MAR-DZA-TUN',
  'ERI-SOM': 'pop.nationality.ERI-SOM',
  'west-african': 'pop.nationality.west-african',
};

/** The numbers of a world that its minors are drawn from. @throws {RangeError} a parameter is missing */
export function personRates(world: Omit<World, 'replication'>): PersonRates {
  const { parameters, settings } = world;
  const { value } = parameters;
  const { behaviour, practice } = settings;
  const ways = routes(parameters);
  const entry = entryStates(world);
  const byState = (of: (state: string) => number): ((state: string) => number) => {
    const known = new Map(entry.map(([state]) => [state, of(state)]));
    return (state) => known.get(state)!;
  };
  return {
    ageBands: (Object.keys(AGE_BANDS) as AgeBand[]).map((band) => [band, value(AGE_BANDS[band].parameter)]),
    male: value('pop.sex.male'),
    entryStates: entry,
    nationalities: nationalities(world),
    typicalShare: value('profile.typical_share'),
    profiles: PROFILES.map((profile) => [
      profile,
      behaviour?.profiles === undefined
        ? value(`profile.share.${profile}`)
        : rate(parameters, behaviour.profiles[profile] ?? 0, ''),
    ]),
    familyElsewhere: value('family.share_elsewhere'),
    familyStates: (state) => ways.from(state, 'family').filter(([to]) => to !== 'UK'),
    claim: byState((state) =>
      rate(
        parameters,
        behaviour?.claims?.[state],
        ENTRY_STATES.some((known) => known === state) ? `claim.at_entry.${state}` : 'claim.at_entry.default',
      ),
    ),
    guardianless: byState((state) =>
      rate(
        parameters,
        practice?.states?.[state]?.guardianless ?? practice?.shared?.guardianless,
        'reception.frac_without_guardian',
      ),
    ),
    secondIdentity: value('identity.second_share'),
  };
}

function entryStates({ parameters, settings }: Omit<World, 'replication'>): Weights<string> {
  const given = settings.behaviour?.entryStates;
  if (given !== undefined)
    return Object.entries(given).map(([state, weight]): [string, number] => [state, rate(parameters, weight, state)]);
  return ENTRY_STATES.map((state) => [state, parameters.value(`inflow.uasc_arrivals.2019.${state}`)]);
}

/** The shares of the named groups; the rest are others. */
function nationalities({ parameters, settings }: Omit<World, 'replication'>): Weights<NationalityGroup> {
  const given: { readonly [group in NationalityGroup]?: Rate | undefined } = settings.behaviour?.nationalities ?? {};
  const named = (Object.keys(NATIONALITY_PARAMETERS) as Exclude<NationalityGroup, 'other'>[]).map(
    (group): [NationalityGroup, number] => [group, rate(parameters, given[group], NATIONALITY_PARAMETERS[group])],
  );
  const rest = 1 - named.reduce((sum, [, share]) => sum + share, 0);
  return [...named, ['other', given.other === undefined ? Math.max(0, rest) : rate(parameters, given.other, '')]];
}
