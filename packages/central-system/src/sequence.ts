import type { DatasetNumber } from './dataset.ts';
import type { Register } from './register.ts';
import { mustBeStored } from './register.ts';

/** The stored datasets linked with one, itself among them, in order of recording. @source Reg. (EU) 2024/1358 Art. 3(6) */
export function sequenceOf(register: Register, number: DatasetNumber): readonly DatasetNumber[] {
  return register.linked.get(register.sequence[number]!) ?? [number];
}

/** Joins the sequences of all named datasets into one. */
export function join(register: Register, numbers: readonly DatasetNumber[]): void {
  const sequences = new Set(numbers.map((number) => register.sequence[mustBeStored(register, number).number]!));
  const members = [...sequences].flatMap((sequence) => register.linked.get(sequence) ?? [sequence]);
  for (const sequence of sequences) register.linked.delete(sequence);
  form(
    register,
    members.toSorted((a, b) => a - b),
  );
}

/** Takes a dataset out of its sequence, and gives the others. */
export function leave(register: Register, number: DatasetNumber): readonly DatasetNumber[] {
  const sequence = register.sequence[number]!;
  const members = register.linked.get(sequence) ?? [];
  register.linked.delete(sequence);
  register.sequence[number] = number;
  return members.filter((each) => each !== number);
}

/** Makes one sequence of its members, in order of recording, named after the first. */
export function form(register: Register, members: readonly DatasetNumber[]): void {
  const [sequence] = members;
  if (sequence === undefined) return;
  for (const number of members) register.sequence[number] = sequence;
  if (members.length > 1) register.linked.set(sequence, members);
}
