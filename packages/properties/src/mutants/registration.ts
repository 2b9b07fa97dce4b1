import { DATASET_CATEGORIES } from '@eurodac-sim/law';
import type { Mutant } from './mutant.ts';
import { mistaken, moved, withRecords } from './mutant.ts';
import { underText, withGroup } from './rule-edits.ts';

const hoursAfter = (moment: string, hours: number): string =>
  `${new Date(Date.parse(moment) + hours * 3_600_000).toISOString().slice(0, 19)}Z`;

const REGISTRATION: readonly Mutant[] = [
  mistaken('nothing-taken-nothing-stored', 'the duty is taken for the act', {
    answer: ({ mustTake }, { takenDate, fingertips }) =>
      mustTake === true && takenDate === null && fingertips !== 'refused' ? { compared: true } : {},
  }),
  mistaken('the-option-must-be-used', 'the option is taken for its use', {
    facts: ({ category }, rules) =>
      category === 'ILLEGAL_STAY' && rules.categories.ILLEGAL_STAY.taking === 'may' ? { optionExercised: true } : {},
  }),
  mistaken('turned-back-leaves-no-trace', 'turning back is not read', {
    facts: ({ turnedBack }) => (turnedBack ? { turnedBack: false, remainsOnTerritory: true } : {}),
  }),
  mistaken('held-until-removal-is-not-registered', 'detention is not read', {
    facts: () => ({ detainedUntilRemoval: false }),
  }),
  mistaken('unaccompanied-is-no-eurodac-fact', 'what is known of unaccompanied minors is not shown', {
    facts: ({ unaccompanied }) => (unaccompanied ? { priorRecords: [] } : {}),
  }),
  mistaken('sex-is-no-ground-of-fingerprints', 'sex filters fingerprints as it does faces', {
    facts: ({ sex, fingertips, priorRecords = [] }) =>
      fingertips === 'unusable'
        ? {}
        : { priorRecords: priorRecords.filter((record) => record.sex == null || record.sex === sex) },
  }),
  mistaken('the-claim-does-not-matter-in-2024', 'illegal stay is still an option in 2024', {
    facts: ({ category, optionExercised }, { regime }) =>
      regime === 'EU2024-1358' && category === 'ILLEGAL_STAY' && optionExercised === false
        ? { takenDate: null, transmittedDate: null }
        : {},
  }),
  mistaken('rescue-was-a-border-case-before-2024', 'data of a rescue are due in four days in 2016', {
    rules: underText('COM2016-272', (rules) =>
      withGroup(rules, 'SAR_DISEMBARKED', ({ transmission }) =>
        transmission ? { transmission: { ...transmission, hours: 96 } } : {},
      ),
    ),
  }),
  mistaken('no-state-is-special', 'Luxembourg sends nothing', {
    facts: ({ memberState }) => (memberState === 'LU' ? { takenDate: null, transmittedDate: null } : {}),
  }),
];

const GROUPS: readonly Mutant[] = [
  mistaken('a-group-unknown-to-the-text-has-no-answer', 'no rule is taken for no duty', {
    answer: ({ applicable, mustTake }) => (!applicable && mustTake === null ? { mustTake: false } : {}),
  }),
  mistaken('who-is-under-the-decision-of-2022-stays-outside', 'the decision of 2022 is not read', {
    facts: () => ({ excludedDecision2022_382: false }),
  }),
  mistaken('temporary-protection-waits-for-2029', 'the whole text applies from 2026', {
    rules: (rules) =>
      withGroup(rules, 'TEMP_PROTECTION', ({ appliesFrom }) =>
        appliesFrom && rules.appliesFrom ? { appliesFrom: { ...appliesFrom, value: rules.appliesFrom } } : {},
      ),
  }),
  mistaken('an-admission-check-is-not-recorded', 'an admission check is stored for a day', {
    answer: ({ compared }, { category, transmittedDate = null }) =>
      category === 'ADMISSION_CHECK' && compared === true ? { stored: true, retainUntil: transmittedDate } : {},
  }),
  mistaken('a-refusal-on-other-grounds-needs-no-data', 'the exception is not read', {
    facts: () => ({ negativeWithoutComparison: false }),
  }),
  mistaken('an-admission-outcome-is-not-searched-with', 'the outcome of a resettlement is compared', {
    rules: (rules) => withGroup(rules, 'NATIONAL_RESETTLED', () => ({ comparedAgainst: DATASET_CATEGORIES })),
  }),
  mistaken('an-admission-check-finds-marked-applicants-alone', 'an admission check covers every applicant', {
    facts: (situation) =>
      situation.category === 'ADMISSION_CHECK' ? withRecords(situation, () => ({ marked: true })) : {},
  }),
  mistaken('a-take-charge-arrival-is-recorded-uncompared', 'the transfer is not read', {
    facts: () => ({ transferArrival: null }),
  }),
  mistaken('a-relocation-arrival-is-kept-like-a-claim', 'the relocation is not read', {
    facts: () => ({ relocationArrival: false }),
  }),
];

const TRANSMISSION: readonly Mutant[] = [
  mistaken('an-extension-never-shortens', 'a limit extended for an influx ends at the start of its day', {
    answer: ({ transmitBy }, { suddenInfluxDerogation }) =>
      transmitBy && suddenInfluxDerogation ? { transmitBy: `${transmitBy.slice(0, 10)}T00:00:00Z` } : {},
  }),
  mistaken('data-are-due-in-three-days', 'the limit of applicants is four days', {
    rules: (rules) =>
      withGroup(rules, 'APPLICANT', ({ transmission }) =>
        transmission ? { transmission: { ...transmission, hours: 96 } } : {},
      ),
  }),
  mistaken('a-technical-problem-gives-two-days', 'technical problems are not read', {
    facts: () => ({ seriousTechnicalProblem: false }),
  }),
  mistaken('a-health-ground-stops-the-clock', 'the health ground is not read', {
    facts: () => ({ healthGroundEndedAt: null }),
  }),
  mistaken('a-retake-starts-its-own-clock', 'a retake changes nothing', {
    facts: ({ fingertips }) => (fingertips === 'retaken' ? { fingertips: 'usable' } : {}),
  }),
  mistaken('who-is-held-long-is-sent-before-release', 'the release is not read', {
    facts: () => ({ releasedFromDetentionAt: null }),
  }),
  mistaken('at-the-border-the-taking-counts', 'the place of the application is not read', {
    facts: () => ({ borderApplication: false }),
  }),
  mistaken('temporary-protection-has-ten-days', 'the ten days count the day of registration', {
    rules: (rules) =>
      withGroup(rules, 'TEMP_PROTECTION', ({ transmission }) =>
        transmission ? { transmission: { ...transmission, hours: 216 } } : {},
      ),
  }),
  mistaken('nothing-is-due-without-duty', 'data are due of whoever is known already', {
    answer: ({ mustTake }, { eventAt, priorRecords = [] }) => {
      if (mustTake !== false || !eventAt || priorRecords.length === 0) return {};
      const transmitBy = hoursAfter(eventAt, 72);
      return { transmitBy, transmitByDate: transmitBy.slice(0, 10) };
    },
  }),
  mistaken('the-due-day-is-that-of-the-moment', 'the day before the last moment is named', {
    answer: ({ transmitByDate }, { category }) =>
      transmitByDate && transmitByDate !== 'undetermined' && category !== 'TEMP_PROTECTION'
        ? { transmitByDate: moved(transmitByDate, -1) }
        : {},
  }),
];

export const REGISTRATION_MUTANTS: readonly Mutant[] = [...REGISTRATION, ...GROUPS, ...TRANSMISSION];
