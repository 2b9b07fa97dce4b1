import type { SituationCategory } from '@eurodac-sim/law';
import { addDays, calendarDate, isoDate } from '@eurodac-sim/primitives';
import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';
import type { AnySituation, RulesName } from '../subject.ts';
import { age } from './ages.ts';
import { eventDay, fewDays } from './days.ts';
import { met } from './plain-situation.ts';

const FOUR: readonly SituationCategory[] = ['APPLICANT', 'IRREGULAR_CROSSING', 'ILLEGAL_STAY', 'SAR_DISEMBARKED'];
const ADMISSION: readonly SituationCategory[] = [
  'ADMISSION_CHECK',
  'ADMISSION_GRANTED',
  'ADMISSION_REFUSED',
  'ADMISSION_DISCONTINUED',
  'NATIONAL_RESETTLED',
];

/** The groups of persons that each text knows. */
export const GROUPS_OF: Readonly<
  Record<'rules-2000' | 'rules-2013' | 'council-2017' | 'rules-2024', readonly SituationCategory[]>
> = {
  'rules-2000': FOUR,
  'rules-2013': [...FOUR, 'LE_REQUEST'],
  'council-2017': [...FOUR, 'LE_REQUEST'],
  'rules-2024': [...FOUR, ...ADMISSION, 'TEMP_PROTECTION', 'LE_REQUEST'],
};

/** A text and a group that it knows. */
export const textAndGroup: Arbitrary<{ readonly text: RulesName; readonly category: SituationCategory }> = fc
  .constantFrom(...(Object.keys(GROUPS_OF) as (keyof typeof GROUPS_OF)[]))
  .chain((text) => fc.constantFrom(...GROUPS_OF[text]).map((category) => ({ text, category })));

/** The facts of a person of any group, in order and complete, of an age known, proved, said or in doubt. */
export const situationOf = (category: SituationCategory): Arbitrary<AnySituation> =>
  eventDay.chain((day) =>
    fc
      .record({
        facts: age(isoDate(day)),
        waited: fewDays,
        unaccompanied: fc.boolean(),
        optionExercised: fc.boolean(),
        includeOwnData: fc.boolean(),
        representativePresent: fc.boolean(),
        leConditionsMet: fc.boolean(),
        leRole: fc.constantFrom('SUSPECT' as const, 'VICTIM' as const),
      })
      .map(({ facts, waited, ...others }) =>
        met(category, isoDate(day), {
          ...others,
          ...facts,
          transmittedDate: isoDate(addDays(day, waited)),
          eventAt: `${isoDate(day)}T10:00:00Z`,
          trainedPersonPresent: false,
          leExtraGroundsUnder14: false,
          familyInMemberStates: true,
          councilDecisionInForce: isoDate(day),
          temporaryProtectionEndsOn: isoDate(addDays(calendarDate(isoDate(day)), 400)),
        }),
      ),
  );

/** A person of any group under a text that knows the group. */
export const personUnderText: Arbitrary<{ readonly text: RulesName; readonly situation: AnySituation }> =
  textAndGroup.chain(({ text, category }) => situationOf(category).map((situation) => ({ text, situation })));
