import type { FaceRates } from '../face/face-rates.ts';
import { faceRates } from '../face/face-rates.ts';
import type { MemberState } from '../member-state/member-state.ts';
import { memberState } from '../member-state/member-state.ts';
import { rate } from '../member-state/rate.ts';
import type { PoliceRates } from '../police/police-rates.ts';
import { policeRates } from '../police/police-rates.ts';
import type { DepartureCurve } from '../reception/departure-curve.ts';
import { departureCurve } from '../reception/departure-curve.ts';
import { meanHazardFactor } from '../reception/mean-hazard-factor.ts';
import type { Measures } from '../reception/reception-measure.ts';
import { MEASURES_BY_DEFAULT, RECEPTION_MEASURES } from '../reception/reception-measure.ts';
import type { StatusRates } from '../status/status-rates.ts';
import { statusRates } from '../status/status-rates.ts';
import type { World } from '../world.ts';
import type { Routes } from './route.ts';
import { routes } from './route.ts';

/** Named numbers of one part of the model. */
type Numbers<Name extends string> = Readonly<Record<Name, number>>;

const hazardFactors = ({
  parameters: { value },
}: World): Numbers<
  | 'refusal'
  | 'before18'
  | 'transfer'
  | 'noGuardian'
  | 'familyElsewhere'
  | 'girls'
  | 'protected'
  | 'security'
  | 'order'
  | 'persuasion'
  | 'analysis'
> => ({
  refusal: value('depart.hazard_spike.negative_decision'),
  before18: value('depart.hazard_spike.before_18'),
  transfer: value('depart.hazard_spike.transfer'),
  noGuardian: value('depart.hazard_mult.no_guardian'),
  familyElsewhere: value('depart.hazard_mult.family_elsewhere'),
  girls: value('depart.sex_ratio_effect'),
  protected: value('protect.mult.placement'),
  security: value('protect.mult.security'),
  order: value('protect.closed_youth_care.mult'),
  persuasion: value('protect.mult.staff_persuasion'),
  analysis: value('protect.mult.risk_analysis'),
});

const decisions = ({
  parameters: { value },
}: World): Numbers<
  'days' | 'refused' | 'granted' | 'leavesAfterRefusal' | 'leavesAfterRefusalDays' | 'beforeShare' | 'reached'
> => ({
  days: value('decision.days_to_first'),
  refused: value('decision.refusal_rate.NL'),
  granted: value('stay.grant_rate.NL'),
  leavesAfterRefusal: value('stay.mob_after_rejection.NL'),
  leavesAfterRefusalDays: value('depart.after_refusal_median_days'),
  beforeShare: value('depart.before_decision.NL'),
  reached: value('decision.reached_share'),
});

const reception = ({
  settings: { followUp, reception: inReception },
  parameters,
}: World): Numbers<
  | 'guardianDays'
  | 'transferDays'
  | 'placedAfterIllegalStay'
  | 'analysisDays'
  | 'programmeDays'
  | 'programmeSpreadDays'
  | 'ordersForAll'
  | 'extensionDays'
  | 'extensionProbability'
  | 'orderShare'
  | 'orderAfterDays'
  | 'orderDays'
> => ({
  guardianDays: rate(parameters, followUp?.guardianDays, 'guardian.days'),
  transferDays: parameters.value('reception.transfer_days'),
  placedAfterIllegalStay: parameters.value('reception.placed_after_illegal_stay'),
  analysisDays: rate(parameters, inReception?.riskAnalysisDays, 'protect.risk_analysis_window'),
  programmeDays: parameters.value('protect.programme_days'),
  programmeSpreadDays: parameters.value('protect.programme_spread_days'),
  ordersForAll: parameters.value('protect.orders_for_all_at_risk'),
  extensionDays: parameters.value('protect.extension_after_18_days'),
  extensionProbability: parameters.value('protect.extension_probability'),
  orderShare: parameters.value('protect.closed_youth_care.share_eligible'),
  orderAfterDays: parameters.value('protect.order_days'),
  orderDays: parameters.value('protect.closed_youth_care.duration'),
});

const missing = ({
  parameters: { value },
}: World): Numbers<
  | 'alertDelayDays'
  | 'returnProbability'
  | 'noticeFactor'
  | 'searchDays'
  | 'repeatShare'
  | 'repeatShareTrafficked'
  | 'resurfaceDays'
> => ({
  alertDelayDays: value('protect.police_alert_delay'),
  returnProbability: value('protect.police_return_prob'),
  noticeFactor: value('police.notice_factor'),
  searchDays: value('police.search_days'),
  repeatShare: value('depart.repeat_share'),
  repeatShareTrafficked: 1 - 1 / value('depart.repeat_episodes_trafficked'),
  resurfaceDays: value('encounter.resurface_days'),
});

const onward = ({
  settings: { behaviour },
  parameters,
}: World): Numbers<
  'share' | 'transitDays' | 'stayDays' | 'hopsMean' | 'hopsMeanRoaming' | 'again' | 'declaresOlder' | 'avoidance'
