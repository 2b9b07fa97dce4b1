import type { PolicyName } from '@eurodac-sim/law';
import { POLICY_NAMES } from '@eurodac-sim/law';
import type { CalendarDate } from '@eurodac-sim/primitives';
import { addDays, calendarDate } from '@eurodac-sim/primitives';
import fc from 'fast-check';
import { STATES } from '../member-state/member-state.ts';
import { PROFILES } from '../person/profile.ts';
import { RECEPTION_MEASURES } from '../reception/reception-measure.ts';
import type { SearchPractice, StatePractice, WorldSettings } from '../world-settings.ts';
import type { DrawnErrors } from './drawn-biometrics.test.fixture.ts';

/** A world with every switch thrown at random. */
export type RandomWorld = {
  readonly seed: number;
  readonly rules: PolicyName;
  readonly searchPractice: SearchPractice;
  readonly errors: DrawnErrors;
  readonly changes: Readonly<Record<string, number>>;
  readonly settings: WorldSettings;
};

/** Minors and background persons of a random world. */
export const MINORS = 40;
const BACKGROUND = 15;

const FROM = calendarDate('2019-01-01');
const DAYS = 200;

/** Numbers from a range, evenly: those of `fc.double` are nearly all next to nothing. */
const between = (least: number, greatest: number): fc.Arbitrary<number> =>
  fc.noBias(fc.nat(100)).map((percent) => least + ((greatest - least) * percent) / 100);

const share = between(0, 1);
const often = between(0.5, 1);
const days = between(0.1, 60);
const flag = fc.boolean();
const state = fc.constantFrom(...STATES);
const day: fc.Arbitrary<CalendarDate> = fc.nat(2 * DAYS).map((number) => addDays(FROM, number));
const sometimes = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const weight = between(0.01, 1);

const practice: fc.Arbitrary<StatePractice> = fc.record({
  coverage: sometimes(often),
  detection: sometimes(often),
  registrationDelayDays: sometimes(days),
  longestTransmissionHours: sometimes(between(1, 500)),
  encounterProbability: sometimes(often),
  encounterMedianDays: sometimes(days),
  occasions: sometimes(
    fc.record({ claim: weight, 'illegal-stay': weight, border: weight, 'child-protection': weight, crime: weight }),
  ),
  search: sometimes(fc.record({ claim: share, 'illegal-stay': share, 'child-protection': share })),
  receptionProtectedAtRisk: sometimes(share),
  receptionNone: sometimes(share),
  guardianless: sometimes(share),
  reportProbability: sometimes(share),
  reportDelayDays: sometimes(days),
  alertWithBiometrics: sometimes(flag),
  refusal: sometimes(between(0, 0.5)),
  captureFailureFactor: sometimes(between(0, 5)),
  rejectedShare: sometimes(between(0, 0.5)),
  inEurodac: sometimes(flag),
  protectedPlaces: sometimes(fc.nat(4)),
});

const perDay = sometimes(between(0.05, 5));

const clearance = fc.record({
  ...{ state, on: day, registration: flag, withoutShelter: sometimes(share) },
  transfer: sometimes(fc.record({ to: state, share })),
});

const settings: fc.Arbitrary<WorldSettings> = fc.record({
  minors: fc.constant(MINORS),
  background: fc.constant(BACKGROUND),
  arrivalsFrom: fc.constant(FROM),
  arrivalDays: fc.noBias(fc.integer({ min: 1, max: DAYS })),
  followUpDays: fc.noBias(fc.integer({ min: 1, max: 2500 })),
  practice: fc.record({ shared: practice, states: fc.dictionary(state, practice, { maxKeys: 3 }) }),
  behaviour: fc.record({
    departure: fc.record({ share: often, medianDays: days }),
    departureByState: sometimes(fc.dictionary(state, fc.record({ share, medianDays: days }), { maxKeys: 2 })),
    entryStates: sometimes(fc.dictionary(state, weight, { minKeys: 1, maxKeys: 4 })),
    profiles: sometimes(fc.record(Object.fromEntries(PROFILES.map((profile) => [profile, weight])))),
    avoidanceElasticity: sometimes(share),
    declaresOlder: sometimes(share),
    hopsMean: sometimes(between(1, 6)),
  }),
  reception: fc.record({
    measures: fc.record(Object.fromEntries(RECEPTION_MEASURES.map((measure) => [measure, flag]))),
  }),
  followUp: fc.record({
    guardianCasesPerDay: perDay,
    policeCasesPerDay: perDay,
    analysesPerDay: perDay,
    ordersPerDay: perDay,
    actedProbability: sometimes(share),
    careEndsJourney: sometimes(share),
  }),
  events: fc.record({
    coverageSteps: fc.array(fc.record({ state, from: day, coverage: share }), { maxLength: 2 }),
    outages: fc.array(
      fc
        .tuple(day, fc.nat(40), sometimes(fc.array(state, { minLength: 1, maxLength: 3 })))
        .map(([from, length, states]) => ({
          ...{ from, to: addDays(from, length) },
          ...(states !== undefined && { states }),
        })),
      { maxLength: 2 },
    ),
    campClearances: fc.array(clearance, { maxLength: 2 }),
  }),
});

/** Numbers of the model that make rare things common. */
const changes = fc.record({
  'profile.typical_share': share,
  'onward.share_of_leavers': often,
  'age.belief_error_probability': share,
  'protect.closed_youth_care.share_eligible': share,
  'protect.extension_probability': share,
  'encounter.again_probability': share,
  'expert.false_candidate_passes': share,
  'expert.true_candidate_rejected': share,
  'quality.rejected_share': between(0, 0.5),
  'family.reunion_probability': share,
  'identity.second_share': share,
});

/** Worlds of every text and every practice. */
export const randomWorlds: fc.Arbitrary<RandomWorld> = fc.record({
  seed: fc.nat(),
  rules: fc.constantFrom(...POLICY_NAMES),
  searchPractice: fc.constantFrom<SearchPractice[]>('as-2013', 'follows-law'),
  errors: fc.record({
    miss: between(0, 0.5),
    falseMatch: fc.constantFrom(0, 0.02, 0.2),
    notAcquired: between(0, 0.3),
  }),
  changes,
  settings,
});
