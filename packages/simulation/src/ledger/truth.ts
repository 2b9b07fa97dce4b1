import type { SampleId } from '@eurodac-sim/matching';
import type { CalendarDate } from '@eurodac-sim/primitives';
import type { Minor } from '../person/minor.ts';

/** Who a sample belongs to and when that person was born: what no state, no matcher and no central system knows. */
export type Truth = {
  /** The minor whose sample this is; undefined for the background. */
  readonly ownerOf: (sample: SampleId) => number | undefined;
  /** @throws {RangeError} there is no such minor */
  readonly birthDateOf: (person: number) => CalendarDate;
};

/** The truth about the minors of a replication and the samples taken from them. */
export function truth(minors: readonly Minor[], samples: ReadonlyMap<SampleId, number>): Truth {
  const births = new Map(minors.map(({ person, birthDate }) => [person, birthDate]));
  return {
    ownerOf: (sample) => samples.get(sample),
    birthDateOf: (person) => {
      const birthDate = births.get(person);
      if (birthDate === undefined) throw new RangeError(`there is no minor ${person}`);
      return birthDate;
    },
  };
}
