import type { CalendarDate } from '@eurodac-sim/primitives';
import { calendarDate } from '@eurodac-sim/primitives';
import type { Occasion } from '../journey/contact.ts';
import type { DepartureCurve } from '../reception/departure-curve.ts';
import { departureCurve } from '../reception/departure-curve.ts';
import type { World } from '../world.ts';
import type { StatePractice } from '../world-settings.ts';
import { rate } from './rate.ts';

/** Every state of the model. */
export const STATES = [
  'AT',
  'BE',
  'BG',
  'CH',
  'DE',
  'DK',
  'ES',
  'FR',
  'GR',
  'HR',
  'IT',
  'NL',
  'NO',
  'SE',
  'UK',
] as const;

/** First day outside Eurodac. @source eu-LISA, Eurodac statistics 2020 */
const OUTSIDE_FROM: Readonly<Record<string, CalendarDate>> = { UK: calendarDate('2021-01-01') };

/** States with protected reception. @source letter of 2017: the Netherlands; of the others nothing is known */
const WITH_PROTECTED: readonly string[] = ['NL'];

/** Occasions that the draw of an encounter chooses from; a clearance is an event. */
type DrawnOccasion = 'claim' | 'illegal-stay' | 'border' | 'child-protection' | 'crime';

/** One state as it is in practice, with every number looked up. */
export type MemberState = {
  readonly name: string;
  readonly isInEurodac: (day: CalendarDate) => boolean;
  readonly coverageOn: (day: CalendarDate) => number;
  readonly detection: number;
  readonly registrationDelayDays: number;
  readonly longestTransmissionHours: number;
  /** Probability that a minor refuses, factor on the failures of sessions, and share of transmissions rejected for quality. */
  readonly refusal: number;
  readonly captureFailureFactor: number;
  readonly rejectedShare: number;
  readonly encounterProbability: number;
  readonly encounterMedianDays: number;
  readonly occasions: readonly (readonly [DrawnOccasion, number])[];
  /** Probability that a search is run where the law has one and says no more; undefined: as the law and the point say. */
  readonly search: { readonly [occasion in Occasion]?: number };
  readonly protectedAtRisk: number;
  /** Minors whom protected reception can hold at a time. */
  readonly protectedPlaces: number;
  readonly noPlace: number;
  readonly guardianless: number;
  readonly reportProbability: number;
  readonly reportDelayDays: number;
  readonly alertWithBiometrics: boolean;
  readonly departure: DepartureCurve;
  /** Whether a scenario gives the departures of this state, for all groups alike. */
  readonly departureGiven: boolean;
};

/** Days on which a state takes part in Eurodac: as a scenario says, or as it did. */
function participation(name: string, given: boolean | undefined): MemberState['isInEurodac'] {
  if (given !== undefined) return () => given;
  const outside = OUTSIDE_FROM[name];
  return (day) => outside === undefined || day < outside;
}

/** The state of a name: what a scenario says of it, else what it says of all, else the shared parameters. */
export function memberState(world: World, name: string): MemberState {
  const { settings, parameters } = world;
  const practice: StatePractice = { ...settings.practice?.shared, ...settings.practice?.states?.[name] };
  const of = (given: StatePractice[keyof StatePractice], fallback: string): number =>
    rate(parameters, typeof given === 'object' || typeof given === 'boolean' ? undefined : given, fallback);
  return {
    name,
    isInEurodac: participation(name, practice.inEurodac),
    coverageOn: coverage(world, name, of(practice.coverage, 'reg.coverage.default')),
    detection: of(practice.detection, 'reg.detect_at_entry'),
    registrationDelayDays: of(practice.registrationDelayDays, 'reg.delay_days'),
    longestTransmissionHours: of(practice.longestTransmissionHours, 'transmission.longest_hours'),
    refusal: of(practice.refusal, 'bio.refusal_or_damage'),
    captureFailureFactor: of(practice.captureFailureFactor ?? 1, ''),
    rejectedShare: of(practice.rejectedShare, 'quality.rejected_share'),
    encounterProbability: of(practice.encounterProbability, 'encounter.prob_one_year.default'),
    encounterMedianDays: of(practice.encounterMedianDays, 'encounter.median_days.default'),
    occasions: OCCASIONS.map(
      ([occasion, parameter]) => [occasion, rate(parameters, practice.occasions?.[occasion], parameter)] as const,
    ),
    search: Object.fromEntries(
      Object.entries(practice.search ?? {}).map(([occasion, given]) => [occasion, rate(parameters, given, occasion)]),
    ),
    protectedAtRisk: WITH_PROTECTED.includes(name)
      ? of(practice.receptionProtectedAtRisk, 'reception.share_protected_at_risk')
      : of(practice.receptionProtectedAtRisk ?? 0, ''),
    protectedPlaces: practice.protectedPlaces ?? Number.POSITIVE_INFINITY,
    noPlace: of(practice.receptionNone, 'reception.share_none'),
    guardianless: of(practice.guardianless, 'reception.frac_without_guardian'),
    reportProbability: of(practice.reportProbability, 'alert.report_prob.regular'),
    reportDelayDays: of(practice.reportDelayDays, 'alert.delay.regular'),
    alertWithBiometrics: practice.alertWithBiometrics ?? false,
    departure: departure(world, name),
    departureGiven: settings.behaviour?.departureByState?.[name]?.share !== undefined,
  };
}

const OCCASIONS: readonly (readonly [DrawnOccasion, string])[] = [
  ['claim', 'encounter.type.asylum_claim'],
  ['illegal-stay', 'encounter.type.illegal_stay_check'],
  ['child-protection', 'encounter.type.child_protection_or_other'],
  ['border', 'encounter.type.border'],
  ['crime', 'encounter.type.crime'],
];

function departure({ settings, parameters }: World, name: string): DepartureCurve {
  const given = { ...settings.behaviour?.departure, ...settings.behaviour?.departureByState?.[name] };
  const share = rate(parameters, given.share, 'depart.share.default');
  return departureCurve(parameters, share, rate(parameters, given.medianDays, 'depart.median_days.default'));
}

/** Coverage by day: that of practice until the first step, then that of the last step taken. */
function coverage(world: World, name: string, before: number): MemberState['coverageOn'] {
  const steps = (world.settings.events?.coverageSteps ?? [])
    .filter(({ state }) => state === name)
    .map((step) => ({ from: step.from, coverage: rate(world.parameters, step.coverage, 'reg.coverage.default') }))
    .toSorted((a, b) => a.from - b.from);
  return (day) => steps.findLast(({ from }) => from <= day)?.coverage ?? before;
}
