import type { RandomStream } from '@eurodac-sim/primitives';
import { normal } from '@eurodac-sim/primitives';

/** Semi-axes of the part of a finger that sticks to the sensor. Unit: pixel. Origin: assumption. */
const STUCK_X = 45;
const STUCK_Y = 60;

/** Standard deviation of a slip in each direction, of a torsion, at strength 1. Units: pixel, radian. Origin: assumption. */
const SLIP = 14;
const TORSION = 0.12;

/** Where a minutia at (x, y) from the middle of the print, y down, and its direction in 1/256 turn come to lie. */
export type Distortion = (x: number, y: number, angle: number) => { x: number; y: number; angle: number };

/**
 * A finger pressed and then pushed and turned: an ellipse in the middle sticks to the sensor, skin far from it goes with the
 * finger, what lies between is stretched.
 *
 * @source Cappelli, Maio and Maltoni, ICAPR 2001: Modelling plastic distortion in fingerprint images
 */
export function skinDistortion(stream: RandomStream, strength: number): Distortion {
  const gauss = (sd: number): number => normal(stream.uniform(), 0, sd);
  const [slipX, slipY, torsion] = [gauss(SLIP * strength), gauss(SLIP * strength), gauss(TORSION * strength)];
  const plasticity = 1 + 1.5 * stream.uniform();
  const centreX = gauss(20);
  const centreY = gauss(20);
  const moved = (x: number, y: number): readonly [number, number] => {
    const [dx, dy] = [x - centreX, y - centreY];
    const goes = share(Math.hypot(dx / STUCK_X, dy / STUCK_Y) - 1, plasticity);
    const [cosine, sine] = [Math.cos(torsion), Math.sin(torsion)];
    return [x + goes * (cosine * dx - sine * dy - dx + slipX), y + goes * (sine * dx + cosine * dy - dy + slipY)];
  };
  return (x, y, angle) => {
    const [toX, toY] = moved(x, y);
    const radians = (angle * Math.PI) / 128;
    const [aheadX, aheadY] = moved(x + 4 * Math.cos(radians), y - 4 * Math.sin(radians));
    return { x: toX, y: toY, angle: (Math.atan2(toY - aheadY, aheadX - toX) * 128) / Math.PI };
  };
}

/** How far skin goes with the finger, 0 to 1, by its distance from the part that sticks. */
function share(beyond: number, plasticity: number): number {
  if (beyond <= 0) return 0;
  return beyond >= plasticity ? 1 : 0.5 * (1 - Math.cos((Math.PI * beyond) / plasticity));
}
