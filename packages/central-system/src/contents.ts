import type { HitContents } from '@eurodac-sim/law';
import { hitContents } from '@eurodac-sim/law';
import type { CalendarDate } from '@eurodac-sim/primitives';
import type { DatasetNumber } from './dataset.ts';
import { referenceNumber } from './reference.ts';
import type { Register } from './register.ts';
import { mustBeStored } from './register.ts';

/** What goes out with a hit: the kinds of data, and of them those that are simulated. */
export type SentData = {
  readonly contents: HitContents;
  readonly referenceNumber: string;
  readonly sex: string | null;
  /** As declared; null where not known, or where the law of the recording has no such field. */
  readonly birthDate: CalendarDate | null;
};

/**
 * What a Member State learns from a hit with a dataset, by the law under which that was recorded.
 *
 * @throws {RangeError} there is no such dataset, or it is erased
 * @source Reg. (EU) 2024/1358 Art. 27(4), 37(4); Reg. (EU) 603/2013 Art. 9(5), 11
 */
export function sentData(register: Register, number: DatasetNumber): SentData {
  const { category, law, memberStateOfOrigin, serial, resentUnder, sex, birthDate } = mustBeStored(register, number);
  const rules = register.laws[law]!;
  return {
    contents: hitContents(rules.procedure.hit, { category, marked: register.marks.has(number) }),
    referenceNumber: resentUnder ?? referenceNumber(rules, memberStateOfOrigin, category, serial),
    sex,
    birthDate,
  };
}
