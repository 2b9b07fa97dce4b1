import type { Instant } from '@eurodac-sim/primitives';
import { dateOf } from '@eurodac-sim/primitives';
import { append } from './apply.ts';
import type { DatasetNumber, MarkGround } from './dataset.ts';
import type { News } from './news.ts';
import { newsOf } from './news.ts';
import type { Register } from './register.ts';
import { mustBeStored, recordedOf } from './register.ts';
import { sequenceOf } from './sequence.ts';

const NEWS = {
  'protection-granted': 'protection-marked',
  'residence-document-issued': 'residence-document-marked',
} as const;

/**
 * Marks a dataset because its owner received protection or a residence document.
 *
 * @returns which Member States are told of it by when, and whether they then mark their own (`markCorresponding`)
 * @throws {RangeError} there is no such dataset, or it is erased
 * @source Reg. (EU) 2024/1358 Art. 31(1), (4); Reg. (EU) 603/2013 Art. 18(1)
 */
export function mark(register: Register, number: DatasetNumber, at: Instant, ground: MarkGround): News {
  mustBeStored(register, number);
  append(register, { kind: 'marked', at, dataset: number, ground, since: dateOf(at) });
  return newsOf(register, number, { kind: NEWS[ground], at });
}

/**
 * Marks the datasets of other Member States linked with a marked one, as far as the law has them told and mark.
 *
 * @returns the datasets marked
 * @throws {RangeError} the dataset has no mark
 * @source Reg. (EU) 2024/1358 Art. 31(1), (4)
 */
export function markCorresponding(register: Register, number: DatasetNumber, at: Instant): readonly DatasetNumber[] {
  const first = register.marks.get(number);
  if (first === undefined) throw new RangeError(`dataset ${number} has no mark`);
  const news = newsOf(register, number, { kind: NEWS[first.ground], at });
  if (news.kind !== 'told' || news.theyThen !== 'mark') return [];
  const corresponding = sequenceOf(register, number).filter(
    (each) => news.memberStates.includes(recordedOf(register, each).memberStateOfOrigin) && !register.marks.has(each),
  );
  for (const each of corresponding) append(register, { kind: 'marked', at, dataset: each, ...first });
  return corresponding;
}

/**
 * Takes a mark away because protection ended.
 *
 * @throws {RangeError} there is no such dataset, or it has no mark
 * @source Reg. (EU) 2024/1358 Art. 31(3); Reg. (EU) 603/2013 Art. 18(3)
 */
export function unmark(register: Register, number: DatasetNumber, at: Instant): void {
  recordedOf(register, number);
  if (!register.marks.has(number)) throw new RangeError(`dataset ${number} has no mark`);
  append(register, { kind: 'unmarked', at, dataset: number });
}

/**
 * Blocks a dataset: a hit with it is not passed on.
 *
 * @throws {RangeError} there is no such dataset, or it is erased or blocked
 * @source Reg. (EC) 2725/2000 Art. 12(1)
 */
export function block(register: Register, number: DatasetNumber, at: Instant): void {
  mustBeStored(register, number);
  if (register.blocks.has(number)) throw new RangeError(`dataset ${number} is blocked already`);
  append(register, { kind: 'blocked', at, dataset: number });
}

/**
 * Ends the blocking of a dataset.
 *
 * @throws {RangeError} there is no such dataset, or it is not blocked
 */
export function unblock(register: Register, number: DatasetNumber, at: Instant): void {
  recordedOf(register, number);
  if (!register.blocks.has(number)) throw new RangeError(`dataset ${number} is not blocked`);
  append(register, { kind: 'unblocked', at, dataset: number });
}
