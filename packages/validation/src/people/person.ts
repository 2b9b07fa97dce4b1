import type { Owner, Sex } from '@eurodac-sim/fingerprint';

/** Persons of a validation are kept apart from those of any simulation or collection by their replication. */
const VALIDATION = 0xfffffffd;

/** The person of a number; women and men take turns. */
export function person(number: number): Owner {
  return { replication: VALIDATION, person: number, sex: number % 2 === 0 ? 'female' : 'male' };
}

/** The person of a number, of a sex. */
export function personOf(number: number, sex: Sex): Owner {
  return { replication: VALIDATION, person: number, sex };
}
