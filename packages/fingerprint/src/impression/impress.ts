import type { RandomStream } from '@eurodac-sim/primitives';
import type { Minutiae } from '../finger/minutiae.ts';
import { poisson, standardNormal } from '../sampling.ts';
import type { Placement } from './placement.ts';
import { contactMm2, inContact, onImage, project } from './placement.ts';
import type { PressedMinutiae } from './pressed-minutiae.ts';
import { hasRoom } from './pressed-minutiae.ts';
import type { Reading } from './reading.ts';

const ENDING = 1;
const BIFURCATION = 2;

/** One press of one finger and how well an extractor reads it. */
export type Pressing = { readonly minutiae: Minutiae; readonly placed: Placement; readonly read: Reading };

/** Fills the columns with what an extractor finds of a finger, and behind it with what it finds that is not there. */
export function impress(stream: RandomStream, pressing: Pressing, into: PressedMinutiae): void {
  into.count = 0;
  addTrue(stream, pressing, into);
  addSpurious(stream, pressing, into);
}

function addTrue(stream: RandomStream, { minutiae, placed, read }: Pressing, into: PressedMinutiae): void {
  for (let k = 0; k < minutiae.count; k++) {
    const x = minutiae.x[k]!;
    const y = minutiae.y[k]!;
    if (!inContact(placed.press, x, y) || stream.uniform() >= read.detection) continue;
    const n = into.count;
    project(placed, x, y, into);
    into.x[n] = into.x[n]! + read.jitterPx * standardNormal(stream);
    into.y[n] = into.y[n]! + read.jitterPx * standardNormal(stream);
    if (!onImage(placed.image, into)) continue;
    into.angle[n] = minutiae.direction[k]! + placed.press.rotation + read.directionSd * standardNormal(stream);
    into.type[n] = stream.uniform() < read.typeFlip ? otherType(minutiae.type[k]!) : minutiae.type[k]!;
    into.source[n] = k;
    into.count = n + 1;
  }
}

/** False minutiae: anywhere in contact, in any direction, of any type. */
function addSpurious(stream: RandomStream, { placed, read }: Pressing, into: PressedMinutiae): void {
  const { press } = placed;
  const area = contactMm2(placed);
  const mean = Math.max(read.spuriousPerMm2 * area, read.reportedPerMm2 * area - into.count);
  for (let left = poisson(stream, mean); left > 0 && hasRoom(into); left--) {
    const radius = Math.sqrt(stream.uniform());
    const turn = 2 * Math.PI * stream.uniform();
    const x = press.centreX + press.halfWidth * radius * Math.cos(turn);
    const y = press.centreY + press.halfHeight * radius * Math.sin(turn);
    project(placed, x, y, into);
    if (!onImage(placed.image, into)) continue;
    const n = into.count;
    into.angle[n] = 2 * Math.PI * stream.uniform();
    into.type[n] = stream.uniform() < 0.5 ? ENDING : BIFURCATION;
    into.source[n] = -1;
    into.count = n + 1;
  }
}

function otherType(type: number): number {
  return type === ENDING ? BIFURCATION : ENDING;
}
