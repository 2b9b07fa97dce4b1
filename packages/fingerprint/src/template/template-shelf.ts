import { MalformedRecord } from '../record-formats/malformed-record.ts';
import { ALIGNMENT, compactBytes, decodeTemplate, encodeInto } from './compact-template.ts';
import type { Template } from './template.ts';

// Many templates in one piece of memory or one file, version 1; numbers little-endian.
//
// header, 16 bytes   0 magic:4 | 4 version:4 | 8 places:4 | 12 zero:4
// offsets            16 one of 4 bytes for every place and one for the end; a place without a template has no length
// templates          as in `compact-template.ts`, in order, without gaps

const HEADER_WORDS = 4;
/** "ESTS", as a little-endian machine reads it. */
const MAGIC = 0x53_54_53_45;
const VERSION = 1;
const LONGEST = 0xffff_ffff;

/** Templates by place, in memory that may be a mapped file or shared between threads: opening it parses none of them. */
export type TemplateShelf = {
  /** Places, with and without a template. */
  readonly places: number;
  /**
   * The template at a place, over the same memory, or undefined where there is none.
   *
   * @throws {RangeError} there is no such place
   * @throws {MalformedRecord} the bytes of this template are malformed; the offset counts from its own start
   */
  readonly at: (place: number) => Template | undefined;
};

/** The bytes of a shelf. @throws {RangeError} a value of a template does not fit, or they take more than 4 GiB */
export function packTemplates(templates: readonly (Template | undefined)[]): Uint8Array {
  const words = HEADER_WORDS + templates.length + 1;
  const lengths = templates.map((template) => (template === undefined ? 0 : compactBytes(template.count)));
  const total = lengths.reduce((sum, length) => sum + length, words * ALIGNMENT);
  if (total > LONGEST) throw new RangeError(`a shelf of ${total} bytes; expected at most ${LONGEST}: make several`);
  const bytes = new Uint8Array(total);
  const header = new Uint32Array(bytes.buffer, 0, words);
  header.set([MAGIC, VERSION, templates.length]);
  let end = words * ALIGNMENT;
  for (const [place, template] of templates.entries()) {
    header[HEADER_WORDS + place] = end;
    if (template !== undefined) encodeInto(template, bytes.subarray(end, end + lengths[place]!));
    end += lengths[place]!;
  }
  header[HEADER_WORDS + templates.length] = end;
  return bytes;
}

/**
 * The shelf that the bytes are. Its templates are read one by one, when asked for.
 *
 * @throws {MalformedRecord} magic bytes, version, places or offsets are wrong: with offset, field, what was found and
 *   expected
 */
export function openTemplates(bytes: Uint8Array): TemplateShelf {
  const aligned = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
  const room = Math.floor(bytes.length / ALIGNMENT);
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, room);
  if (room <= HEADER_WORDS)
    throw new MalformedRecord(0, 'shelf header', { found: `${bytes.length} bytes`, expected: 'at least 20 bytes' });
  expectWord(words, 0, 'magic bytes of a shelf', [MAGIC, MAGIC]);
  expectWord(words, 1, 'version of a shelf', [VERSION, VERSION]);
  const places = expectWord(words, 2, 'number of places', [0, room - HEADER_WORDS - 1]);
  expectWord(words, 3, 'reserved bytes', [0, 0]);
  let before = (HEADER_WORDS + places + 1) * ALIGNMENT;
  expectWord(words, HEADER_WORDS, 'first offset', [before, before]);
  for (let place = 1; place <= places; place++) {
    before = expectWord(words, HEADER_WORDS + place, 'offset of a template', [before, bytes.length]);
    if (before % ALIGNMENT !== 0)
      throw new MalformedRecord((HEADER_WORDS + place) * ALIGNMENT, 'offset of a template', {
        found: before,
        expected: `a multiple of ${ALIGNMENT}`,
      });
  }
  expectWord(words, HEADER_WORDS + places, 'end of the last template', [bytes.length, bytes.length]);
  return {
    places,
    at: (place) => {
      const start = words[HEADER_WORDS + place];
      if (!(Number.isInteger(place) && place >= 0 && place < places) || start === undefined)
        throw new RangeError(`place ${place}; expected a whole number from 0 to ${places - 1}`);
      const end = words[HEADER_WORDS + place + 1]!;
      return start === end ? undefined : decodeTemplate(aligned.subarray(start, end));
    },
  };
}

function expectWord(words: Uint32Array, place: number, field: string, [low, high]: readonly [number, number]): number {
  const found = words[place]!;
  if (found >= low && found <= high) return found;
  const expected = low === high ? `${low}` : `${low} to ${high}`;
  throw new MalformedRecord(place * ALIGNMENT, field, { found, expected });
}
