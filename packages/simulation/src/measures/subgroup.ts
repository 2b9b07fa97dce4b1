import type { AgeBand } from '../person/age-band.ts';
import { AGE_BANDS } from '../person/age-band.ts';
import { NATIONALITY_GROUPS } from '../person/nationality-group.ts';
import type { History } from './history.ts';

const AGES = (Object.keys(AGE_BANDS) as readonly AgeBand[]).map((band) => `age-${band}`);
const SEXES = ['sex-female', 'sex-male'] as const;
const NATIONALITIES = NATIONALITY_GROUPS.map((group) => `nationality-${group}`);

/** Groups of minors by what is true of them at arrival: everybody, then by age, sex, claim in the first state, nationality. */
export const GROUPS: readonly string[] = ['all', ...AGES, ...SEXES, 'claim-yes', 'claim-no', ...NATIONALITIES];

/** Groups that differ in one property, for comparing the best and the worst treated of them. */
export const DIVISIONS: Readonly<Record<'age' | 'sex' | 'nationality', readonly string[]>> = {
  age: AGES,
  sex: SEXES,
  nationality: NATIONALITIES,
};

const PLACES: ReadonlyMap<string, number> = new Map(GROUPS.map((group, i) => [group, i]));

/** Where a group stands in `GROUPS`. @throws {RangeError} there is no such group */
export function placeOf(group: string): number {
  const place = PLACES.get(group);
  if (place === undefined) throw new RangeError(`there is no group '${group}'; expected one of: ${GROUPS.join(', ')}`);
  return place;
}

const placesBy = <Key extends string>(keys: readonly Key[], prefix: string): Readonly<Record<Key, number>> =>
  Object.fromEntries(keys.map((key) => [key, placeOf(`${prefix}-${key}`)])) as Record<Key, number>;

const BY_AGE = placesBy(Object.keys(AGE_BANDS) as readonly AgeBand[], 'age');
const BY_SEX = placesBy(['female', 'male'], 'sex');
const BY_CLAIM = placesBy(['yes', 'no'], 'claim');
const BY_NATIONALITY = placesBy(NATIONALITY_GROUPS, 'nationality');

/** The groups that a minor is in, as places in `GROUPS`; `all` among them. */
export function groupsOf({ arrival }: History): readonly number[] {
  const { ageBand, sex, claimed, nationalityGroup } = arrival;
  return [0, BY_AGE[ageBand], BY_SEX[sex], BY_CLAIM[claimed ? 'yes' : 'no'], BY_NATIONALITY[nationalityGroup]];
}
