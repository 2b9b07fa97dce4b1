import type { CalendarDate } from '@eurodac-sim/primitives';
import type { DatasetNumber } from './dataset.ts';
import type { ErasureGround } from './event-log.ts';
import type { Register } from './register.ts';
import { append, datasetOf } from './register.ts';

/**
 * Erases a dataset before its storage ends.
 *
 * @throws {RangeError} there is no such dataset, or it is erased already
 * @source Reg. (EU) 2024/1358 Art. 30; Reg. (EU) 603/2013 Art. 13, 16(2)
 */
export function eraseInAdvance(
  register: Register,
  number: DatasetNumber,
  on: CalendarDate,
  ground: Exclude<ErasureGround, 'storage-ended'>,
): void {
  if (datasetOf(register, number).erasedOn !== null) throw new RangeError(`dataset ${number} is erased already`);
  append(register, { kind: 'erased', on, dataset: number, ground });
}

/** Erases what was stored until yesterday or longer ago, and says how many datasets that were. @source Reg. (EU) 2024/1358 Art. 29(10) */
export function eraseExpired(register: Register, today: CalendarDate): number {
  const ended = [...register.datasets.values()].filter(
    ({ erasedOn, storageEndsOn }) => erasedOn === null && storageEndsOn < today,
  );
  for (const { number } of ended)
    append(register, { kind: 'erased', on: today, dataset: number, ground: 'storage-ended' });
  return ended.length;
}
