import { loadParameters, parameterValues } from '@eurodac-sim/experiment';
import type { RuleSet } from '@eurodac-sim/law';
import { calendarDate } from '@eurodac-sim/primitives';
import type { LedgerEvent, MeasuredLedgers, WorldSettings } from '@eurodac-sim/simulation';
import {
  backgroundCaptures,
  frozenScoreModel,
  measuredLedgers,
  parameters,
  scoreBiometrics,
  tellEvents,
} from '@eurodac-sim/simulation';
import type { MadeWorld } from './made-world.ts';
import { perfectMatching } from './perfect-matching.ts';

/** The parameters that ship, but that most minors travel on, so that a small world shows what a large one would. */
const VALUES = new Map([...parameterValues(await loadParameters()), ['onward.share_of_leavers', 1]]);
/** Assumptions, for the same reason: share who leave, their median days to it, and the same of encounters. */
const LEAVE = { share: 0.9, medianDays: 20 };
const MET = { encounterProbability: 0.9, encounterMedianDays: 20 };

function settingsOf(world: MadeWorld): WorldSettings {
  const { minors, arrivalDays, followUpDays, background, coverage, searched } = world;
  const search = { claim: searched, 'illegal-stay': searched, border: searched, 'child-protection': searched };
  return {
    ...{ minors, arrivalDays, followUpDays, background, arrivalsFrom: calendarDate(world.arrivalsFrom) },
    practice: { shared: { coverage, search, ...MET } },
    behaviour: { departure: LEAVE, avoidanceElasticity: 0 },
    events: {
      outages: world.outages.map(({ from, to }) => ({ from: calendarDate(from), to: calendarDate(to) })),
      coverageSteps: world.coverageSteps.map(({ from, ...step }) => ({ ...step, from: calendarDate(from) })),
    },
  };
}

/** One replication of a world under a rule set, event by event. */
export function simulateWorld(made: MadeWorld, rules: RuleSet): readonly LedgerEvent[] {
  const { seed, searchPractice, minors, followUpDays, matching } = made;
  const world = settingsOf(made);
  const background = backgroundCaptures({ seed, world, parameters: parameters(VALUES) });
  const scored = { seed, growthHandling: 'growth-model', background, minors, followUpDays, targetFpir: 0.01 } as const;
  const biometrics = matching === 'perfect' ? perfectMatching(background) : scoreBiometrics(frozenScoreModel, scored);
  const events: LedgerEvent[] = [];
  tellEvents(
    { seed, replication: 0, world, parameters: parameters(VALUES), biometrics, rules, searchPractice },
    (event) => events.push(event),
  );
  return events;
}

/** The measures and losses of a ledger. */
export const measureWorld = ({ policy, arrivalDays }: MadeWorld, events: readonly LedgerEvent[]): MeasuredLedgers =>
  measuredLedgers([{ policy, point: '{}', events }], { baseline: policy, arrivalDays });
