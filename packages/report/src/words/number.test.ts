import { describe, expect, it } from 'vitest';
import { changeText, countText, figureText } from './number.ts';

describe('numbers for people', () => {
  it.each([
    [0.12345, 'share', '12.3%'],
    [0, 'share', '0.0%'],
    [1, 'share', '100.0%'],
    [1234.5, 'number', '1,235'],
    [12.345, 'number', '12.3'],
    [4.0234, 'number', '4.02'],
    [97, 'number', '97'],
    [0.05, 'number', '0.0500'],
    [-2.5, 'number', '−2.50'],
    [0.0000183, 'number', '1.8\u00a0×\u00a010⁻⁵'],
    [0, 'number', '0'],
  ] as const)('%f as a %s is %s', (value, form, text) => expect(figureText(value, form)).toBe(text));

  it.each([
    [0.029, 'share', '+2.9'],
    [-0.0312, 'share', '−3.1'],
    [0, 'share', '0.0'],
    [45.5, 'number', '+45.5'],
    [-0.00002, 'number', '−2.0\u00a0×\u00a010⁻⁵'],
  ] as const)('a change of %f as a %s is %s', (value, form, text) => expect(changeText(value, form)).toBe(text));

  it('end at the same place where they stand together', () => {
    expect(changeText(0.0606, 'number', 1.35)).toBe('+0.06');
    expect(figureText(7.25, 'number', 17.9)).toBe('7.3');
  });

  it('set thousands apart', () => expect(countText(9120400)).toBe('9,120,400'));
});
