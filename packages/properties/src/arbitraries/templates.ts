import type { Template } from '@eurodac-sim/fingerprint';
import { FINGER_POSITIONS } from '@eurodac-sim/fingerprint';
import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';

/** One past the largest coordinate of an image. */
const WIDTH = 400;
const HEIGHT = 500;
/** Pixels a centimetre at 500 an inch. */
const PIXELS_PER_CM = 197;

const minutia = fc.record({
  x: fc.integer({ min: 0, max: WIDTH - 1 }),
  y: fc.integer({ min: 0, max: HEIGHT - 1 }),
  angle: fc.integer({ min: 0, max: 255 }),
  type: fc.integer({ min: 0, max: 2 }),
  quality: fc.integer({ min: 0, max: 100 }),
});

/** Any template that a record can hold, from none to `most` minutiae: not a finger, but every value a format must carry. */
export function templateUpTo(most: number): Arbitrary<Template> {
  return fc
    .record({
      minutiae: fc.array(minutia, { maxLength: most, size: 'max' }),
      position: fc.constantFrom(...FINGER_POSITIONS, 'unknown' as const),
      quality: fc.integer({ min: 0, max: 100 }),
    })
    .map(({ minutiae, position, quality }) => ({
      count: minutiae.length,
      x: Uint16Array.from(minutiae, ({ x }) => x),
      y: Uint16Array.from(minutiae, ({ y }) => y),
      angle: Uint8Array.from(minutiae, ({ angle }) => angle),
      type: Uint8Array.from(minutiae, ({ type }) => type),
      minutiaQuality: Uint8Array.from(minutiae, ({ quality: reported }) => reported),
      width: WIDTH,
      height: HEIGHT,
      pixelsPerCm: PIXELS_PER_CM,
      position,
      quality,
    }));
}

/** A template of up to 60 minutiae, about as many as a finger shows. */
export const template: Arbitrary<Template> = templateUpTo(60);
