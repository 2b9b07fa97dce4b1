import type { Finger } from '../finger/finger.ts';
import type { Growth } from '../growth/growth.ts';
import type { Image } from './image.ts';
import type { Press } from './press.ts';
import type { PressedMinutiae } from './pressed-minutiae.ts';

/** The way from the pad of a finger, in mm at adult size, to the image of one press of it. */
export type Placement = {
  readonly press: Press;
  readonly image: Image;
  /** Millimetres of today's finger for a millimetre of the adult one, on the x and the y axis of the pad. */
  readonly across: number;
  readonly along: number;
  readonly cos: number;
  readonly sin: number;
};

/** The placement of one press of a finger at a stage of its growth. */
export function placement(finger: Finger, growth: Growth, press: Press, image: Image): Placement {
  const size = finger.adultSize * growth.size;
  return {
    press,
    image,
    across: size * growth.crosswise,
    along: size * growth.lengthwise,
    cos: Math.cos(press.rotation),
    sin: Math.sin(press.rotation),
  };
}

/** Area of contact in mm². */
export function contactMm2({ press, across, along }: Placement): number {
  return Math.PI * press.halfWidth * across * press.halfHeight * along;
}

/** Whether a point of the pad touches the glass. */
export function inContact(press: Press, x: number, y: number): boolean {
  const a = (x - press.centreX) / press.halfWidth;
  const b = (y - press.centreY) / press.halfHeight;
  return a * a + b * b <= 1;
}

/** Writes the place of a point of the pad behind the pressed minutiae: grown, turned, distorted, then in pixels. */
export function project(placed: Placement, x: number, y: number, into: PressedMinutiae): void {
  const { press, image } = placed;
  const across = (x - press.centreX) * placed.across;
  const along = (y - press.centreY) * placed.along;
  const right = across * placed.cos - along * placed.sin;
  const up = across * placed.sin + along * placed.cos;
  const u = right / press.distortionUnitMm;
  const v = up / press.distortionUnitMm;
  const [xx, xy, xyy, yx, yxy, yy] = press.distortion;
  const [wider, shear, longer] = press.strain;
  const bentRight = right * (1 + wider) + up * shear + xx * u * u + xy * u * v + xyy * v * v;
  const bentUp = up * (1 + longer) + right * shear + yx * u * u + yxy * u * v + yy * v * v;
  into.x[into.count] = image.width / 2 + bentRight * image.pixelsPerMm;
  into.y[into.count] = image.height / 2 - bentUp * image.pixelsPerMm;
}

/** Whether the minutia just written lies on the image once it is rounded to whole pixels. */
export function onImage(image: Image, pressed: PressedMinutiae): boolean {
  const x = Math.round(pressed.x[pressed.count]!);
  const y = Math.round(pressed.y[pressed.count]!);
  return x >= 0 && x < image.width && y >= 0 && y < image.height;
}
