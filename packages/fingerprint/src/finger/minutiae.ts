import type { RandomStream } from '@eurodac-sim/primitives';
import type { FingerModel } from '../parameters/finger-model.ts';
import { poisson, standardNormal } from '../sampling.ts';
import type { PadPoint, Pattern } from './pattern.ts';
import { ridgeDirection, ridgeDivergence } from './ridge-direction.ts';

/** Minutiae of a finger as columns, in mm at adult size; fixed at birth. */
export type Minutiae = {
  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Radians, counter-clockwise from the x axis. */
  readonly direction: Float32Array;
  /** ISO code: 1 ending, 2 bifurcation. */
  readonly type: Uint8Array;
};

type TopologyValues = FingerModel['topology'];

/** Room for the minutiae of one finger: the mean is about 75, and a Poisson count of ten times that does not occur. */
const MOST = 1024;
/** Candidates drawn for each minutia before a finger is left with fewer: reached only where parameters leave no room. */
const CANDIDATES_PER_MINUTIA = 500;

const scratchX = new Float64Array(MOST);
const scratchY = new Float64Array(MOST);

/**
 * The minutiae of a finger: a point process that is denser around cores and deltas, with inhibition between neighbours.
 *
 * The number is Poisson with the integral of the density over the pad as its mean; candidates are then taken one by one,
 * never within the hard core of another and less often near one.
 *
 * @source Wieditz, Pokern, Schuhmacher and Huckemann, JRSS C 2022 (Strauss process with a hard core)
 */
export function minutiae(stream: RandomStream, pattern: Pattern, values: TopologyValues): Minutiae {
  const count = place(stream, pattern, values);
  const x = Float32Array.from(scratchX.subarray(0, count));
  const y = Float32Array.from(scratchY.subarray(0, count));
  const direction = new Float32Array(count);
  const type = new Uint8Array(count);
  const directionSd = (values.directionSdDegrees * Math.PI) / 180;
  for (let k = 0; k < count; k++) {
    const along = ridgeDirection(pattern, x[k]!, y[k]!, values);
    const apart = ridgeDivergence(pattern, [x[k]!, y[k]!, along], values);
    const turned = stream.uniform() * (1 + Math.exp(values.divergenceReachMm * apart)) < 1 ? Math.PI : 0;
    direction[k] = along + turned + directionSd * standardNormal(stream);
    type[k] = stream.uniform() < values.endingShare ? 1 : 2;
  }
  return { count, x, y, direction, type };
}

/** Fills the scratch columns with places and returns how many. */
function place(stream: RandomStream, pattern: Pattern, values: TopologyValues): number {
  const wanted = Math.min(MOST, wantedCount(stream, pattern, values));
  let count = 0;
  for (let left = wanted * CANDIDATES_PER_MINUTIA; count < wanted && left > 0; left--) {
    const point = candidate(stream, values);
    if (stream.uniform() >= relativeDensity(pattern, point.x, point.y, values)) continue;
    if (stream.uniform() >= tolerance(point.x, point.y, count, values)) continue;
    scratchX[count] = point.x;
    scratchY[count++] = point.y;
  }
  return count;
}

/** A Poisson number of places over the pad at the highest density, of which those that the density keeps are counted. */
function wantedCount(stream: RandomStream, pattern: Pattern, values: TopologyValues): number {
  const density = values.densityPerMm2 * Math.exp(values.densitySd * standardNormal(stream));
  const padMm2 = (Math.PI * values.padWidthMm * values.padHeightMm) / 4;
  let wanted = 0;
  for (let left = poisson(stream, density * padMm2); left > 0; left--) {
    const point = candidate(stream, values);
    if (stream.uniform() < relativeDensity(pattern, point.x, point.y, values)) wanted++;
  }
  return wanted;
}

/** A place uniform over the ellipse of the pad. */
function candidate(stream: RandomStream, values: TopologyValues): PadPoint {
  for (;;) {
    const a = 2 * stream.uniform() - 1;
    const b = 2 * stream.uniform() - 1;
    if (a * a + b * b <= 1) return { x: (a * values.padWidthMm) / 2, y: (b * values.padHeightMm) / 2 };
  }
}

/** Density at a place as a share of the density at a core. */
function relativeDensity(pattern: Pattern, x: number, y: number, values: TopologyValues): number {
  let nearness = pattern.cores.length > 0 ? 0 : nearnessTo(pattern.centre, x, y, values.coreReachMm2);
  for (const core of pattern.cores) nearness = Math.max(nearness, nearnessTo(core, x, y, values.coreReachMm2));
  for (const delta of pattern.deltas) nearness = Math.max(nearness, nearnessTo(delta, x, y, values.deltaReachMm2));
  return values.backgroundShare + (1 - values.backgroundShare) * nearness;
}

function nearnessTo(point: PadPoint, x: number, y: number, reachMm2: number): number {
  const dx = x - point.x;
  const dy = y - point.y;
  return Math.exp(-(dx * dx + dy * dy) / reachMm2);
}

/** Probability that the minutiae placed so far leave room: 0 within the hard core, a factor for each near neighbour. */
function tolerance(x: number, y: number, count: number, values: TopologyValues): number {
  const hardSquare = values.hardCoreMm * values.hardCoreMm;
  const nearSquare = values.inhibitionMm * values.inhibitionMm;
  let probability = 1;
  for (let k = 0; k < count; k++) {
    const dx = x - scratchX[k]!;
    const dy = y - scratchY[k]!;
    const square = dx * dx + dy * dy;
    if (square < hardSquare) return 0;
    if (square < nearSquare) probability *= values.inhibition;
  }
  return probability;
}
