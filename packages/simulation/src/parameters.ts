import { ROUTES } from './journey/route.ts';

const POPULATION = [
  'pop.age.default.lt6',
  'pop.age.default.6_13',
  'pop.age.default.14_15',
  'pop.age.default.16_17',
  'pop.sex.male',
  'inflow.uasc_arrivals.2019.GR',
  'inflow.uasc_arrivals.2019.IT',
  'inflow.uasc_arrivals.2019.ES',
  'claim.at_entry.GR',
  'claim.at_entry.IT',
  'claim.at_entry.ES',
  'age.belief_error_probability',
  'age.sd_assessment',
] as const;

const FIRST_STATE = [
  'entry.share_disembarked',
  'reg.detect_at_entry',
  'reg.coverage.default',
  'reg.delay_days',
  'bio.refusal_or_damage',
  'bio.capture_fail.0_5',
  'bio.capture_fail.6_13',
  'bio.capture_fail.adult_like',
  'transmission.longest_hours',
  'bio.response_time',
] as const;

const ONWARD = [
  'depart.share.default',
  'depart.weibull_shape',
  'depart.median_days.default',
  'onward.share_of_leavers',
  'onward.transit_days',
  'encounter.prob_one_year.default',
  'encounter.median_days.default',
  'encounter.type.asylum_claim',
  'encounter.type.illegal_stay_check',
  'encounter.type.child_protection_or_other',
  'encounter.search_prob.asylum_claim',
  'encounter.search_prob.illegal_stay.2013',
  'encounter.search_prob.illegal_stay.2024',
] as const;

const EXPERTS = ['bio.verification_time', 'expert.false_candidate_passes', 'expert.true_candidate_rejected'] as const;

const BACKGROUND = [
  'system.sender_share.top5',
  'background.male_share',
  'background.youngest_years',
  'background.oldest_years',
  'background.share.applicant',
  'background.share.irregular_crossing',
  'background.share.illegal_stay',
  'background.transmitted_within_days',
] as const;

/** Every parameter the simulation can read, and no other; a scenario that sets another name changes nothing. */
export const SIMULATION_PARAMETERS: readonly string[] = [
  ...POPULATION,
  ...FIRST_STATE,
  ...Object.entries(ROUTES).flatMap(([from, towards]) => towards.map((to) => `route.${from}.${to}`)),
  ...ONWARD,
  ...EXPERTS,
  ...BACKGROUND,
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
