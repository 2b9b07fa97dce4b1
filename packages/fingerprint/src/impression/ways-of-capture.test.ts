import { draws } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { fingerTraits } from '../finger/finger-traits.ts';
import { FINGER_POSITIONS } from '../finger-position.ts';
import type { FingerModel } from '../parameters/finger-model.ts';
import { FINGER_MODEL, fingerModel } from '../parameters/finger-model.ts';
import { keptAttempt } from './attempts.ts';
import type { Device } from './device.ts';
import { pressStyle } from './press-style.ts';
import { slapOf } from './slap.ts';
import { tenPrint } from './ten-print.ts';

const PERSONS = 150;
const random = draws(73);

function meanMinutiae(device: Device, trueAgeYears: number, model: FingerModel = FINGER_MODEL): number {
  let [sum, fingers] = [0, 0];
  for (let person = 0; person < PERSONS; person++)
    for (const one of tenPrint(
      random,
      { replication: 0, person, sex: 'male' },
      { index: 0, trueAgeYears, device },
      model,
    ))
      if (one.kind === 'acquired') {
        sum += one.template.count;
        fingers++;
      }
  return sum / fingers;
}

describe('a rolled print', () => {
  it('shows half as many minutiae again as a plain one, or more', () =>
    expect(meanMinutiae('rolled-ten-print', 30)).toBeGreaterThan(1.5 * meanMinutiae('ten-print-scanner', 30)));
});

describe('a slap', () => {
  it('takes four, four and two fingers, each once', () => {
    const slaps = new Set(FINGER_POSITIONS.map((position) => slapOf(position)));
    expect([...slaps].map(({ length }) => length).toSorted()).toEqual([2, 4, 4]);
    expect([...slaps].flat().toSorted()).toEqual(FINGER_POSITIONS.toSorted());
  });

  it('is one attempt for its fingers: the same is kept for all of them', () => {
    const model = fingerModel({ 'fingers.quality.gate': 45 });
    const later = new Set<number>();
    for (let person = 0; person < PERSONS; person++) {
      const owner = { replication: 0, person, sex: 'female' } as const;
      const capture = { index: 2, trueAgeYears: 30, device: 'slap-4-4-2' } as const;
      const kept = slapOf('left-ring')
        .map((position) => fingerTraits(random, owner, position, model))
        .filter(({ missing }) => !missing)
        .map((traits) => keptAttempt(random, traits, capture, model));
      expect(new Set(kept.map(({ attempt, made }) => `${attempt} of ${made}`)).size).toBe(1);
      later.add(kept[0]!.attempt);
    }
    expect([...later].toSorted()).toEqual([0, 1, 2]);
  });

  it('turns its fingers together', () => {
    const owner = { replication: 0, person: 1, sex: 'female' } as const;
    const turn = (position: 'left-index' | 'left-little' | 'right-index') =>
      pressStyle(
        random,
        fingerTraits(random, owner, position, FINGER_MODEL),
        { index: 0, trueAgeYears: 9, device: 'slap-4-4-2' },
        FINGER_MODEL,
      ).turnDegrees;
    expect(turn('left-little')).toBe(turn('left-index'));
    expect(turn('right-index')).not.toBe(turn('left-index'));
  });
});

describe('adult years', () => {
  const lossy = fingerModel({
    'fingers.growth.lossPerAdultYear': 0.01,
    'fingers.quality.oldSlope': 0,
  });

  it('take as many minutiae as the model says, and none from children', () => {
    const lost = 1 - meanMinutiae('ten-print-scanner', 69, lossy) / meanMinutiae('ten-print-scanner', 19, lossy);
    // exp(-0.01 * 50) of the true ones are left; about 8 % of what is found is false and stays
    expect(lost).toBeGreaterThan(0.3);
    expect(lost).toBeLessThan(0.4);
    expect(meanMinutiae('ten-print-scanner', 12, lossy)).toBe(
      meanMinutiae('ten-print-scanner', 12, fingerModel({ 'fingers.growth.lossPerAdultYear': 0 })),
    );
  });
});

describe('fingers damaged on purpose', () => {
  it('keep 20 to 45 % of what is found', () => {
    const damaged = fingerModel({
      'fingers.capture.grossFailure': 1,
      'fingers.capture.wrongHandShare': 0,
      'fingers.capture.wrongOrderShare': 0,
      'fingers.capture.damageShare': 1,
      'fingers.capture.damagePerMm2': 0,
    });
    const sound = fingerModel({ 'fingers.capture.grossFailure': 0 });
    const share = meanMinutiae('ten-print-scanner', 30, damaged) / meanMinutiae('ten-print-scanner', 30, sound);
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.45);
  });
});
