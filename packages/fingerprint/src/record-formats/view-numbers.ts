import type { FingerPosition } from '../finger-position.ts';
import { MalformedRecord } from './malformed-record.ts';

/** Most views of a record: sixteen of each of ten fingers and of unknown ones. */
export const MOST_VIEWS = 176;

/** Numbers the views of each finger from 0, in the order of the record. */
export class ViewNumbers {
  readonly #next = new Map<FingerPosition | 'unknown', number>();

  /** The number that the next view of a finger has. */
  next(position: FingerPosition | 'unknown'): number {
    const number = this.#next.get(position) ?? 0;
    this.#next.set(position, number + 1);
    return number;
  }

  /** @throws {MalformedRecord} a view that was read has another number than the next of its finger */
  expectNext(position: FingerPosition | 'unknown', found: number, offset: number): void {
    const expected = this.next(position);
    if (found !== expected)
      throw new MalformedRecord(offset, 'view number', { found, expected: `${expected}, the next of ${position}` });
  }
}
