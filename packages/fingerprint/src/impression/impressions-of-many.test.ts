import { draws } from '@eurodac-sim/primitives';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FingerPosition } from '../finger-position.ts';
import { FINGER_POSITIONS, otherHand } from '../finger-position.ts';
import type { Sex } from '../owner.ts';
import { FINGER_MODEL, fingerModel } from '../parameters/finger-model.ts';
import type { Impression } from './impression.ts';
import { tenPrint } from './ten-print.ts';

type Shown = { readonly sex: Sex; readonly position: FingerPosition; readonly quality: number; readonly count: number };

const PERSONS = 150;

/** The impressions of 150 persons of each sex at an age. */
function impressions(ageYears: number, model = fingerModel()): readonly Shown[] {
  const random = draws(31);
  return (['female', 'male'] as const).flatMap((sex, half) =>
    Array.from({ length: PERSONS }, (_, k) => {
      const owner = { replication: half, person: k, sex };
      return tenPrint(random, owner, { index: 0, trueAgeYears: ageYears }, model).flatMap((found: Impression) =>
        found.kind === 'acquired'
          ? [
              {
                sex,
                position: found.template.position as FingerPosition,
                quality: found.quality,
                count: found.template.count,
              },
            ]
          : [],
      );
    }).flat(),
  );
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
const meanQuality = (shown: readonly Shown[]): number => mean(shown.map(({ quality }) => quality));

describe('quality of 300 adults, all ten fingers (F12)', () => {
  let adults: readonly Shown[] = [];
  beforeAll(() => {
    adults = impressions(30);
  });
  const of = (position: FingerPosition) => meanQuality(adults.filter((shown) => shown.position === position));

  it.each([
    ['male', 59],
    ['female', 49],
  ] as const)('of the %s half has a median within 3 points of %i', (sex, target) => {
    const found = median(adults.filter((shown) => shown.sex === sex).map(({ quality }) => quality));
    expect(Math.abs(found - target)).toBeLessThanOrEqual(3);
  });

  it('falls from the thumb to the little finger, on both hands', () => {
    for (const hand of [FINGER_POSITIONS.slice(0, 5), FINGER_POSITIONS.slice(5)]) {
      const qualities = hand.map(of);
      expect(qualities).toEqual(qualities.toSorted((a, b) => b - a));
    }
  });

  it('is higher on the right hand', () => {
    const hands = FINGER_POSITIONS.slice(0, 5);
    expect(mean(hands.map(of))).toBeGreaterThan(mean(hands.map(otherHand).map(of)));
  });
});

describe('quality over life, of the same 300 persons (F11)', () => {
  it('rises to 12, stays, and falls in old age, below that of children of six', () => {
    const [six, nine, twelve, thirty, old] = [6, 9, 12, 30, 75].map((age) => meanQuality(impressions(age)));
    expect(nine!).toBeGreaterThan(six!);
    expect(twelve!).toBeGreaterThan(nine!);
    expect(Math.abs(thirty! - twelve!)).toBeLessThan(0.5);
    expect(old!).toBeLessThan(six!);
  });
});

describe('minutiae of 300 adults as an unfiltered extractor reports them (F22)', () => {
  const { capture, person } = FINGER_MODEL;
  const ellipseMm2 = Math.PI * capture.contactHalfWidthMm * capture.contactHalfHeightMm;
  const contactMm2 = {
    female: ellipseMm2 * person.femaleSize * person.femaleSize,
    male: ellipseMm2 * person.maleSize * person.maleSize,
  };

  it('cover 234 to 302 mm2, give or take a quarter', () => {
    for (const area of Object.values(contactMm2)) {
      expect(area).toBeGreaterThan(234 * 0.75);
      expect(area).toBeLessThan(302 * 1.25);
    }
  });

  it('are 0.28 to 0.34 a mm2 at quality 60 to 100, give or take a quarter', () => {
    const model = fingerModel({ 'fingers.capture.rawExtractor': 1 });
    const good = impressions(30, model).filter(({ quality }) => quality >= 60);
    expect(good.length).toBeGreaterThan(700);
    const density = mean(good.map(({ sex, count }) => count / contactMm2[sex]));
    expect(density).toBeGreaterThan(0.28 * 0.75);
    expect(density).toBeLessThan(0.34 * 1.25);
  });
});
