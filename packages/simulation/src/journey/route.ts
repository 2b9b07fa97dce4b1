import type { Parameters } from '../parameters.ts';
import type { Profile } from '../person/profile.ts';
import { ROUTES } from './route-table.ts';

/** Corridors that fit a profile: directions, not shares. @source policy literature on each group, docs/model.md, "Journeys" */
const CORRIDORS: Readonly<Record<Profile, readonly string[]>> = {
  trafficked: ['DE', 'NL', 'BE', 'FR', 'UK'],
  roaming: ['ES', 'FR', 'IT', 'CH', 'BE', 'NL'],
  transit: ['CH', 'DE', 'NL', 'UK', 'FR'],
  family: ['DE', 'NL', 'SE', 'AT', 'BG_AT'],
  settler: [],
};

/** A route out of a row, and how many take it. */
type Way = readonly [string, number];

/** The routes out of every row, for each profile. */
export type Routes = {
  /** Empty where nobody travels on. */
  readonly from: (row: string, profile: Profile) => readonly Way[];
};

/** The state that a route ends in: the land route through Bulgaria and Austria ends in Austria. */
export function destination(route: string): string {
  return route === 'BG_AT' ? 'AT' : route;
}

/** The route matrix, with the corridors of each profile preferred. */
export function routes(parameters: Parameters): Routes {
  const preference = parameters.value('route.profile_preference');
  const table = new Map<string, readonly Way[]>();
  for (const profile of Object.keys(CORRIDORS) as readonly Profile[])
    for (const [row, towards] of Object.entries(ROUTES))
      table.set(
        `${row} ${profile}`,
        towards.map((to): Way => {
          const weight = parameters.value(`route.${row}.${to}`);
          return [to, CORRIDORS[profile].includes(to) ? weight * preference : weight];
        }),
      );
  return { from: (row, profile) => table.get(`${row} ${profile}`) ?? [] };
}
