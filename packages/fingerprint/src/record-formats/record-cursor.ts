import type { Allowed } from './allowed.ts';
import { ANY_BYTE, ANY_LONG, ANY_WORD } from './allowed.ts';
import { MalformedRecord } from './malformed-record.ts';

/** A place in the bytes of a record that moves behind every field it reads. Numbers are big-endian. */
export class RecordCursor {
  readonly #data: DataView;
  /** All bytes of the record, from before the cursor to behind its end. */
  readonly record: Uint8Array;
  /** First byte behind what may be read. */
  readonly end: number;
  offset: number;

  constructor(bytes: Uint8Array, offset = 0, end: number = bytes.byteLength) {
    this.record = bytes;
    this.#data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.offset = offset;
    this.end = end;
  }

  /** @throws {MalformedRecord} as all reading does: the bytes end early, or the value is not allowed */
  uint8(field: string, allowed: Allowed = ANY_BYTE): number {
    return this.#allowed(field, this.#data.getUint8(this.advance(field, 1)), allowed, 1);
  }

  uint16(field: string, allowed: Allowed = ANY_WORD): number {
    return this.#allowed(field, this.#data.getUint16(this.advance(field, 2)), allowed, 2);
  }

  uint32(field: string, allowed: Allowed = ANY_LONG): number {
    return this.#allowed(field, this.#data.getUint32(this.advance(field, 4)), allowed, 4);
  }

  /** A copy of bytes that nothing here interprets. */
  bytes(field: string, count: number): Uint8Array {
    const start = this.#data.byteOffset + this.advance(field, count);
    return new Uint8Array(this.#data.buffer, start, count).slice();
  }

  /** Moves behind a field and returns where it starts. */
  advance(field: string, count: number): number {
    const start = this.offset;
    if (this.end - start < count)
      throw new MalformedRecord(start, field, { found: bytesLeft(this.end - start), expected: bytesLeft(count) });
    this.offset = start + count;
    return start;
  }

  /** The data as a whole, for loops over many equal fields that `advance` has made sure of. */
  get data(): DataView {
    return this.#data;
  }

  #allowed(field: string, value: number, { holds, expected }: Allowed, width: number): number {
    if (!holds(value)) throw new MalformedRecord(this.offset - width, field, { found: value, expected });
    return value;
  }
}

const bytesLeft = (count: number): string => (count === 1 ? '1 byte' : `${count} bytes`);
