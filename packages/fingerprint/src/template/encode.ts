import type { FingerPosition } from '../finger-position.ts';
import type { Image } from '../impression/image.ts';
import type { PressedMinutiae } from '../impression/pressed-minutiae.ts';
import { columns } from './columns.ts';
import type { Template } from './template.ts';
import { MOST_MINUTIAE } from './template.ts';

const ANGLES = 256;
const COORDINATES = 0x4000;
const TYPES = 4;

const order = new Float64Array(MOST_MINUTIAE);

/**
 * The template of pressed minutiae: whole pixels and 1/256 turns, from top to bottom and from left to right.
 *
 * Of more than 255 the last are left out. Layout of a sorting key, 38 bits: `y:14 x:14 angle:8 type:2`
 */
export function encode(
  pressed: PressedMinutiae,
  image: Image,
  labels: { readonly position: FingerPosition; readonly quality: number },
): Template {
  const count = Math.min(MOST_MINUTIAE, pressed.count);
  const keys = order.subarray(0, count);
  for (let k = 0; k < count; k++) {
    const angle = Math.round((pressed.angle[k]! / (2 * Math.PI)) * ANGLES) & (ANGLES - 1);
    const place = Math.round(pressed.y[k]!) * COORDINATES + Math.round(pressed.x[k]!);
    keys[k] = (place * ANGLES + angle) * TYPES + pressed.type[k]!;
  }
  keys.sort();
  const made = columns(count);
  for (let k = 0; k < count; k++) {
    const key = keys[k]!;
    const place = Math.floor(key / (ANGLES * TYPES));
    const rest = key % (ANGLES * TYPES);
    made.x[k] = place % COORDINATES;
    made.y[k] = Math.floor(place / COORDINATES);
    made.angle[k] = rest >>> 2;
    made.type[k] = rest & 3;
  }
  const { width, height, pixelsPerCm } = image;
  return { ...made, width, height, pixelsPerCm, ...labels };
}
