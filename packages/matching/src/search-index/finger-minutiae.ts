import type { Template } from '@eurodac-sim/fingerprint';
import type { FingerMinutiae } from './neighbour-cells.ts';

/** Resolution in which fingers are described, in pixels per centimetre: 500 per inch, as records round it. */
const PIXELS_PER_CM = 197;

/** Farthest a minutia may lie from the image's corner; beyond it places are taken to be there. Unit: 1/197 cm. */
const FARTHEST = 16_000;

/**
 * A template's minutiae as the index reads them.
 *
 * @param scale what lengths are multiplied by, beside the change to 197 pixels per centimetre
 */
export function fingerMinutiae(template: Template, scale: number): FingerMinutiae {
  const { count, x, y, angle, pixelsPerCm } = template;
  const unit = (scale * PIXELS_PER_CM) / pixelsPerCm;
  const across = new Int32Array(count);
  const up = new Int32Array(count);
  for (let k = 0; k < count; k++) {
    across[k] = Math.min(FARTHEST, Math.round(x[k]! * unit));
    up[k] = -Math.min(FARTHEST, Math.round(y[k]! * unit));
  }
  return { count, x: across, y: up, direction: angle };
}
