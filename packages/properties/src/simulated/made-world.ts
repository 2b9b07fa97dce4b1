import type { PolicyName } from '@eurodac-sim/law';
import type { SearchPractice } from '@eurodac-sim/simulation';

/** Days on which nothing is transmitted, both included. */
export type Outage = { readonly from: string; readonly to: string };

/** A small synthetic world as plain data: who arrives when, what states do, and how well prints are matched. */
export type MadeWorld = {
  readonly seed: number;
  readonly minors: number;
  readonly arrivalsFrom: string;
  readonly arrivalDays: number;
  readonly followUpDays: number;
  /** Adults registered beside the minors. */
  readonly background: number;
  readonly policy: PolicyName;
  readonly searchPractice: SearchPractice;
  /** Everybody is recognised and nobody is taken for another; or scores are drawn from the model that ships. */
  readonly matching: 'perfect' | 'modelled';
  /** Shares from 0 to 1: of detected minors whom a state registers, and of contacts at which it searches where it may. */
  readonly coverage: number;
  readonly searched: number;
  readonly outages: readonly Outage[];
  /** Shares of minors whom a state registers from a day on. */
  readonly coverageSteps: readonly { readonly state: string; readonly from: string; readonly coverage: number }[];
};
