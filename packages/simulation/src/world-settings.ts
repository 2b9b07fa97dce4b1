import type { CalendarDate } from '@eurodac-sim/primitives';

/** The size and the dates of one synthetic world. */
export type WorldSettings = {
  /** Unaccompanied minors who arrive. */
  readonly minors: number;
  /** First day of arrivals. */
  readonly arrivalsFrom: CalendarDate;
  /** Days over which the minors arrive, evenly. */
  readonly arrivalDays: number;
  /** Days from a minor's arrival to the end of what is seen of that minor. */
  readonly followUpDays: number;
  /** Adults registered before the first arrival, the same in every replication. */
  readonly background: number;
};

/** Whether states search people found staying illegally as they did under the 2013 rules, or as the rules in force require. */
export type SearchPractice = 'as-2013' | 'follows-law';

/** One point of a scenario's grid; `key` is its canonical JSON and names it in the results. */
export type ScenarioPoint = { readonly key: string; readonly searchPractice: SearchPractice };
