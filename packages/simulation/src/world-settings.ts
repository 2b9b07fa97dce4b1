import type { CalendarDate } from '@eurodac-sim/primitives';
import type { Occasion } from './journey/contact.ts';
import type { Rate } from './member-state/rate.ts';
import type { NationalityGroup } from './person/nationality-group.ts';
import type { Profile } from './person/profile.ts';
import type { ReceptionMeasure } from './reception/reception-measure.ts';

/** What a state does in practice; what is absent is shared by all states. */
export type StatePractice = {
  /** Share of detected minors whom the state has the capacity to register. */
  readonly coverage?: Rate | undefined;
  /** Share of arriving minors whom somebody meets at the border. */
  readonly detection?: Rate | undefined;
  /** Median days from arrival to registration. */
  readonly registrationDelayDays?: Rate | undefined;
  /** Longest hours from taking to transmission. */
  readonly longestTransmissionHours?: Rate | undefined;
  /** Probability that a minor refuses, factor on the failures of capture sessions, and share rejected for quality. */
  readonly refusal?: Rate | undefined;
  readonly captureFailureFactor?: number | undefined;
  readonly rejectedShare?: Rate | undefined;
  /** Whether the state takes part in Eurodac all the time; as it did where absent. */
  readonly inEurodac?: boolean | undefined;
  /** Probability of an official encounter after an onward move, and its median day. */
  readonly encounterProbability?: Rate | undefined;
  readonly encounterMedianDays?: Rate | undefined;
  /** Weights of the occasions of an encounter. */
  readonly occasions?: { readonly [occasion in Occasion]?: Rate | undefined } | undefined;
  /** Probability that a search is run where the law has one, by occasion. */
  readonly search?: { readonly [occasion in Occasion]?: Rate | undefined } | undefined;
  /** Shares of detected minors: protected reception for those at risk, and no place at all. */
  readonly receptionProtectedAtRisk?: Rate | undefined;
  readonly receptionNone?: Rate | undefined;
  /** Minors whom protected reception can hold at a time; no limit where absent. */
  readonly protectedPlaces?: number | undefined;
  readonly guardianless?: Rate | undefined;
  /** Probability that a departure is reported, median days to it, and whether biometric data go with it. */
  readonly reportProbability?: Rate | undefined;
  readonly reportDelayDays?: Rate | undefined;
  readonly alertWithBiometrics?: boolean | undefined;
};

/** Practice of all states and of single ones. */
export type PracticeSettings = {
  readonly shared?: StatePractice | undefined;
  readonly states?: { readonly [state: string]: StatePractice | undefined } | undefined;
};

/** How many leave a state's reception, and how soon. */
type DepartureSettings = { readonly share?: Rate | undefined; readonly medianDays?: Rate | undefined };

/** What minors do. */
export type BehaviourSettings = {
  readonly departure?: DepartureSettings | undefined;
  readonly departureByState?: { readonly [state: string]: DepartureSettings | undefined } | undefined;
  /** Weights of arrivals by state of entry, and of nationality groups and profiles. */
  readonly entryStates?: { readonly [state: string]: Rate | undefined } | undefined;
  readonly nationalities?: { readonly [group in NationalityGroup]?: Rate | undefined } | undefined;
  readonly profiles?: { readonly [profile in Profile]?: Rate | undefined } | undefined;
  /** Probability of a claim by state of entry. */
  readonly claims?: { readonly [state: string]: Rate | undefined } | undefined;
  readonly avoidanceElasticity?: Rate | undefined;
  readonly declaresOlder?: Rate | undefined;
  readonly hopsMean?: Rate | undefined;
};

/** Measures of reception that a scenario switches on or off. */
export type ReceptionSettings = {
  readonly measures?: { readonly [measure in ReceptionMeasure]?: boolean | undefined } | undefined;
  /** Days after placement within which the risk analysis is finished. */
  readonly riskAnalysisDays?: Rate | undefined;
};

/** What follows a departure or an identification. */
export type FollowUpSettings = {
  readonly guardianDays?: Rate | undefined;
  /** Cases a day and state that each can take up; no limit where absent. */
  readonly guardianCasesPerDay?: number | undefined;
  readonly policeCasesPerDay?: number | undefined;
  readonly analysesPerDay?: number | undefined;
  readonly ordersPerDay?: number | undefined;
  readonly actedProbability?: Rate | undefined;
  readonly actedMedianHours?: Rate | undefined;
  readonly careEndsJourney?: Rate | undefined;
};

/** What happens on a day to a whole state or to the system. */
export type EventSettings = {
  readonly coverageSteps?:
    | readonly { readonly state: string; readonly from: CalendarDate; readonly coverage: Rate }[]
    | undefined;
  /** Nothing is transmitted from the first day to the last, both included; by all states where none is named. */
  readonly outages?:
    | readonly {
        readonly from: CalendarDate;
        readonly to: CalendarDate;
        readonly states?: readonly string[] | undefined;
      }[]
    | undefined;
  readonly campClearances?:
    | readonly {
        readonly state: string;
        readonly on: CalendarDate;
        /** Whether children are registered when they are taken in. */
        readonly registration: boolean;
        /** Share of those in the camp who are lost in its clearance. */
        readonly withoutShelter?: Rate | undefined;
        /** State to which a share of those who found shelter is taken with leave. */
        readonly transfer?: { readonly to: string; readonly share: Rate } | undefined;
      }[]
    | undefined;
};

/** The size and the dates of one synthetic world, and what a scenario changes in it. */
export type WorldSettings = {
  /** Unaccompanied minors who arrive. */
  readonly minors: number;
  /** First day of arrivals. */
  readonly arrivalsFrom: CalendarDate;
  /** Days over which the minors arrive, evenly. */
  readonly arrivalDays: number;
  /** Days from a minor's arrival to the end of what is seen of that minor. */
  readonly followUpDays: number;
  /** Adults registered before the first arrival or during the run, the same in every replication. */
  readonly background: number;
  readonly practice?: PracticeSettings | undefined;
  readonly behaviour?: BehaviourSettings | undefined;
  readonly reception?: ReceptionSettings | undefined;
  readonly followUp?: FollowUpSettings | undefined;
  readonly events?: EventSettings | undefined;
};

/** Whether states search people found staying illegally as they did under the 2013 rules, or as the rules in force require. */
export type SearchPractice = 'as-2013' | 'follows-law';

/** One point of a scenario's grid; `key` is its canonical JSON and names it in the results. */
export type ScenarioPoint = {
  readonly key: string;
  readonly searchPractice: SearchPractice;
  /** Rise of departures of those whom registration would meet; that of the world's settings where absent. */
  readonly avoidanceElasticity?: number | undefined;
};
