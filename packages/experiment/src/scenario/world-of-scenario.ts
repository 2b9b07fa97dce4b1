import { calendarDate } from '@eurodac-sim/primitives';
import type { EventSettings, WorldSettings } from '@eurodac-sim/simulation';
import type { Scenario } from './scenario.ts';

/** The world of a scenario, or of one point of its grid, with its days read. */
export function worldSettings(scenario: Scenario): WorldSettings {
  const { population, practice, behaviour, reception, followUp, events } = scenario;
  return {
    ...population,
    arrivalsFrom: calendarDate(population.arrivalsFrom),
    ...{ practice, behaviour, reception, followUp },
    events: events === undefined ? undefined : dated(events),
  };
}

function dated({ coverageSteps, outages, campClearances }: NonNullable<Scenario['events']>): EventSettings {
  return {
    coverageSteps: coverageSteps?.map((step) => ({ ...step, from: calendarDate(step.from) })),
    outages: outages?.map((outage) => ({ ...outage, from: calendarDate(outage.from), to: calendarDate(outage.to) })),
    campClearances: campClearances?.map((clearance) => ({ ...clearance, on: calendarDate(clearance.on) })),
  };
}
