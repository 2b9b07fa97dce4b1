import type { Instant } from '@eurodac-sim/primitives';
import type { DatasetNumber, MarkGround } from './dataset.ts';
import type { Register } from './register.ts';
import { append, datasetOf } from './register.ts';

/**
 * Marks a dataset because its owner received protection or a residence document.
 *
 * @throws {RangeError} there is no such dataset, or it is erased
 * @source Reg. (EU) 2024/1358 Art. 31(1), (4); Reg. (EU) 603/2013 Art. 18(1)
 */
export function mark(register: Register, number: DatasetNumber, at: Instant, ground: MarkGround): void {
  if (datasetOf(register, number).erasedOn !== null) throw new RangeError(`dataset ${number} is erased`);
  append(register, { kind: 'marked', at, dataset: number, ground });
}

/**
 * Takes a mark away because protection ended.
 *
 * @throws {RangeError} there is no such dataset, or it has no mark
 * @source Reg. (EU) 2024/1358 Art. 31(3); Reg. (EU) 603/2013 Art. 18(3)
 */
export function unmark(register: Register, number: DatasetNumber, at: Instant): void {
  if (datasetOf(register, number).mark === null) throw new RangeError(`dataset ${number} has no mark`);
  append(register, { kind: 'unmarked', at, dataset: number });
}
