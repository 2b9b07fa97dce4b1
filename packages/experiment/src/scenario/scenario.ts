import type { GrowthHandling } from '@eurodac-sim/matching';
import type {
  BehaviourSettings,
  FollowUpSettings,
  MeasureId,
  PracticeSettings,
  ReceptionSettings,
  SearchPractice,
} from '@eurodac-sim/simulation';

/** A value of an axis of the grid. */
export type AxisValue = number | string | boolean;

/** Grid points by some of their axes. */
export type PointFilter = { readonly [axis: string]: AxisValue | undefined };

/** A comparison that the author of a scenario expects: a measure of a policy at a point against another of either. */
export type Expectation = {
  readonly measure: MeasureId;
  readonly subgroup: string;
  readonly policy: string;
  readonly is: 'greater-than' | 'less-than' | 'equal-to';
  /** A policy, or a value in the unit of the measure. */
  readonly than: string | number;
  /** Grid points where it is expected; every point where absent. */
  readonly at?: PointFilter | undefined;
  /** Axes in which the point on the other side differs; the same point where absent. */
  readonly thanAt?: PointFilter | undefined;
  readonly because?: string | undefined;
};

/** Values of an axis of the law that concerns some of the policies alone. */
export type LawAxis = { readonly values: readonly AxisValue[]; readonly policies: readonly string[] };

/** The axes of a grid: some by a name of their own, others by the path of the field that they vary. */
export type Grid = {
  readonly searchPractice: readonly SearchPractice[];
  readonly growthHandling?: readonly GrowthHandling[] | undefined;
  readonly fidelity?: readonly Fidelity[] | undefined;
  readonly avoidanceElasticity?: readonly number[] | undefined;
  /** Completed years from which data are taken. */
  readonly minimumAge?: readonly AxisValue[] | LawAxis | undefined;
  readonly [path: string]: readonly AxisValue[] | LawAxis | undefined;
};

/** Whether every search is run by the matcher, or its scores are drawn from a model fitted to it. */
export type Fidelity = 'templates' | 'scores';

/** Replications until an interval is narrow enough, within limits. */
export type ReplicationsUntil = {
  readonly atLeast: number;
  readonly atMost: number;
  readonly until: {
    readonly measure: MeasureId;
    readonly policy: string;
    /** Where given, the interval is that of the mean paired difference to this policy; else of the mean. */
    readonly baseline?: string | undefined;
    readonly subgroup: string;
    /** Half the width of the 95 % interval, in the unit of the measure, at every grid point. */
    readonly halfWidth: number;
  };
};

/** A reform as law reads it, without its name: that is the policy's. */
export type WrittenReform = { readonly [field: string]: unknown };

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
        readonly transfer?: { readonly to: string; readonly share: number | string } | undefined;
      }[]
    | undefined;
};

/** A checked scenario: every default filled in, nothing left to ask. It is plain data and canonical JSON of it is its hash. */
export type Scenario = {
  readonly title: string;
  readonly question: string;
  /** Rule sets that ship, and reforms. */
  readonly policies: readonly string[];
  /** Reforms laid together, by the name of the policy that they make. */
  readonly reforms?: { readonly [policy: string]: readonly WrittenReform[] } | undefined;
  readonly baseline: string;
  readonly replications: number | ReplicationsUntil;
  readonly seed: number;
  readonly fidelity: Fidelity;
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
  readonly grid: Grid;
  /** Published or assumed values that this scenario replaces, by name. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly expect: readonly Expectation[];
};
