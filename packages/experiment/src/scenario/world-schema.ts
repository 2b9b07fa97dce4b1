import { isCalendarDateText } from '@eurodac-sim/primitives';
import type { BehaviourSettings, FollowUpSettings, PracticeSettings, ReceptionSettings } from '@eurodac-sim/simulation';
import { NATIONALITY_GROUPS, PROFILES, RECEPTION_MEASURES, STATES } from '@eurodac-sim/simulation';
import * as z from 'zod';
import type { WorldEvents } from './scenario.ts';

type Rate = number | string;
type Field = z.ZodOptional<z.ZodType<Rate>>;

const OR_PARAMETER = 'or the name of a parameter';

/** A number within limits, or the name of a parameter; where absent, the parameter that `fallback` names. */
function rate(of: string, unit: string, fallback: string, [low, high]: readonly [number, number]): Field {
  const text = `a number from ${low} to ${high}, ${OR_PARAMETER}`;
  const number = z.number().min(low).max(high);
  return z
    .union([number, z.string().min(1)], { error: text })
    .optional()
    .describe(`${of}; ${unit}, ${OR_PARAMETER}; default and source: ${fallback}.`);
}

const share = (of: string, fallback: string): Field => rate(of, 'share', fallback, [0, 1]);
const days = (of: string, fallback: string): Field => rate(of, 'days', fallback, [0.001, 3650]);
const weight = (of: string, fallback: string): Field => rate(of, 'weight', fallback, [0, 1_000_000]);

const state = z.enum(STATES);
const date = z.string().refine(isCalendarDateText, 'a day of the calendar as YYYY-MM-DD');

const OCCASIONS = {
  claim: weight('A claim for protection', 'encounter.type.asylum_claim'),
  'illegal-stay': weight('A check of the right to stay', 'encounter.type.illegal_stay_check'),
  border: weight('A check at an internal border', 'encounter.type.border'),
  'child-protection': weight('Youth care, hospital, school', 'encounter.type.child_protection_or_other'),
  crime: weight('A crime', 'encounter.type.crime'),
};

const SEARCHES = {
  claim: share('Search after a claim', 'encounter.search_prob.asylum_claim'),
  'illegal-stay': share(
    'Search after a check of the right to stay',
    'grid.searchPractice and encounter.search_prob.illegal_stay',
  ),
  border: share('Search at an internal border', 'as for illegal stay'),
  'child-protection': share('Protective search by youth care, which no law gives so far', '0, no search'),
};

const STATE_PRACTICE = z.strictObject({
  coverage: share('Detected minors whom the state has the capacity to register', 'reg.coverage.default'),
  detection: share('Arriving minors whom somebody meets at the border', 'reg.detect_at_entry'),
  registrationDelayDays: days('Median time from arrival to registration', 'reg.delay_days'),
  longestTransmissionHours: rate(
    'Longest time from taking to transmission',
    'hours',
    'transmission.longest_hours',
    [0, 8760],
  ),
  encounterProbability: share(
    'Minors ever met by an authority after an onward move',
    'encounter.prob_one_year.default',
  ),
  refusal: share('Capture sessions that a minor refuses', 'bio.refusal_or_damage'),
  captureFailureFactor: z
    .number()
    .min(0)
    .max(10)
    .optional()
    .describe('Factor on the failures of capture sessions, bio.capture_fail; ratio; default 1.'),
  rejectedShare: share('Transmissions rejected for their quality at first', 'quality.rejected_share'),
  inEurodac: z
    .boolean()
    .optional()
    .describe('Whether the state takes part in Eurodac all the time; default: as it did, the UK until 2020.'),
  encounterMedianDays: days('Median time to that encounter', 'encounter.median_days.default'),
  occasions: z
    .strictObject(OCCASIONS)
    .optional()
    .describe(
      'Weights of what an encounter is about; given ones must sum to 1; default: the parameters encounter.type.',
    ),
  search: z
    .strictObject(SEARCHES)
    .optional()
    .describe('Probability that a search is run where the law has one; default: by the point of the grid.'),
  receptionProtectedAtRisk: share(
    'Minors at risk who are placed in protected reception',
    'reception.share_protected_at_risk in the Netherlands, 0 elsewhere',
  ),
  protectedPlaces: z
    .int()
    .min(0)
    .max(1_000_000)
    .optional()
    .describe('Minors whom protected reception can hold at a time; persons; default: no limit (assumption).'),
  receptionNone: share('Detected minors for whom there is no place', 'reception.share_none'),
  guardianless: share('Minors without a guardian', 'reception.frac_without_guardian'),
  reportProbability: share('Departures from regular reception that are reported', 'alert.report_prob.regular'),
  reportDelayDays: days('Median time from departure to report', 'alert.delay.regular'),
  alertWithBiometrics: z
    .boolean()
    .optional()
    .describe('Whether biometric data go with a missing report; default false.'),
});

export const PRACTICE: z.ZodOptional<z.ZodType<PracticeSettings>> = z
  .strictObject({
    shared: STATE_PRACTICE.optional().describe('Practice of every state; default: the parameters.'),
    states: z
      .partialRecord(state, STATE_PRACTICE)
      .optional()
      .describe('Practice of single states, by their code; default: as shared.'),
  })
  .optional()
  .describe(
    'What states do: coverage, detection, delays, encounters, searches, reception, reports; default: the parameters.',
  );

const DEPARTURE = z.strictObject({
  share: share('Minors who ever leave reception', 'depart.share.default'),
  medianDays: days('Median time to departure of those who leave', 'depart.median_days.default'),
});

