import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTemplate, ONE_MINUTIA } from '../record-formats/any-record.test.fixture.ts';
import { MalformedRecord } from '../record-formats/malformed-record.ts';
import { compactBytes, decodeTemplate, encodeTemplate } from './compact-template.ts';
import { openTemplates, packTemplates } from './template-shelf.ts';

const hex = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('hex')
    .replace(/(..)(?=.)/g, '$1 ');

describe('a template as bytes', () => {
  it('is the same template again, wherever in memory the bytes stand', () => {
    fc.assert(
      fc.property(anyTemplate, fc.nat(7), (template, before) => {
        const bytes = encodeTemplate(template);
        expect(bytes).toHaveLength(compactBytes(template.count));
        const larger = new Uint8Array(before + bytes.length + 3).fill(9);
        larger.set(bytes, before);
        const decoded = decodeTemplate(larger.subarray(before, before + bytes.length));
        expect(decoded).toEqual(template);
        expect(encodeTemplate(decoded)).toEqual(bytes);
      }),
    );
  });

  it('has the bytes of the documented example', () => {
    const documented = readFileSync(new URL('../../../../docs/templates.md', import.meta.url), 'utf8');
    expect(documented).toContain(`\n\`\`\`\n${hex(encodeTemplate(ONE_MINUTIA))}\n\`\`\`\n`);
    expect(hex(encodeTemplate(ONE_MINUTIA))).toBe(
      '45 53 46 54 01 02 3c 01 2c 01 90 01 c5 00 00 00 0a 00 14 00 1e 01 00 00',
    );
  });

  it('is read without a copy', () => {
    const bytes = encodeTemplate(ONE_MINUTIA);
    expect(decodeTemplate(bytes).x.buffer).toBe(bytes.buffer);
  });

  it.each([
    ['magic bytes of a template', 0, 0x46, 0],
    ['version of a template', 4, 2, 4],
    ['finger position', 5, 11, 5],
    ['quality', 6, 101, 6],
    ['number of minutiae', 7, 2, 7],
    ['reserved bytes', 15, 1, 14],
    ['minutia type', 21, 3, 21],
    ['minutia quality', 22, 101, 22],
    ['padding', 23, 1, 23],
  ])('with another %s is refused with field and byte', (field, at, value, offset) => {
    const bytes = encodeTemplate(ONE_MINUTIA);
    bytes[at] = value;
    expect(() => decodeTemplate(bytes)).toThrow(`byte ${offset}: ${field} is `);
    expect(() => decodeTemplate(bytes)).toThrow(MalformedRecord);
  });

  it('of any kind is a template that gives them back, or an error with a place', () => {
    let templates = 0;
    fc.assert(
      fc.property(anyTemplate, fc.nat(), fc.nat(255), fc.boolean(), (template, place, value, cut) => {
        const whole = encodeTemplate(template);
        whole[place % whole.length] = value;
        const bytes = cut ? whole.subarray(0, place % whole.length) : whole;
        try {
          expect(encodeTemplate(decodeTemplate(bytes))).toEqual(bytes);
          templates++;
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedRecord);
        }
      }),
    );
    expect(templates).toBeGreaterThan(10);
  });
});

describe('a shelf of templates', () => {
  it('gives every template back by its place, and nothing where there was none', () => {
    fc.assert(
      fc.property(fc.array(fc.option(anyTemplate, { nil: undefined }), { maxLength: 5 }), (templates) => {
        const shelf = openTemplates(packTemplates(templates));
        expect(Array.from({ length: shelf.places }, (_, place) => shelf.at(place))).toEqual(templates);
        expect(() => shelf.at(templates.length)).toThrow(RangeError);
      }),
    );
  });

  it.each([
    ['other magic bytes', 0, 0, 'byte 0: magic bytes of a shelf'],
    ['another version', 4, 2, 'byte 4: version of a shelf'],
    ['more places than there is room for', 11, 0xff, 'byte 8: number of places'],
    ['reserved bytes in use', 12, 1, 'byte 12: reserved bytes'],
    ['a first template elsewhere', 16, 0, 'byte 16: first offset'],
    ['a template before another', 20, 24, 'byte 20: offset of a template is 24; expected 28 to 76'],
    ['a template at an odd place', 20, 53, 'byte 20: offset of a template is 53; expected a multiple of 4'],
    ['bytes behind the last', 24, 72, 'byte 24: end of the last template is 72; expected 76'],
  ])('with %s is refused with field and byte', (_, at, value, message) => {
    const shelf = packTemplates([ONE_MINUTIA, ONE_MINUTIA]);
    shelf[at] = value;
    expect(() => openTemplates(shelf)).toThrow(message);
    expect(() => openTemplates(shelf.subarray(0, 19))).toThrow('shelf header is 19 bytes');
  });
});
