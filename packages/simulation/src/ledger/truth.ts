import type { SampleId } from '@eurodac-sim/matching';
import type { CalendarDate } from '@eurodac-sim/primitives';
import type { Minor } from '../person/minor.ts';

/** The key of what a seal covers; it does not leave this file. */
const COVERED: unique symbol = Symbol('covered');

/** Whose sample each is, under a seal that `truth` alone can open: others can hand it on, and can neither read nor count it. */
export type SealedOwners = { readonly [COVERED]: (sample: SampleId) => number | undefined };

/** Puts a seal on who gave each sample. */
export function sealedOwners(owners: readonly { readonly sample: SampleId; readonly person: number }[]): SealedOwners {
  const covered = new Map(owners.map(({ sample, person }) => [sample, person]));
  return { [COVERED]: (sample) => covered.get(sample) };
}

/** Who a sample belongs to and when that person was born: what no state, no matcher and no central system knows. */
export type Truth = {
  /** The minor whose sample this is; undefined for the background. */
  readonly ownerOf: (sample: SampleId) => number | undefined;
  /** @throws {RangeError} there is no such minor */
  readonly birthDateOf: (person: number) => CalendarDate;
};

/** The truth about the minors of a replication and the samples taken from them. */
export function truth(minors: readonly Minor[], owners: SealedOwners): Truth {
  const births = new Map(minors.map(({ person, birthDate }) => [person, birthDate]));
  return {
    ownerOf: owners[COVERED],
    birthDateOf: (person) => {
      const birthDate = births.get(person);
      if (birthDate === undefined) throw new RangeError(`there is no minor ${person}`);
      return birthDate;
    },
  };
}
