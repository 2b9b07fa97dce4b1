import type { Allowed } from './allowed.ts';
import { ANY_BYTE, ANY_LONG, ANY_WORD } from './allowed.ts';

const FIRST_BYTES = 512;

/** Bytes of a record in the making. Numbers are big-endian. */
export class RecordWriter {
  #data = new DataView(new ArrayBuffer(FIRST_BYTES));
  /** Bytes written so far. */
  length = 0;
  /** Which part of the record is being written, such as `view 0: `, for errors. */
  part = '';

  /** @throws {RangeError} as all writing does: the value is not allowed; it names the part, field, value and expectation */
  uint8(field: string, value: number, allowed: Allowed = ANY_BYTE): void {
    this.expect(field, value, allowed);
    const at = this.#advance(1);
    this.#data.setUint8(at, value);
  }

  uint16(field: string, value: number, allowed: Allowed = ANY_WORD): void {
    this.expect(field, value, allowed);
    const at = this.#advance(2);
    this.#data.setUint16(at, value);
  }

  uint32(field: string, value: number, allowed: Allowed = ANY_LONG): void {
    this.expect(field, value, allowed);
    const at = this.#advance(4);
    this.#data.setUint32(at, value);
  }

  bytes(bytes: Uint8Array): void {
    const at = this.#advance(bytes.length);
    new Uint8Array(this.#data.buffer).set(bytes, at);
  }

  /** Writes a number again, once it is known. */
  uint32At(offset: number, value: number): void {
    this.#data.setUint32(offset, value);
  }

  uint16At(offset: number, value: number): void {
    this.#data.setUint16(offset, value);
  }

  expect(field: string, value: number, { holds, expected }: Allowed): void {
    if (!holds(value)) throw new RangeError(`${this.part}${field} is ${value}; expected ${expected}`);
  }

  /** What was written, as bytes of its own. */
  written(): Uint8Array {
    return new Uint8Array(this.#data.buffer.slice(0, this.length));
  }

  #advance(count: number): number {
    const start = this.length;
    const end = start + count;
    if (end > this.#data.byteLength) {
      const larger = new Uint8Array(Math.max(end, 2 * this.#data.byteLength));
      larger.set(new Uint8Array(this.#data.buffer));
      this.#data = new DataView(larger.buffer);
    }
    this.length = end;
    return start;
  }
}