export const BEHAVIOUR: z.ZodOptional<z.ZodType<BehaviourSettings>> = z
  .strictObject({
    departure: DEPARTURE.optional().describe('Departures from reception in every state; default: the parameters.'),
    departureByState: z
      .partialRecord(state, DEPARTURE)
      .optional()
      .describe('Departures in single states, by their code; default: as departure.'),
    entryStates: z
      .partialRecord(state, weight('Arrivals by this state', 'none').unwrap())
      .optional()
      .describe('Weights of arrivals by state of entry; default: inflow.uasc_arrivals.2019 of GR, IT and ES.'),
    nationalities: z
      .partialRecord(z.enum(NATIONALITY_GROUPS), share('Share of this group', 'none').unwrap())
      .optional()
      .describe('Shares of groups of nationalities, 1 at most together; default: the parameters pop.nationality.'),
    profiles: z
      .partialRecord(z.enum(PROFILES), share('Share of this profile', 'none').unwrap())
      .optional()
      .describe(
        'Shares of profiles among those who have not the one typical of their group, 1 together; default: the parameters profile.share.',
      ),
    claims: z
      .partialRecord(state, share('Claims in this state', 'none').unwrap())
      .optional()
      .describe('Probability of a claim by state of entry; default: the parameters claim.at_entry.'),
    avoidanceElasticity: rate(
      'Rise of departures of those whom registration would meet',
      'ratio',
      'avoidance.elasticity',
      [0, 10],
    ),
    declaresOlder: share(
      'Minors of 15 or more on their way who say to be of age',
      'age.older_declared_in_transit_state',
    ),
    hopsMean: rate(
      'States per journey after the first',
      'states',
      'onward.hops_mean and onward.hops_mean.roaming',
      [1, 20],
    ),
  })
  .optional()
  .describe('What minors do: departure, routes, claims, age declared, avoidance; default: the parameters.');

export const RECEPTION: z.ZodOptional<z.ZodType<ReceptionSettings>> = z
  .strictObject({
    measures: z
      .partialRecord(z.enum(RECEPTION_MEASURES), z.boolean())
      .optional()
      .describe('Measures of the letter of 2017, switched on or off; default: all but closedOrder and extension.'),
    riskAnalysisDays: days(
      'Longest time from placement to the end of the risk analysis',
      'protect.risk_analysis_window',
    ),
  })
  .optional()
  .describe('What reception does against departures; default: as in the letter of 2017.');

const cases = (of: string): z.ZodOptional<z.ZodNumber> =>
  z
    .number()
    .min(0.001)
    .max(1_000_000)
    .optional()
    .describe(`${of} that each state can take up; cases a day; default: no limit (assumption).`);

export const FOLLOW_UP: z.ZodOptional<z.ZodType<FollowUpSettings>> = z
  .strictObject({
    guardianDays: days('Median time from placement to a guardian', 'guardian.days'),
    guardianCasesPerDay: cases('Guardianships'),
    policeCasesPerDay: cases('Searches by the police'),
    analysesPerDay: cases('Risk analyses'),
    ordersPerDay: cases('Requests for closed care'),
    actedProbability: share('Identifications that somebody acts on', 'acted.probability'),
    actedMedianHours: rate('Median time from identification to action', 'hours', 'acted.median_hours', [0.1, 8760]),
    careEndsJourney: share('Minors who stay once somebody acted', 'acted.care_ends_journey'),
  })
  .optional()
  .describe(
    'What follows a departure or an identification: guardian, police, analysis, court, action; default: the parameters.',
  );

export const EVENTS: z.ZodOptional<z.ZodType<WorldEvents>> = z
  .strictObject({
    coverageSteps: z
      .array(
        z.strictObject({
          state: state.describe('State whose coverage changes; no default.'),
          from: date.describe('First day of the new coverage; ISO date; no default.'),
          coverage: share('Coverage from then on', 'none')
            .unwrap()
            .describe('Coverage from then on; share, or the name of a parameter; no default.'),
        }),
      )
      .optional()
      .describe('Changes of coverage over time, as in 2015 and with the hotspots; default none.'),
    outages: z
      .array(
        z.strictObject({
          from: date.describe('First day without transmission; ISO date; no default.'),
          to: date.describe('Last day without transmission; ISO date; no default.'),
          states: z.array(state).min(1).optional().describe('States that cannot transmit; default: all.'),
        }),
      )
      .optional()
      .describe('Days on which nothing can be transmitted; default none.'),
    campClearances: z
      .array(
        z.strictObject({
          state: state.describe('State of the camp; no default.'),
          on: date.describe('Day of the clearance; ISO date; no default.'),
          registration: z.boolean().describe('Whether children are registered as found staying illegally; no default.'),
          withoutShelter: share(
            'Minors of the camp who find no shelter',
            'event.calais.left_without_shelter over it and event.calais.bussed',
          ),
          transfer: z
            .strictObject({
              to: state.describe('State to which they are taken; no default.'),
              share: share('Share of them', 'none')
                .unwrap()
                .describe('Share of them; share, or the name of a parameter; no default.'),
            })
            .optional()
            .describe('Those with shelter who are taken to another state with leave; default nobody.'),
        }),
      )
      .optional()
      .describe('Camps that are cleared; who of those on the street is in one: camp.share_hidden; default none.'),
  })
  .optional()
  .describe('What happens on a day to a state or the system: coverage, outages, clearances; default nothing.');
