import type { PolicyName } from '@eurodac-sim/law';
import type { GrowthHandling } from '@eurodac-sim/matching';
import type {
  BehaviourSettings,
  FollowUpSettings,
  MeasureId,
  PracticeSettings,
  ReceptionSettings,
  SearchPractice,
} from '@eurodac-sim/simulation';

/** A comparison that the author of a scenario expects: a measure under one policy against another. */
export type Expectation = {
  readonly measure: MeasureId;
  readonly subgroup: string;
  readonly policy: PolicyName;
  readonly is: 'greater-than' | 'less-than' | 'equal-to';
  readonly than: PolicyName;
  /** Grid points where it is expected, by axis; every point where absent. */
  readonly at?:
    | { readonly searchPractice?: SearchPractice | undefined; readonly growthHandling?: GrowthHandling | undefined }
    | undefined;
  readonly because?: string | undefined;
};

/** Events of a world; days as ISO dates. */
export type WorldEvents = {
  readonly coverageSteps?:
    | readonly { readonly state: string; readonly from: string; readonly coverage: number | string }[]
    | undefined;
  readonly outages?:
    | readonly { readonly from: string; readonly to: string; readonly states?: readonly string[] | undefined }[]
    | undefined;
  readonly campClearances?:
    | readonly {
        readonly state: string;
        readonly on: string;
        readonly registration: boolean;
        readonly withoutShelter?: number | string | undefined;
      }[]
    | undefined;
};

/** A checked scenario: every default filled in, nothing left to ask. It is plain data and canonical JSON of it is its hash. */
export type Scenario = {
  readonly title: string;
  readonly question: string;
  readonly policies: readonly PolicyName[];
  readonly baseline: PolicyName;
  readonly replications: number;
  readonly seed: number;
  readonly fidelity: 'templates';
  readonly population: {
    readonly minors: number;
    /** ISO date. */
    readonly arrivalsFrom: string;
    readonly arrivalDays: number;
    readonly followUpDays: number;
    readonly background: number;
  };
  readonly practice?: PracticeSettings | undefined;
  readonly behaviour?: BehaviourSettings | undefined;
  readonly reception?: ReceptionSettings | undefined;
  readonly followUp?: FollowUpSettings | undefined;
  readonly events?: WorldEvents | undefined;
  readonly matching: {
    readonly growthHandling: GrowthHandling;
    /** False positive identification rate of one search of the whole gallery. */
    readonly targetFpir: number;
    /** References that two fingers leave for the comparison of all ten. */
    readonly shortlist: number;
    /** Persons made for deriving the threshold and for nothing else. */
    readonly thresholdPersons: number;
  };
  readonly grid: {
    readonly searchPractice: readonly SearchPractice[];
    readonly growthHandling?: readonly GrowthHandling[] | undefined;
    readonly avoidanceElasticity?: readonly number[] | undefined;
  };
  /** Published or assumed values that this scenario replaces, by name. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly expect: readonly Expectation[];
};
