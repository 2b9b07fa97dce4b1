import type { FingerModel } from '../parameters/finger-model.ts';
import type { Device } from './device.ts';

/** The image that a device makes: the centre of contact falls on its centre, and what lies outside is lost. */
export type Image = {
  readonly width: number;
  readonly height: number;
  readonly pixelsPerMm: number;
  /** The resolution as records state it. */
  readonly pixelsPerCm: number;
};

const MM_PER_INCH = 25.4;
const MM_PER_CM = 10;

/** The image of a device. */
export function imageOf(device: Device, values: FingerModel['device']): Image {
  const pixelsPerMm = values[`${device}.pixelsPerInch`] / MM_PER_INCH;
  return {
    width: Math.round(values[`${device}.widthMm`] * pixelsPerMm),
    height: Math.round(values[`${device}.heightMm`] * pixelsPerMm),
    pixelsPerMm,
    pixelsPerCm: Math.round(pixelsPerMm * MM_PER_CM),
  };
}
