import { loadParameters, parameterValues } from '@eurodac-sim/experiment';
import { ruleSet } from '@eurodac-sim/law';
import { calendarDate } from '@eurodac-sim/primitives';
import { parameters, tellEvents } from '@eurodac-sim/simulation';
import { answersAtOnce } from './answers-at-once.ts';

/** How large a world is. */
export type WorldSize = { readonly seed: number; readonly minors: number; readonly background: number };

/** What a run came to, so that no work can be left out. */
export type WorldCounts = { readonly events: number; readonly identified: number };

const VALUES = parameterValues(await loadParameters());

/** One policy, rules-2024, over one replication of two years from the arrival of each minor; its events are counted and not kept. */
export function worldRun({ seed, minors, background }: WorldSize): WorldCounts {
  let events = 0;
  let identified = 0;
  const input = {
    seed,
    replication: 0,
    world: { minors, arrivalsFrom: calendarDate('2027-01-01'), arrivalDays: 365, followUpDays: 730, background },
    rules: ruleSet('rules-2024'),
    searchPractice: 'follows-law',
    parameters: parameters(VALUES),
    biometrics: answersAtOnce(seed, background),
  } as const;
  tellEvents(input, ({ kind }) => {
    events += 1;
    if (kind === 'identified') identified += 1;
  });
  return { events, identified };
}
