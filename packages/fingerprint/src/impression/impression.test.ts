import type { Draws } from '@eurodac-sim/primitives';
import { draws } from '@eurodac-sim/primitives';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finger } from '../finger/finger.ts';
import { FINGER_POSITIONS, otherHand } from '../finger-position.ts';
import type { Owner } from '../owner.ts';
import type { FingerModel } from '../parameters/finger-model.ts';
import { FINGER_MODEL, fingerModel } from '../parameters/finger-model.ts';
import type { Template } from '../template/template.ts';
import type { Capture } from './capture.ts';
import type { Impression } from './impression.ts';
import { impression } from './impression.ts';
import { tenPrint } from './ten-print.ts';

const owner: Owner = { replication: 0, person: 12, sex: 'female' };
const minutiaeOf = ({ x, y, angle, type }: Template) => ({ x, y, angle, type });

function acquired(found: Impression): Extract<Impression, { kind: 'acquired' }> {
  if (found.kind !== 'acquired') throw new Error(`expected an impression, found ${found.because}`);
  return found;
}

const right = (random: Draws, capture: Capture, model: FingerModel = FINGER_MODEL) =>
  impression(random, finger(random, owner, 'right-index', model), capture, model);

describe('an impression', () => {
  it('depends on its own capture session only, however many others there are', () => {
    const age = fc.double({ min: 1, max: 70, noNaN: true });
    fc.assert(
      fc.property(fc.nat(50), age, fc.array(fc.tuple(fc.nat(50), age)), (index, trueAgeYears, others) => {
        const used = draws(4);
        for (const [other, otherAge] of others) tenPrint(used, owner, { index: other, trueAgeYears: otherAge });
        expect(tenPrint(used, owner, { index, trueAgeYears })).toEqual(
          tenPrint(draws(4), owner, { index, trueAgeYears }),
        );
      }),
      { numRuns: 15 },
    );
  });

  it('of another session is another impression of the same finger', () => {
    const first = acquired(right(draws(4), { index: 0, trueAgeYears: 30 }));
    const second = acquired(right(draws(4), { index: 1, trueAgeYears: 30 }));
    expect(minutiaeOf(second.template)).not.toEqual(minutiaeOf(first.template));
  });

  it('has at most 255 minutiae, all on the image, from top to bottom', () => {
    const model = fingerModel({ 'fingers.capture.spuriousPerMm2': 3 });
    for (const [index, device] of (['fap10', 'fap30', 'ten-print-scanner'] as const).entries()) {
      const { template } = acquired(right(draws(4), { index, trueAgeYears: 30, device }, model));
      expect(template.count).toBe(255);
      for (let k = 0; k < template.count; k++) {
        expect(template.x[k]).toBeLessThan(template.width);
        expect(template.y[k]).toBeLessThan(template.height);
        if (k > 0) expect(template.y[k]).toBeGreaterThanOrEqual(template.y[k - 1]!);
      }
    }
  });

  it('has the resolution and the window of its device', () => {
    const shown = (device: Capture['device'] & string) => {
      const { template } = acquired(right(draws(4), { index: 2, trueAgeYears: 30, device }));
      return [template.width, template.height, template.pixelsPerCm];
    };
    expect(shown('fap10')).toEqual([250, 325, 197]);
    expect(shown('fap30')).toEqual([400, 500, 197]);
    expect(shown('high-resolution')).toEqual([1270, 1905, 500]);
  });

  it('shows less on a smaller window: fewer minutiae over 200 persons', () => {
    const random = draws(8);
    const minutiae = (device: 'fap10' | 'fap30') =>
      Array.from({ length: 200 }, (_, person) => {
        const made = finger(random, { replication: 0, person, sex: 'male' }, 'left-index');
        const shown = impression(random, made, { index: 0, trueAgeYears: 30, device });
        return shown.kind === 'acquired' ? shown.template.count : 0;
      }).reduce((sum, count) => sum + count, 0);
    expect(minutiae('fap10') / minutiae('fap30')).toBeLessThan(0.95);
  });
});

