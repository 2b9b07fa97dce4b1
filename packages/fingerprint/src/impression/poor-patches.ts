import type { RandomStream } from '@eurodac-sim/primitives';
import type { FingerModel } from '../parameters/finger-model.ts';
import { poisson } from '../sampling.ts';
import type { Press } from './press.ts';

/** Places of one press where ridges are hard to read, such as dry or dirty spots: discs on the pad. */
export type PoorPatches = {
  count: number;
  /** Centres in mm at adult size. */
  readonly x: Float64Array;
  readonly y: Float64Array;
};

const MOST = 128;

/** Columns to be filled again for every press. */
export function poorPatches(): PoorPatches {
  return { count: 0, x: new Float64Array(MOST), y: new Float64Array(MOST) };
}

/** Patches over the contact of a press, such that a share of 1 - exp(-cover) of it is poor. */
export function drawPatches(
  stream: RandomStream,
  { press, cover }: { readonly press: Press; readonly cover: number },
  values: FingerModel['capture'],
  into: PoorPatches,
): void {
  const radius = values.patchRadiusMm;
  const mean = (cover * press.halfWidth * press.halfHeight) / (radius * radius);
  into.count = Math.min(MOST, poisson(stream, mean));
  for (let k = 0; k < into.count; k++) {
    const distance = Math.sqrt(stream.uniform());
    const turn = 2 * Math.PI * stream.uniform();
    into.x[k] = press.centreX + press.halfWidth * distance * Math.cos(turn);
    into.y[k] = press.centreY + press.halfHeight * distance * Math.sin(turn);
  }
}

/** Whether a point of the pad lies in a patch. */
export function inPatch({ count, x, y }: PoorPatches, px: number, py: number, radiusMm: number): boolean {
  for (let k = 0; k < count; k++) {
    const dx = px - x[k]!;
    const dy = py - y[k]!;
    if (dx * dx + dy * dy < radiusMm * radiusMm) return true;
  }
  return false;
}
