import type { RuleSet } from '@eurodac-sim/law';
import { decideWritten } from '@eurodac-sim/law';
import type { Mutant } from './mutant.ts';
import { ageOf, isBirthday, mistaken, moved } from './mutant.ts';

const nobodyTaken = (rules: RuleSet): RuleSet => ({
  ...rules,
  categories: Object.fromEntries(
    Object.entries(rules.categories).map(([name, group]) => [name, { ...group, taking: 'none' }]),
  ) as RuleSet['categories'],
});
const isPolice = ({ category }: { readonly category: string }): boolean => category === 'LE_REQUEST';
const aDayYounger = (birthDate: string | null | undefined) => ({ birthDate: moved(birthDate, 1) });

const AGE: readonly Mutant[] = [
  mistaken('minimum-age-is-a-birthday', 'the minimum age is reached the day after the birthday', {
    facts: (situation) =>
      !isPolice(situation) && (isBirthday(situation, 6) || isBirthday(situation, 14))
        ? aDayYounger(situation.birthDate)
        : {},
  }),
  mistaken('older-is-never-released', 'who is older than 65 is let go', {
    rules: (rules, situation) => (ageOf(situation) > 65 ? nobodyTaken(rules) : rules),
  }),
  mistaken('nobody-under-the-minimum-age-is-recorded', 'what was taken is stored, duty or not, of children under six', {
    answer: ({ mustTake }, situation, rules) => {
      const age = ageOf(situation);
      const excepted = situation.turnedBack || situation.detainedUntilRemoval || situation.ageUncertain;
      if (mustTake !== false || !situation.takenDate || excepted || age < 0 || age >= 6) return {};
      const { stored, retainUntil } = decideWritten({ ...situation, birthDate: '1950-01-01' }, rules, { trace: false });
      return { stored, retainUntil };
    },
  }),
  mistaken('age-is-tested-on-the-day-of-the-event', 'the age is tested on the day of sending', {
    facts: ({ birthDate, eventDate, transmittedDate }) => {
      const waited = transmittedDate ? (Date.parse(transmittedDate) - Date.parse(eventDate)) / 86_400_000 : 0;
      return birthDate && waited > 0 ? { birthDate: moved(birthDate, -waited) } : {};
    },
  }),
];

const DOUBT: readonly Mutant[] = [
  mistaken('doubt-favours-the-child', 'the presumption is forgotten', {
    rules: (rules) => ({ ...rules, presumedUnderYears: null }),
  }),
  mistaken('a-doubt-never-makes-an-older-child', 'where there is no presumption the highest possible age counts', {
    facts: ({ ageUncertain, supportingAgeProof, ageRangeYears }, { presumedUnderYears }) =>
      ageUncertain && !supportingAgeProof && ageRangeYears && presumedUnderYears === null
        ? { ageRangeYears: [ageRangeYears[1], ageRangeYears[1]] }
        : {},
  }),
  mistaken('knowing-more-keeps-the-duty', 'an exact age without a birth date is still a doubt', {
    facts: ({ ageRangeYears }) =>
      ageRangeYears && ageRangeYears[0] === ageRangeYears[1] ? { ageRangeYears: [0, 25] } : {},
  }),
  mistaken('a-range-on-one-side-decides', 'several possible ages are always a doubt', {
    facts: ({ ageRangeYears }) => (ageRangeYears && ageRangeYears[0] < ageRangeYears[1] ? { ageRangeYears: null } : {}),
  }),
  mistaken('proof-ends-the-doubt', 'proof is not read', {
    facts: ({ ageUncertain }) => (ageUncertain ? { supportingAgeProof: false } : {}),
  }),
  mistaken('a-claimed-age-decides-nothing', 'a claim to be of age is believed', {
    facts: (situation) =>
      situation.ageUncertain && !situation.supportingAgeProof && !situation.ageRangeYears && ageOf(situation) >= 18
        ? { ageUncertain: false }
        : {},
  }),
];

const MINORS: readonly Mutant[] = [
  mistaken('a-child-alone-is-accompanied', 'under fourteen nobody needs to be there', {
    facts: (situation) =>
      situation.representativePresent === false && situation.trainedPersonPresent === false && ageOf(situation) < 14
        ? { trainedPersonPresent: true }
        : {},
  }),
  mistaken('one-companion-is-enough', 'a trained person does not count', {
    facts: ({ representativePresent }) => (representativePresent === false ? { trainedPersonPresent: false } : {}),
  }),
  mistaken('adults-need-no-companion', 'adults wait for a companion too', {
    answer: ({ lawfulNow }, situation) =>
      situation.representativePresent === false && situation.trainedPersonPresent === false && ageOf(situation) > 20
        ? { lawfulNow: lawfulNow === true ? false : lawfulNow }
        : {},
  }),
  mistaken('majority-is-a-birthday', 'a person is a minor on the eighteenth birthday still', {
    facts: (situation) => (isBirthday(situation, 18) ? aDayYounger(situation.birthDate) : {}),
  }),
  mistaken('a-child-at-risk-is-referred', 'unaccompanied minors are left to their representative', {
    answer: ({ referral }, { unaccompanied }) => (unaccompanied && referral === true ? { referral: false } : {}),
  }),
  mistaken('referral-is-for-minors-who-refuse', 'adults at risk are referred too', {
    answer: (_, situation) =>
      situation.fingertips === 'refused' && situation.protectionRiskOnRefusal && ageOf(situation) >= 18
        ? { referral: true }
        : {},
  }),
  mistaken('coercion-is-a-last-resort', 'coercion of minors is allowed', {
    rules: (rules) =>
      rules.coercionOfMinors === null
        ? rules
        : { ...rules, coercionOfMinors: { ...rules.coercionOfMinors, value: 'allowed' } },
  }),
  mistaken('a-refusal-leaves-the-duty', 'a refusal ends the duty', {
    answer: (_, { fingertips }) => (fingertips === 'refused' ? { mustTake: false } : {}),
  }),
];

export const PERSON_MUTANTS: readonly Mutant[] = [...AGE, ...DOUBT, ...MINORS];
