import { describe, expect, it } from 'vitest';
import { FINGER_MODEL, fingerModel } from './finger-model.ts';
import { captureParameters, FINGERPRINT_PARAMETERS } from './fingerprint-parameters.ts';

describe('the parameters of fingers', () => {
  it('each have a name of their own, a value within their range, a unit and a source', () => {
    expect(FINGERPRINT_PARAMETERS.length).toBeGreaterThan(100);
    expect(new Set(FINGERPRINT_PARAMETERS.map(({ parameter }) => parameter)).size).toBe(FINGERPRINT_PARAMETERS.length);
    for (const { parameter, value, low, high, unit, source } of FINGERPRINT_PARAMETERS) {
      expect(value, parameter).toBeGreaterThanOrEqual(low);
      expect(value, parameter).toBeLessThanOrEqual(high);
      expect(unit, parameter).not.toBe('');
      expect(source, parameter).not.toBe('');
    }
  });

  it('of a capture leave out other devices and what only collections of records use', () => {
    const names = captureParameters('ten-print-scanner').map(({ parameter }) => parameter);
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => name.startsWith('fingers.device.'))).toHaveLength(3);
    expect(names).toContain('fingers.device.ten-print-scanner.widthMm');
    expect(names.filter((name) => name.includes('recordedAge'))).toEqual([]);
  });

  it('say why where they are assumptions or from memory', () => {
    for (const { parameter, basis, note } of FINGERPRINT_PARAMETERS) {
      if (basis === 'assumption' || basis === 'memory') expect(note, parameter).not.toBe('');
    }
  });

  it('are what the model is made of', () => {
    const stature = FINGERPRINT_PARAMETERS.filter(({ parameter }) => parameter.startsWith('fingers.stature.'));
    const values = Object.entries(FINGER_MODEL).flatMap(([part, table]) =>
      Object.entries(table).map(([name, value]) => [`fingers.${part}.${name}`, value]),
    );
    const others = FINGERPRINT_PARAMETERS.filter((row) => !stature.includes(row));
    expect(Object.fromEntries(values)).toEqual(
      Object.fromEntries(others.map(({ parameter, value }) => [parameter, value])),
    );
  });

  it('can be changed by name for a variant of the model, and by no other name', () => {
    expect(fingerModel({ 'fingers.quality.childSlope': 3 }).quality.childSlope).toBe(3);
    expect(FINGER_MODEL.quality.childSlope).toBe(1.5);
    expect(() => fingerModel({ 'fingers.quality.childslope': 3 })).toThrow(
      /'fingers.quality.childslope' is not a parameter/,
    );
    expect(() => fingerModel({ 'fingers.quality.childSlope': Number.NaN })).toThrow(/expected a finite number/);
  });
});
