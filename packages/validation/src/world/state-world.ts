import type { CalendarDate } from '@eurodac-sim/primitives';
import type { WorldSettings } from '@eurodac-sim/simulation';
import type { FactWorld } from './world-laboratory.ts';

/** What a world in which all minors come to one state is told of that state. */
type StateWorld = {
  readonly state: string;
  readonly from: CalendarDate;
  /** Share who leave and their median day, for all groups alike; the shares of the groups where absent. */
  readonly departure?: { readonly share: string | number; readonly medianDays: string | number };
  readonly claims: string | number;
  readonly behaviour?: WorldSettings['behaviour'] | undefined;
  readonly practice?: NonNullable<WorldSettings['practice']>['shared'];
  readonly followUpDays?: number;
};

const YEAR = 365;

/** A world in which every minor is taken in by one state, over a year: the reception of that state alone is looked at. */
export function stateWorld(told: StateWorld): FactWorld {
  const { state, from, departure, claims, behaviour, practice, followUpDays = 2 * YEAR } = told;
  return {
    settings: {
      arrivalsFrom: from,
      arrivalDays: YEAR,
      followUpDays,
      practice: { states: { [state]: { detection: 1, ...practice } } },
      behaviour: {
        entryStates: { [state]: 1 },
        claims: { [state]: claims },
        ...(departure !== undefined && { departureByState: { [state]: departure } }),
        ...behaviour,
      },
    },
  };
}
