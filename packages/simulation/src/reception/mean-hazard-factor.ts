import { personRates } from '../person/person-rates.ts';
import { TYPICAL_PROFILES } from '../person/typical-profile.ts';
import type { World } from '../world.ts';

/** Mean factor on the hazard of leaving over minors, with and without a guardian and with and without family elsewhere. */
export function meanHazardFactor(world: World): number {
  const { value } = world.parameters;
  const people = personRates(world);
  const total = (weights: readonly (readonly [string, number])[]): number => weights.reduce((sum, [, w]) => sum + w, 0);
  const share = (weights: readonly (readonly [string, number])[], name: string): number =>
    (weights.find(([each]) => each === name)?.[1] ?? 0) / total(weights);
  const otherwiseFamily = (1 - people.typicalShare) * share(people.profiles, 'family');
  const profileFamily = people.nationalities.reduce(
    (sum, [group]) =>
      sum +
      share(people.nationalities, group) *
        (otherwiseFamily + (TYPICAL_PROFILES[group] === 'family' ? people.typicalShare : 0)),
    0,
  );
  const familyElsewhere = profileFamily + (1 - profileFamily) * people.familyElsewhere;
  const guardianless = people.entryStates.reduce(
    (sum, [state]) => sum + share(people.entryStates, state) * people.guardianless(state),
    0,
  );
  return (
    (1 + guardianless * (value('depart.hazard_mult.no_guardian') - 1)) *
    (1 + familyElsewhere * (value('depart.hazard_mult.family_elsewhere') - 1))
  );
}
