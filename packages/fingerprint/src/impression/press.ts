import type { RandomStream } from '@eurodac-sim/primitives';
import type { FingerModel } from '../parameters/finger-model.ts';
import { standardNormal } from '../sampling.ts';
import type { PressStyle } from './press-style.ts';
import { plainStyle } from './press-style.ts';
import { yearsBelow } from './years-below.ts';

/** How a finger is laid on the glass: one press, before any minutia is looked for. */
export type Press = {
  /** Centre of contact on the pad, in mm at adult size. */
  readonly centreX: number;
  readonly centreY: number;
  /** Half axes of the contact ellipse, in mm at adult size. */
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** Turn of the finger, radians counter-clockwise. */
  readonly rotation: number;
  /** Stretch along x, shear, stretch along y, each as a share of the distance. */
  readonly strain: readonly [number, number, number];
  /** Displacement in mm at one unit of distance: of x by x², xy, y², then of y by the same. */
  readonly distortion: readonly [number, number, number, number, number, number];
  /** Distance in mm that counts as one unit in the distortion. */
  readonly distortionUnitMm: number;
};

/** Millimetres of a pixel at the resolution in which the model states its pixels. */
const MODEL_PIXEL_MM = 25.4 / 500;

/** A press drawn from the stream of a capture: thirteen normal draws. */
export function press(
  stream: RandomStream,
  ageYears: number,
  values: FingerModel['capture'],
  style: PressStyle = plainStyle(values),
): Press {
  const pressure = Math.exp(values.contactSd * standardNormal(stream));
  const wider = 1 + values.childRotation * yearsBelow(ageYears, values.childUntil);
  const bend = () => style.distortion * values.distortionSdPx * MODEL_PIXEL_MM * standardNormal(stream);
  const pull = () => style.distortion * values.strainSd * standardNormal(stream);
  return {
    centreX: values.placementSideSdMm * standardNormal(stream),
    centreY: values.placementLengthSdMm * standardNormal(stream),
    halfWidth: style.halfWidthMm * pressure,
    halfHeight: style.halfHeightMm * pressure,
    rotation: ((style.turnDegrees + style.rotationSdDegrees * wider * standardNormal(stream)) * Math.PI) / 180,
    strain: [pull(), pull(), pull()],
    distortion: [bend(), bend(), bend(), bend(), bend(), bend()],
    distortionUnitMm: values.distortionAtMm,
  };
}
