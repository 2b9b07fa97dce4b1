import type { Expectation } from '../scenario/scenario.ts';

/** Whether an expectation of the scenario came true at one grid point, with the paired difference that decides it. */
export type ExpectationVerdict = Expectation & {
  readonly point: string;
  readonly verdict: 'held' | 'not-held' | 'undecided';
  /** Mean over replications of the measure under `policy` less that under `than`; null without a pair. */
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly replications: number;
};
