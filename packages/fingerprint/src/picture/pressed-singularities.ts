import type { Draws } from '@eurodac-sim/primitives';
import type { Finger } from '../finger/finger.ts';
import type { Minutiae } from '../finger/minutiae.ts';
import type { PadPoint } from '../finger/pattern.ts';
import type { Capture } from '../impression/capture.ts';
import { impression } from '../impression/impression.ts';
import type { FingerModel } from '../parameters/finger-model.ts';
import { FINGER_MODEL } from '../parameters/finger-model.ts';
import type { Singularities, SingularPoint } from '../record-formats/cores-and-deltas.ts';

/** Marks laid on one point: their middle is where the point falls, to a fraction of a pixel. */
const MARKS = 200;
/** Fewer found marks than this, and the point is outside the contact. */
const LEAST_FOUND = 60;

/**
 * Where the cores and deltas of a finger fall in one impression of it, and none that lie outside the contact.
 *
 * The finger is pressed again in the same way, with many marks on one point in place of its minutiae: the middle of the
 * marks found is the point, whatever the press, the growth and the extractor do.
 */
export function pressedSingularities(
  draws: Draws,
  finger: Finger,
  capture: Capture,
  model: FingerModel = FINGER_MODEL,
): Singularities {
  const pressed = (point: PadPoint): readonly SingularPoint[] => {
    const result = impression(draws, { ...finger, minutiae: marksOn(point) }, capture, model);
    if (result.kind === 'not-acquired' || result.grossFailure || result.template.count < LEAST_FOUND) return [];
    return [{ x: middle(result.template.x), y: middle(result.template.y) }];
  };
  return { cores: finger.pattern.cores.flatMap(pressed), deltas: finger.pattern.deltas.flatMap(pressed) };
}

function marksOn({ x, y }: PadPoint): Minutiae {
  return {
    count: MARKS,
    x: new Float32Array(MARKS).fill(x),
    y: new Float32Array(MARKS).fill(y),
    direction: new Float32Array(MARKS),
    type: new Uint8Array(MARKS).fill(1),
  };
}

/** The median: false minutiae among the marks do not move it. */
function middle(values: Uint16Array): number {
  return values.toSorted()[values.length >> 1]!;
}
