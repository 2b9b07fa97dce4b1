import type { Scenario } from './scenario.ts';

/** Replications that a scenario has at most. */
export function mostReplications({ replications }: Pick<Scenario, 'replications'>): number {
  return typeof replications === 'number' ? replications : replications.atMost;
}