> => ({
  share: parameters.value('onward.share_of_leavers'),
  transitDays: parameters.value('onward.transit_days'),
  stayDays: parameters.value('onward.stay_days'),
  hopsMean: rate(parameters, behaviour?.hopsMean, 'onward.hops_mean'),
  hopsMeanRoaming: rate(parameters, behaviour?.hopsMean, 'onward.hops_mean.roaming'),
  again: parameters.value('encounter.again_probability'),
  declaresOlder: rate(parameters, behaviour?.declaresOlder, 'age.older_declared_in_transit_state'),
  avoidance: rate(parameters, behaviour?.avoidanceElasticity, 'avoidance.elasticity'),
});

const followUp = ({
  settings,
  parameters,
}: World): Numbers<'probability' | 'medianHours' | 'careEndsJourney' | 'familyShare' | 'reunion' | 'reunionDays'> => ({
  probability: rate(parameters, settings.followUp?.actedProbability, 'acted.probability'),
  medianHours: rate(parameters, settings.followUp?.actedMedianHours, 'acted.median_hours'),
  careEndsJourney: rate(parameters, settings.followUp?.careEndsJourney, 'acted.care_ends_journey'),
  familyShare: parameters.value('acted.share_family'),
  reunion: parameters.value('family.reunion_probability'),
  reunionDays: parameters.value('dwell.uam_processing_days.SE.2019'),
});

const capture = ({
  parameters: { value },
}: World): Numbers<
  | 'failUnder6'
  | 'failUnder14'
  | 'failAdultLike'
  | 'responseDays'
  | 'verificationDays'
  | 'retakeDays'
  | 'beliefError'
  | 'disembarked'
  | 'campShare'
  | 'lostInCamp'
> => ({
  failUnder6: value('bio.capture_fail.0_5'),
  failUnder14: value('bio.capture_fail.6_13'),
  failAdultLike: value('bio.capture_fail.adult_like'),
  responseDays: value('bio.response_time'),
  verificationDays: value('bio.verification_time'),
  retakeDays: value('quality.retake_days'),
  beliefError: value('age.belief_error_probability'),
  disembarked: value('entry.share_disembarked'),
  campShare: value('camp.share_hidden'),
  lostInCamp:
    value('event.calais.left_without_shelter') /
    (value('event.calais.bussed') + value('event.calais.left_without_shelter')),
});

/** Shares of those in a group of nationalities who leave, where one is published. */
const departureOfGroup = ({ parameters }: World): Readonly<Record<string, DepartureCurve>> => {
  const { value } = parameters;
  const medianDays = value('depart.median_days.default');
  return {
    VNM: departureCurve(
      parameters,
      value('depart.share.NL.protected_vietnamese'),
      value('depart.median_days.protected'),
    ),
    'MAR-DZA-TUN': departureCurve(parameters, value('depart.share.NL.7nationalities'), medianDays),
  };
};

/** The measures that a scenario takes; those it says nothing of are as in the letter. */
function measuresOf({ settings }: World): Measures {
  const given = settings.reception?.measures;
  return Object.fromEntries(
    RECEPTION_MEASURES.map((measure) => [measure, given?.[measure] ?? MEASURES_BY_DEFAULT[measure]]),
  ) as Measures;
}

/** Groups whose departures were counted under the measures of protected reception. @source depart.share.NL.protected_vietnamese */
const COUNTED_UNDER_MEASURES: readonly string[] = ['VNM'];

/** What speaks for leaving where the measures under which a group was counted are not taken. */
function beforeMeasures({ protected: placement, security, persuasion }: Rates['hazard'], group: string): number {
  return COUNTED_UNDER_MEASURES.includes(group) ? 1 / (placement * security * persuasion) : 1;
}

/** Every number of the model that does not change during a run, looked up once. */
export type Rates = {
  readonly hazard: ReturnType<typeof hazardFactors>;
  readonly decision: ReturnType<typeof decisions>;
  readonly reception: ReturnType<typeof reception>;
  readonly missing: ReturnType<typeof missing>;
  readonly onward: ReturnType<typeof onward>;
  readonly followUp: ReturnType<typeof followUp>;
  readonly capture: ReturnType<typeof capture>;
  readonly police: PoliceRates;
  readonly status: StatusRates;
  readonly face: FaceRates;
  readonly departureOfGroup: Readonly<Record<string, DepartureCurve>>;
  /** Factor on the hazard of a group by which the measures it was counted under are taken off again. */
  readonly beforeMeasures: (group: string) => number;
  readonly measures: Measures;
  /** Mean over minors of what speaks for leaving for good, which the published shares hold already. */
  readonly meanHazardFactor: number;
  readonly routes: Routes;
  /** A state by its name; the same object every time. */
  readonly state: (name: string) => MemberState;
};

/** The numbers of a world. @throws {RangeError} a parameter is missing */
export function rates(world: World): Rates {
  const known = new Map<string, MemberState>();
  const hazard = hazardFactors(world);
  return {
    hazard,
    beforeMeasures: (group) => beforeMeasures(hazard, group),
    decision: decisions(world),
    reception: reception(world),
    missing: missing(world),
    onward: onward(world),
    followUp: followUp(world),
    capture: capture(world),
    police: policeRates(world),
    status: statusRates(world),
    face: faceRates(world),
    departureOfGroup: departureOfGroup(world),
    meanHazardFactor: meanHazardFactor(world),
    measures: measuresOf(world),
    routes: routes(world.parameters),
    state: (name) => {
      const before = known.get(name);
      if (before !== undefined) return before;
      const made = memberState(world, name);
      known.set(name, made);
      return made;
    },
  };
}
