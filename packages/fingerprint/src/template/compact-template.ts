import type { Allowed } from '../record-formats/allowed.ts';
import { from } from '../record-formats/allowed.ts';
import { codeOf, FINGER_CODE, positionOf } from '../record-formats/finger-code.ts';
import { MalformedRecord } from '../record-formats/malformed-record.ts';
import type { MinutiaColumns } from './columns.ts';
import { columns, MINUTIA_BYTES } from './columns.ts';
import type { Template } from './template.ts';
import { MOST_MINUTIAE } from './template.ts';

// A template in memory and in files, version 1; numbers little-endian. The table stands in docs/templates.md.
//
// header, 16 bytes   0 magic:4 | 4 version:1 | 5 position:1 | 6 quality:1 | 7 minutiae:1 | 8 width:2 | 10 height:2
//                    12 px/cm:2 | 14 zero:2
// columns            16 x:2n | y:2n | angle:n | type:n | quality:n | zeros up to a multiple of four

const TEMPLATE_HEADER_BYTES = 16;
/** Every template starts and ends at a multiple of this. */
export const ALIGNMENT = 4;
/** "ESFT", as a little-endian machine reads it: on another every template is refused. */
const MAGIC = 0x54_46_53_45;
const VERSION = 1;

const PERCENT = from(0, 100);
const WORD = from(0, 0xffff);
const TYPE = from(0, 2);

/** Bytes that a template of some minutiae takes. */
export function compactBytes(minutiae: number): number {
  return Math.ceil((TEMPLATE_HEADER_BYTES + minutiae * MINUTIA_BYTES) / ALIGNMENT) * ALIGNMENT;
}

/** @throws {RangeError} a value of the template does not fit; it names the field, value and expectation */
export function encodeTemplate(template: Template): Uint8Array {
  const bytes = new Uint8Array(compactBytes(template.count));
  encodeInto(template, bytes);
  return bytes;
}

/** Writes a template at the start of bytes that are zero. @throws {RangeError} a value of the template does not fit */
export function encodeInto(template: Template, bytes: Uint8Array): void {
  const { count, position, quality, width, height, pixelsPerCm } = template;
  expectFits('number of minutiae', count, from(0, MOST_MINUTIAE));
  expectFits('quality', quality, PERCENT);
  for (const [field, value] of Object.entries({ width, height, pixelsPerCm })) expectFits(field, value, WORD);
  const header = new DataView(bytes.buffer, bytes.byteOffset);
  new Uint32Array(bytes.buffer, bytes.byteOffset, 1)[0] = MAGIC;
  bytes.set([VERSION, codeOf(position), quality, count], 4);
  header.setUint16(8, width, true);
  header.setUint16(10, height, true);
  header.setUint16(12, pixelsPerCm, true);
  const into = columns(count, bytes.buffer, bytes.byteOffset + TEMPLATE_HEADER_BYTES);
  for (const name of ['x', 'y', 'angle', 'type', 'minutiaQuality'] as const) {
    expectFits(`length of ${name}`, template[name].length, from(count, count));
    into[name].set(template[name]);
  }
  into.type.forEach((type, k) => {
    expectFits(`type of minutia ${k}`, type, TYPE);
    expectFits(`quality of minutia ${k}`, into.minutiaQuality[k]!, PERCENT);
  });
}

function expectFits(field: string, value: number, { holds, expected }: Allowed): void {
  if (!holds(value)) throw new RangeError(`${field} is ${value}; expected ${expected}`);
}

/**
 * The template that the bytes are. Its columns lie in the same memory: nothing is copied where the bytes start at a
 * multiple of four, so who keeps the template keeps the bytes and must not change them.
 *
 * @throws {MalformedRecord} the bytes are no template of this version: with offset, field, what was found and expected
 */
export function decodeTemplate(bytes: Uint8Array): Template {
  const aligned = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
  if (aligned.length < TEMPLATE_HEADER_BYTES)
    throw new MalformedRecord(0, 'template header', { found: `${bytes.length} bytes`, expected: '16 bytes' });
  const header = new DataView(aligned.buffer, aligned.byteOffset, TEMPLATE_HEADER_BYTES);
  const [magic] = new Uint32Array(aligned.buffer, aligned.byteOffset, 1);
  expectRead(0, 'magic bytes of a template', magic!, from(MAGIC, MAGIC, ' ("ESFT")'));
  const version = header.getUint8(4);
  const position = header.getUint8(5);
  const quality = header.getUint8(6);
  const count = header.getUint8(7);
  expectRead(4, 'version of a template', version, from(VERSION, VERSION));
  expectRead(5, 'finger position', position, FINGER_CODE);
  expectRead(6, 'quality', quality, PERCENT);
  const length = compactBytes(count);
  if (bytes.length !== length)
    throw new MalformedRecord(7, 'number of minutiae', {
      found: `${count}, which takes ${length} bytes`,
      expected: `a number that takes ${bytes.length} bytes`,
    });
  expectRead(14, 'reserved bytes', header.getUint16(14, true), from(0, 0));
  const minutiae = columns(count, aligned.buffer, aligned.byteOffset + TEMPLATE_HEADER_BYTES);
  expectColumns(minutiae);
  for (let at = TEMPLATE_HEADER_BYTES + count * MINUTIA_BYTES; at < length; at++)
    expectRead(at, 'padding', aligned[at]!, from(0, 0));
  return {
    ...minutiae,
    width: header.getUint16(8, true),
    height: header.getUint16(10, true),
    pixelsPerCm: header.getUint16(12, true),
    position: positionOf(position),
    quality,
  };
}

function expectColumns({ count, type, minutiaQuality }: MinutiaColumns): void {
  const column = (place: number): number => TEMPLATE_HEADER_BYTES + place * count;
  for (let k = 0; k < count; k++) {
    if (type[k]! > 2) expectRead(column(5) + k, 'minutia type', type[k]!, TYPE);
    if (minutiaQuality[k]! > 100) expectRead(column(6) + k, 'minutia quality', minutiaQuality[k]!, PERCENT);
  }
}

function expectRead(offset: number, field: string, found: number, { holds, expected }: Allowed): void {
  if (!holds(found)) throw new MalformedRecord(offset, field, { found, expected });
}
