import type { Instant } from '@eurodac-sim/primitives';
import type { DatasetNumber } from './dataset.ts';
import type { Register } from './register.ts';
import { append, datasetOf } from './register.ts';

/**
 * Links datasets of one person in a sequence, with all that each of them was linked with before.
 *
 * @throws {RangeError} fewer than two datasets, an unknown one, or an erased one
 * @source Reg. (EU) 2024/1358 Art. 3(6)
 */
export function link(register: Register, numbers: readonly DatasetNumber[], at: Instant): void {
  if (numbers.length < 2) throw new RangeError(`${numbers.length} datasets; expected two or more to link`);
  for (const number of numbers)
    if (datasetOf(register, number).erasedOn !== null) throw new RangeError(`dataset ${number} is erased`);
  append(register, { kind: 'linked', at, datasets: numbers });
}
