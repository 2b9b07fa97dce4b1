import { ROUTE_PARAMETERS } from './journey/route-table.ts';
import { REPORTING_PARAMETERS } from './measures/reporting.ts';

const POPULATION = [
  'age.belief_error_probability',
  'age.older_declared_in_transit_state',
  'age.sd_assessment',
  'claim.at_entry.ES',
  'claim.at_entry.GR',
  'claim.at_entry.IT',
  'family.share_elsewhere',
  'identity.second_share',
  'inflow.uasc_arrivals.2019.ES',
  'inflow.uasc_arrivals.2019.GR',
  'inflow.uasc_arrivals.2019.IT',
  'pop.age.default.14_15',
  'pop.age.default.16_17',
  'pop.age.default.6_13',
  'pop.age.default.lt6',
  'pop.nationality.ERI-SOM',
  'pop.nationality.MAR-DZA-TUN',
  'pop.nationality.VNM',
  'pop.nationality.eu2019.AFG',
  'pop.nationality.eu2019.SYR',
  'pop.nationality.west-african',
  'pop.sex.male',
  'profile.share.family',
  'profile.share.roaming',
  'profile.share.settler',
  'profile.share.trafficked',
  'profile.share.transit',
  'profile.typical_share',
] as const;

const RECEPTION = [
  'alert.delay.regular',
  'alert.report_prob.regular',
  'avoidance.elasticity',
  'decision.days_to_first',
  'decision.reached_share',
  'decision.refusal_rate.NL',
  'depart.after_refusal_median_days',
  'depart.before_decision.NL',
  'depart.hazard_mult.family_elsewhere',
  'depart.hazard_mult.no_guardian',
  'depart.hazard_spike.before_18',
  'depart.hazard_spike.negative_decision',
  'depart.hazard_spike.transfer',
  'depart.median_days.default',
  'depart.median_days.protected',
  'depart.repeat_episodes_trafficked',
  'depart.repeat_share',
  'depart.sex_ratio_effect',
  'depart.share.NL.7nationalities',
  'depart.share.NL.protected_vietnamese',
  'depart.share.default',
  'depart.weibull_shape',
  'guardian.days',
  'police.notice_factor',
  'police.search_days',
  'protect.closed_youth_care.duration',
  'protect.closed_youth_care.mult',
  'protect.closed_youth_care.share_eligible',
  'protect.extension_after_18_days',
  'protect.extension_probability',
  'protect.mult.placement',
  'protect.mult.risk_analysis',
  'protect.mult.security',
  'protect.mult.staff_persuasion',
  'protect.order_days',
  'protect.orders_for_all_at_risk',
  'protect.police_alert_delay',
  'protect.police_return_prob',
  'protect.programme_days',
  'protect.programme_spread_days',
  'protect.risk_analysis_window',
  'reception.frac_without_guardian',
  'reception.placed_after_illegal_stay',
  'reception.share_none',
  'reception.share_protected_at_risk',
  'reception.transfer_days',
  'stay.grant_rate.NL',
  'stay.mob_after_rejection.NL',
] as const;

const REGISTRATION = [
  'bio.capture_fail.0_5',
  'bio.capture_fail.6_13',
  'bio.capture_fail.adult_like',
  'bio.refusal_or_damage',
  'bio.response_time',
  'bio.verification_time',
  'camp.share_hidden',
  'entry.share_disembarked',
  'event.calais.bussed',
  'event.calais.left_without_shelter',
  'expert.false_candidate_passes',
  'expert.true_candidate_rejected',
  'reg.coverage.default',
  'reg.delay_days',
  'reg.detect_at_entry',
  'quality.rejected_share',
  'quality.retake_days',
  'transmission.longest_hours',
] as const;

const JOURNEY = [
  'encounter.again_probability',
  'encounter.median_days.default',
  'encounter.prob_one_year.default',
  'encounter.resurface_days',
  'encounter.search_prob.asylum_claim',
  'encounter.search_prob.illegal_stay.2013',
  'encounter.search_prob.illegal_stay.2024',
  'encounter.type.asylum_claim',
  'encounter.type.border',
  'encounter.type.child_protection_or_other',
  'encounter.type.crime',
  'encounter.type.illegal_stay_check',
  'onward.hops_mean',
  'onward.hops_mean.roaming',
  'onward.share_of_leavers',
  'onward.stay_days',
  'onward.transit_days',
  'route.profile_preference',
] as const;

const FOLLOW_UP = [
  'acted.care_ends_journey',
  'acted.median_hours',
  'acted.probability',
  'acted.share_family',
  'dwell.uam_processing_days.SE.2019',
  'family.reunion_probability',
] as const;

const BACKGROUND = [
  'background.male_share',
  'background.oldest_years',
  'background.share.applicant',
  'background.share.illegal_stay',
  'background.share.irregular_crossing',
  'background.searched_share',
  'background.share_during_run',
  'background.transmitted_within_days',
  'background.youngest_years',
  'system.sender_share.top5',
] as const;

const POLICE = [
  'police.access_conditions_met',
  'police.further_grounds_share',
  'police.request_after_crime',
  'police.requests_per_year',
  'police.share_victims',
] as const;

const FACIAL = [
  'facial.after_prints_without_hit',
  'facial.comparison_live',
  'facial.false_match_rate',
  'facial.image_fails',
] as const;

const STATUS = [
  'status.citizenship_days',
  'status.departure_known',
  'status.document_after_grant_days',
  'status.document_without_claim_days',
  'status.document_without_claim_share',
  'status.others_aware',
  'status.return_after_refusal_share',
  'status.return_days',
] as const;

/** Every parameter the simulation reads by its own; a rate of a scenario may name others. */
export const SIMULATION_PARAMETERS: readonly string[] = [
  ...POPULATION,
  ...RECEPTION,
  ...REGISTRATION,
  ...JOURNEY,
  ...FOLLOW_UP,
  ...BACKGROUND,
  ...POLICE,
  ...STATUS,
  ...FACIAL,
  ...REPORTING_PARAMETERS,
  ...ROUTE_PARAMETERS,
];

/** The numbers of the model by name, and a record of the names that were read. */
export type Parameters = {
  /** @throws {RangeError} there is no such parameter, or it is not a finite number */
  readonly value: (name: string) => number;
  /** The names read so far, sorted. */
  readonly namesRead: () => readonly string[];
};

/** Parameters from values by name. */
export function parameters(values: ReadonlyMap<string, number>): Parameters {
  const read = new Set<string>();
  return {
    value: (name) => {
      const value = values.get(name);
      if (value === undefined || !Number.isFinite(value))
        throw new RangeError(`parameter '${name}' is ${value}; expected a finite number`);
      read.add(name);
      return value;
    },
    namesRead: () => [...read].sort(),
  };
}
