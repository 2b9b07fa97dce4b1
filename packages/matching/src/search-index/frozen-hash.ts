import { FROZEN_HASH } from './frozen-hash-table.ts';
import type { LearnedHash } from './learned-hash.ts';
import { hashOfText } from './learned-hash.ts';

let read: LearnedHash | undefined;

/** The hash that every index uses; which command made it stands beside the table. */
export function frozenHash(): LearnedHash {
  read ??= hashOfText(FROZEN_HASH);
  return read;
}
