import type { RandomStream } from '@eurodac-sim/primitives';
import type { Finger } from '../finger/finger.ts';
import { ridgeDirection } from '../finger/ridge-direction.ts';
import type { FingerModel } from '../parameters/finger-model.ts';
import { poisson, standardNormal } from '../sampling.ts';
import type { Placement } from './placement.ts';
import { contactMm2, inContact, onImage, project } from './placement.ts';
import { drawPatches, inPatch, poorPatches } from './poor-patches.ts';
import type { PressedMinutiae } from './pressed-minutiae.ts';
import { hasRoom } from './pressed-minutiae.ts';
import type { Reading } from './reading.ts';
import type { Wear } from './wear.ts';

const ENDING = 1;
const BIFURCATION = 2;

/** One press of one finger and how well an extractor reads it. */
export type Pressing = {
  readonly finger: Finger;
  readonly placed: Placement;
  readonly read: Reading;
  readonly worn?: Wear | undefined;
  readonly model: FingerModel;
};

/** Filled anew by every press. */
const patches = poorPatches();

/** Fills the columns with what an extractor finds of a finger, and behind it with what it finds that is not there. */
export function impress(stream: RandomStream, pressing: Pressing, into: PressedMinutiae): void {
  into.count = 0;
  const { press } = pressing.placed;
  drawPatches(stream, { press, cover: pressing.read.poorCover }, pressing.model.capture, patches);
  addTrue(stream, pressing, into);
  addSpurious(stream, pressing, into);
}

function addTrue(stream: RandomStream, { finger, placed, read, worn, model }: Pressing, into: PressedMinutiae): void {
  const { minutiae } = finger;
  const { patchRadiusMm, coarseShare, coarseFactor } = model.capture;
  for (let k = 0; k < minutiae.count; k++) {
    const x = minutiae.x[k]!;
    const y = minutiae.y[k]!;
    const gone = worn !== undefined && worn.stream.uniform() < worn.goneShare;
    if (gone || !inContact(placed.press, x, y)) continue;
    const detection = inPatch(patches, x, y, patchRadiusMm) ? read.poorDetection : read.detection;
    if (stream.uniform() >= detection) continue;
    const n = into.count;
    project(placed, x, y, into);
    const spread = stream.uniform() < coarseShare ? coarseFactor : 1;
    into.x[n] = into.x[n]! + spread * read.jitterPx * standardNormal(stream);
    into.y[n] = into.y[n]! + spread * read.jitterPx * standardNormal(stream);
    if (!onImage(placed.image, into)) continue;
    into.angle[n] = minutiae.direction[k]! + placed.press.rotation + spread * read.directionSd * standardNormal(stream);
    into.type[n] = stream.uniform() < read.typeFlip ? otherType(minutiae.type[k]!) : minutiae.type[k]!;
    into.source[n] = k;
    into.count = n + 1;
  }
}

/** False minutiae, more of them in poor patches, along the ridges; some in pairs that face each other over a break. */
function addSpurious(stream: RandomStream, pressing: Pressing, into: PressedMinutiae): void {
  const { placed, read, model } = pressing;
  const { press } = placed;
  const { patchRadiusMm, patchSpurious, breakShare, breakMm } = model.capture;
  const area = contactMm2(placed);
  const mean = Math.max(read.spuriousPerMm2 * area, read.reportedPerMm2 * area - into.count);
  for (let left = poisson(stream, mean); left > 0 && hasRoom(into); left--) {
    const patch = patches.count > 0 && stream.uniform() < patchSpurious;
    const k = patch ? Math.floor(stream.uniform() * patches.count) : 0;
    const radius = Math.sqrt(stream.uniform());
    const turn = 2 * Math.PI * stream.uniform();
    const x =
      (patch ? patches.x[k]! : press.centreX) + (patch ? patchRadiusMm : press.halfWidth) * radius * Math.cos(turn);
    const y =
      (patch ? patches.y[k]! : press.centreY) + (patch ? patchRadiusMm : press.halfHeight) * radius * Math.sin(turn);
    const along =
      ridgeDirection(pressing.finger.pattern, x, y, model.topology) + (stream.uniform() < 0.5 ? Math.PI : 0);
    addFalse(stream, pressing, [x, y, along], into);
    if (left < 2 || stream.uniform() >= breakShare) continue;
    left--;
    addFalse(stream, pressing, [x - breakMm * Math.cos(along), y - breakMm * Math.sin(along), along + Math.PI], into);
  }
}

function addFalse(
  stream: RandomStream,
  { placed, read }: Pressing,
  [x, y, direction]: readonly [x: number, y: number, direction: number],
  into: PressedMinutiae,
): void {
  if (!inContact(placed.press, x, y) || !hasRoom(into)) return;
  project(placed, x, y, into);
  if (!onImage(placed.image, into)) return;
  const n = into.count;
  into.angle[n] = direction + placed.press.rotation + read.falseDirectionSd * standardNormal(stream);
  into.type[n] = stream.uniform() < 0.5 ? ENDING : BIFURCATION;
  into.source[n] = -1;
  into.count = n + 1;
}

function otherType(type: number): number {
  return type === ENDING ? BIFURCATION : ENDING;
}
