import type { Draws } from '@eurodac-sim/primitives';
import { normal } from '@eurodac-sim/primitives';
import type { FingerTraits } from '../finger/finger-traits.ts';
import type { FingerModel } from '../parameters/finger-model.ts';
import type { Capture } from './capture.ts';
import { slapNumber } from './slap.ts';

/** What a way of capture means for a press. */
export type PressStyle = {
  /** Mean half axes of the contact, in mm at adult size. */
  readonly halfWidthMm: number;
  readonly halfHeightMm: number;
  /** Turn that fingers pressed together share, and spread of the turn of each, in degrees. */
  readonly turnDegrees: number;
  readonly rotationSdDegrees: number;
  /** Factor on strain and distortion. */
  readonly distortion: number;
};

const SLAPS = 3;

/** The style of a plain press of one finger alone. */
export function plainStyle(values: FingerModel['capture']): PressStyle {
  return {
    halfWidthMm: values.contactHalfWidthMm,
    halfHeightMm: values.contactHalfHeightMm,
    turnDegrees: 0,
    rotationSdDegrees: values.rotationSdDegrees,
    distortion: 1,
  };
}

/** The style of a press on the device of a capture. */
export function pressStyle(
  draws: Draws,
  { owner, position }: FingerTraits,
  capture: Capture,
  model: FingerModel,
): PressStyle {
  const values = model.capture;
  const plain = plainStyle(values);
  if (capture.device === 'rolled-ten-print')
    return {
      ...plain,
      halfWidthMm: values.rolledHalfWidthMm,
      halfHeightMm: values.rolledHalfHeightMm,
      distortion: values.rolledDistortion,
    };
  if (capture.device !== 'slap-4-4-2') return plain;
  const index = capture.index * SLAPS + slapNumber(position);
  const u = draws.uniform({ replication: owner.replication, person: owner.person, purpose: 'slap-turn', index });
  return {
    ...plain,
    turnDegrees: normal(u, 0, values.slapRotationSdDegrees),
    rotationSdDegrees: values.slapFingerRotationSdDegrees,
  };
}
