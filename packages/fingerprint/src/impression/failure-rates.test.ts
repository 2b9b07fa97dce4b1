import { draws } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { FINGER_MODEL, fingerModel } from '../parameters/finger-model.ts';
import type { Device } from './device.ts';
import { captureCounts, isEnrolled } from './failure-rates.ts';
import { tenPrint } from './ten-print.ts';

const PERSONS = 400;

function sessions(trueAgeYears: number, device: Device, model = FINGER_MODEL) {
  const random = draws(71);
  return Array.from({ length: PERSONS }, (_, person) =>
    tenPrint(random, { replication: 0, person, sex: 'male' }, { index: 0, trueAgeYears, device }, model),
  );
}

describe('failures of 400 sessions', () => {
  const strict = fingerModel({ 'fingers.quality.gate': 40, 'fingers.quality.fewestFingers': 4 });

  it('add up: every finger asked for was acquired or has a reason why not', () => {
    const counts = captureCounts(sessions(6, 'slap-4-4-2', strict), strict);
    const failed = Object.values(counts.notAcquired).reduce((sum, count) => sum + count, 0);
    expect(counts.fingers).toBe(10 * PERSONS);
    expect(counts.acquired + failed).toBe(counts.fingers);
    for (const [reason, count] of Object.entries(counts.notAcquired))
      if (reason !== 'no-image') expect(count, reason).toBeGreaterThan(0);
    expect(counts.attempts).toBeGreaterThan(counts.fingers);
    expect(counts.attempts).toBeLessThanOrEqual(3 * counts.fingers);
  });

  it('are more frequent for children of six than for adults', () => {
    const [children, adults] = [6, 30].map((age) => captureCounts(sessions(age, 'ten-print-scanner', strict), strict));
    expect(children!.ftaRate).toBeGreaterThan(2 * adults!.ftaRate);
    expect(children!.fteRate).toBeGreaterThan(adults!.fteRate);
    expect(adults!.ftaRate).toBeGreaterThan(0);
  });

  it('without an image are as frequent as three attempts that all give none', () => {
    const model = fingerModel({ 'fingers.capture.captureFailure': 0.5, 'fingers.quality.gate': 0 });
    const counts = captureCounts(sessions(30, 'ten-print-scanner', model), model);
    const there = counts.fingers - counts.notAcquired['missing-finger'];
    // standard error of 1/8 over 4,000 fingers: 0.5 points
    expect(Math.abs(counts.notAcquired['no-image'] / there - 0.125)).toBeLessThan(0.02);
    expect(counts.ftaRate).toBeCloseTo(counts.notAcquired['no-image'] / there, 12);
  });

  it('of one finger too many leave a person without a reference', () => {
    const [session] = sessions(30, 'ten-print-scanner');
    const found = session!.filter(({ kind }) => kind === 'acquired').length;
    expect(isEnrolled(session!, fingerModel({ 'fingers.quality.fewestFingers': found }))).toBe(true);
    expect(isEnrolled(session!, fingerModel({ 'fingers.quality.fewestFingers': found + 1 }))).toBe(false);
  });
});
