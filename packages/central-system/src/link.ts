import type { Instant } from '@eurodac-sim/primitives';
import { append } from './apply.ts';
import type { DatasetNumber } from './dataset.ts';
import type { Register } from './register.ts';
import { mustBeStored } from './register.ts';

/**
 * Links datasets of a confirmed hit in a sequence, with all that each of them was linked with before. Texts before 2024
 * know no sequences: there they are the datasets that gave a hit with each other, whose states are told of marks and erasures.
 *
 * @throws {RangeError} fewer than two datasets, an unknown one, or an erased one
 * @source Reg. (EU) 2024/1358 Art. 3(6); Reg. (EU) 603/2013 Art. 13(2), 18(1)
 */
export function link(register: Register, numbers: readonly DatasetNumber[], at: Instant): void {
  if (numbers.length < 2) throw new RangeError(`${numbers.length} datasets; expected two or more to link`);
  for (const number of numbers) mustBeStored(register, number);
  append(register, { kind: 'linked', at, datasets: numbers });
}

/**
 * Links own datasets that a Member State's file says are of one sequence, without a comparison: only under the reading
 * `linksOfOwnData` that always links them, and a law that links.
 *
 * @returns whether they were linked
 * @throws {RangeError} fewer than two datasets, an unknown or erased one, or datasets of several states
 * @source Reg. (EU) 2024/1358 Art. 3(6)
 */
export function linkOwn(register: Register, numbers: readonly DatasetNumber[], at: Instant): boolean {
  const states = new Set(numbers.map((number) => mustBeStored(register, number).memberStateOfOrigin));
  if (states.size > 1) throw new RangeError(`datasets of ${[...states].join(' and ')}; expected those of one state`);
  if (register.readings.linksOfOwnData !== 'ALWAYS' || register.rules.procedure.linking === null) return false;
  link(register, numbers, at);
  return true;
}
