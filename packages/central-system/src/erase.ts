import type { CalendarDate } from '@eurodac-sim/primitives';
import { startOf } from '@eurodac-sim/primitives';
import { append, moveTo } from './apply.ts';
import type { DatasetNumber } from './dataset.ts';
import type { ErasureGround } from './event-log.ts';
import type { News } from './news.ts';
import { newsOf } from './news.ts';
import type { Register } from './register.ts';
import { NEVER, recordedOf } from './register.ts';

/**
 * Erases a dataset before its storage ends.
 *
 * @returns which Member States are told of it
 * @throws {RangeError} there is no such dataset, or it is erased already
 * @source Reg. (EU) 2024/1358 Art. 30; Reg. (EU) 603/2013 Art. 13, 16(2); Reg. (EC) 2725/2000 Art. 7, 10(2)
 */
export function eraseInAdvance(
  register: Register,
  number: DatasetNumber,
  on: CalendarDate,
  ground: Exclude<ErasureGround, 'storage-ended'>,
): News {
  recordedOf(register, number);
  if (register.erasedOn[number] !== NEVER) throw new RangeError(`dataset ${number} is erased already`);
  const news = newsOf(register, number, { kind: 'erased-in-advance', at: startOf(on) });
  append(register, { kind: 'erased', on, dataset: number, ground });
  return news;
}

/** Erases what was stored until yesterday or longer ago, and says how many datasets that were. @source Reg. (EU) 2024/1358 Art. 29(10) */
export function eraseExpired(register: Register, today: CalendarDate): number {
  moveTo(register, startOf(today));
  const ended = [...register.visibility.ended].filter((number) => register.storageEndsOn[number]! < today);
  for (const number of ended) append(register, { kind: 'erased', on: today, dataset: number, ground: 'storage-ended' });
  return ended.length;
}
