import { describe, expect, it } from 'vitest';
import { PROCEDURE_2016_272 } from './proposal-2016-272/procedure.ts';
import type { ReferenceCategory } from './reference-number.ts';
import { InvalidReferenceNumber, readReferenceNumber, writeReferenceNumber } from './reference-number.ts';
import { REFERENCE_NUMBERS as OF_2013 } from './regulation-603-2013/article-24-reference-numbers.ts';
import { REFERENCE_NUMBERS as OF_2024 } from './regulation-2024-1358/article-37-reference-numbers.ts';
import { REFERENCE_NUMBERS as OF_2000 } from './regulation-2725-2000/implementing-407-2002.ts';

const ALL = [OF_2000, OF_2013, PROCEDURE_2016_272.referenceNumber, OF_2024];

describe('a reference number', () => {
  it('means another thing with the digit 9 under each text', () => {
    expect(readReferenceNumber(OF_2013, 'IT90017').category).toBe('ACCESS_REQUEST');
    expect(readReferenceNumber(OF_2024, 'IT90017').category).toBe('SAR_DISEMBARKED');
    expect(() => readReferenceNumber(OF_2000, 'IT90017')).toThrow(
      /no category has the digit 9; expected one of 1, 2, 3/,
    );
  });

  it('is read as it was written, for every category of every text', () => {
    for (const rules of ALL)
      for (const category of Object.values(rules.digits)) {
        const number = { memberState: 'NL', category, rest: '2026A0001' };
        expect(readReferenceNumber(rules, writeReferenceNumber(rules, number))).toEqual(number);
      }
  });

  it.each([
    ['IRREGULAR_CROSSING', 'EL20001'],
    ['ADMISSION', 'EL70001'],
    ['TEMP_PROTECTION', 'EL00001'],
    ['ACCESS_REQUEST', 'EL60001'],
  ] as const)('of %s is %s under the text of 2024', (category: ReferenceCategory, text) => {
    expect(writeReferenceNumber(OF_2024, { memberState: 'EL', category, rest: '0001' })).toBe(text);
  });

  it.each(['', 'NL', 'NL1', '1NL0001', 'nl10001', 'NL1 001', 'NL-10001'])(
    "'%s' is refused with what was expected",
    (text) => {
      expect(() => readReferenceNumber(OF_2024, text)).toThrow(InvalidReferenceNumber);
      expect(() => readReferenceNumber(OF_2024, text)).toThrow(/Art\. 37\(4\): expected the letters/);
    },
  );

  it('cannot be written for a group the text does not know, nor with letters that hold a digit', () => {
    const number = { memberState: 'IT', category: 'SAR_DISEMBARKED', rest: '1' } as const;
    expect(() => writeReferenceNumber(OF_2013, number)).toThrow(/no digit stands for SAR_DISEMBARKED/);
    expect(() => writeReferenceNumber(OF_2024, { ...number, memberState: 'I9T' })).toThrow(InvalidReferenceNumber);
    expect(() => writeReferenceNumber(OF_2024, { ...number, memberState: 'I9' })).toThrow(/hold something else/);
  });
});