describe('quality', () => {
  it('below the gate gives no impression', () => {
    const model = fingerModel({ 'fingers.quality.gate': 100 });
    expect(right(draws(4), { index: 0, trueAgeYears: 30 }, model)).toEqual({
      kind: 'not-acquired',
      because: 'quality-too-low',
      attempts: 3,
    });
  });

  it('is rejected less often with three attempts than with one, over 500 young children', () => {
    const rejected = (attempts: number) => {
      const model = fingerModel({ 'fingers.quality.gate': 40, 'fingers.quality.attempts': attempts });
      const random = draws(9);
      const results = Array.from({ length: 500 }, (_, person) => {
        const made = finger(random, { replication: 0, person, sex: 'male' }, 'left-index', model);
        return impression(random, made, { index: 0, trueAgeYears: 6 }, model);
      });
      return results.filter((found) => found.kind === 'not-acquired' && found.because === 'quality-too-low').length;
    };
    const [one, three] = [rejected(1), rejected(3)];
    expect(one).toBeGreaterThan(50);
    expect(three).toBeLessThan(one * 0.7);
    expect(three).toBeGreaterThan(10);
  });
});

describe('what goes wrong', () => {
  it('with hands swapped: each finger leaves what the other hand would, under its own name', () => {
    const swapped = fingerModel({ 'fingers.capture.grossFailure': 1, 'fingers.capture.wrongHandShare': 1 });
    const sound = fingerModel({ 'fingers.capture.grossFailure': 0 });
    const capture = { index: 3, trueAgeYears: 30 };
    const found = tenPrint(draws(4), owner, capture, swapped).map(acquired);
    const truth = tenPrint(draws(4), owner, capture, sound).map(acquired);
    for (const [place, position] of FINGER_POSITIONS.entries()) {
      expect(found[place]!.template.position).toBe(position);
      expect(found[place]!.grossFailure).toBe(true);
      const other = truth[FINGER_POSITIONS.indexOf(otherHand(position))]!;
      expect(minutiaeOf(found[place]!.template)).toEqual(minutiaeOf(other.template));
    }
  });

  it('with fingers in the wrong order: each leaves what the next of its hand would', () => {
    const shifted = fingerModel({
      'fingers.capture.grossFailure': 1,
      'fingers.capture.wrongHandShare': 0,
      'fingers.capture.wrongOrderShare': 1,
    });
    const sound = fingerModel({ 'fingers.capture.grossFailure': 0 });
    const capture = { index: 3, trueAgeYears: 30 };
    const found = tenPrint(draws(4), owner, capture, shifted).map(acquired);
    const truth = tenPrint(draws(4), owner, capture, sound).map(acquired);
    const places = [1, 2, 3, 4, 0, 6, 7, 8, 9, 5];
    for (const [place, shown] of places.entries())
      expect(minutiaeOf(found[place]!.template)).toEqual(minutiaeOf(truth[shown]!.template));
  });

  it('smeared: all fingers of the session, and no other session', () => {
    const model = fingerModel({
      'fingers.capture.grossFailure': 0.2,
      'fingers.capture.wrongHandShare': 0,
      'fingers.quality.gate': 0,
    });
    const failures = Array.from({ length: 100 }, (_, index) => {
      const session = tenPrint(draws(4), owner, { index, trueAgeYears: 30 }, model).map(acquired);
      const shares = new Set(session.map(({ grossFailure }) => grossFailure));
      expect(shares.size).toBe(1);
      return session[0]!.grossFailure;
    });
    const share = failures.filter((failed) => failed).length / failures.length;
    expect(share).toBeGreaterThan(0.08);
    expect(share).toBeLessThan(0.35);
  });

  it('a missing finger is missing in every session', () => {
    const model = fingerModel({ 'fingers.person.missingFinger': 0.3 });
    const missing = (index: number) =>
      tenPrint(draws(4), owner, { index, trueAgeYears: 30 }, model).map(
        (found) => found.kind === 'not-acquired' && found.because === 'missing-finger',
      );
    expect(missing(0)).toContain(true);
    expect(missing(0)).toContain(false);
    expect(missing(1)).toEqual(missing(0));
  });
});
