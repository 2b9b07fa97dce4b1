import type { RandomStream } from '@eurodac-sim/primitives';
import type { FingerModel } from '../parameters/finger-model.ts';
import { poisson, standardNormal } from '../sampling.ts';
import type { PadPoint, Pattern } from './pattern.ts';
import { clearPoints, MOST_POINTS, placeCandidate, placedPoints, roomForCandidate } from './placed-points.ts';
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

/** Candidates drawn for each minutia before a finger is left with fewer: reached only where parameters leave no room. */
const CANDIDATES_PER_MINUTIA = 500;

/** Filled anew for every finger. */
const points = placedPoints();

/**
 * The minutiae of a finger: a point process that is denser around cores and deltas, with inhibition between neighbours.
 *
 * The number is Poisson with the integral of the density over the pad as its mean; candidates are then taken one by one,
 * never within the hard core of another and less often near one.
 *
 * @source Wieditz, Pokern, Schuhmacher and Huckemann, JRSS C 2022 (Strauss process with a hard core)
 */
export function minutiae(stream: RandomStream, pattern: Pattern, values: TopologyValues): Minutiae {
  place(stream, pattern, values);
  const { count } = points;
  const { x, y, direction, type } = columns(count);
  x.set(points.x.subarray(0, count));
  y.set(points.y.subarray(0, count));
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

/** Columns that share one buffer. */
function columns(count: number): Pick<Minutiae, 'x' | 'y' | 'direction' | 'type'> {
  const bytes = count * Float32Array.BYTES_PER_ELEMENT;
  const buffer = new ArrayBuffer(3 * bytes + count);
  return {
    x: new Float32Array(buffer, 0, count),
    y: new Float32Array(buffer, bytes, count),
    direction: new Float32Array(buffer, 2 * bytes, count),
    type: new Uint8Array(buffer, 3 * bytes, count),
  };
}

/** Fills the scratch points. */
function place(stream: RandomStream, pattern: Pattern, values: TopologyValues): void {
  clearPoints(points, values);
  const wanted = Math.min(MOST_POINTS, wantedCount(stream, pattern, values));
  for (let left = wanted * CANDIDATES_PER_MINUTIA; points.count < wanted && left > 0; left--) {
    drawCandidate(stream, values);
    if (!isKept(stream.uniform(), pattern, values)) continue;
    if (stream.uniform() < roomForCandidate(points, values)) placeCandidate(points, values);
  }
}

/** A Poisson number of places over the pad at the highest density, of which those that the density keeps are counted. */
function wantedCount(stream: RandomStream, pattern: Pattern, values: TopologyValues): number {
  const density = values.densityPerMm2 * Math.exp(values.densitySd * standardNormal(stream));
  const padMm2 = (Math.PI * values.padWidthMm * values.padHeightMm) / 4;
  let wanted = 0;
  for (let left = poisson(stream, density * padMm2); left > 0; left--) {
    drawCandidate(stream, values);
    if (isKept(stream.uniform(), pattern, values)) wanted++;
  }
  return wanted;
}

/** Draws the candidate uniform over the ellipse of the pad. */
function drawCandidate(stream: RandomStream, values: TopologyValues): void {
  for (;;) {
    const a = 2 * stream.uniform() - 1;
    const b = 2 * stream.uniform() - 1;
    if (a * a + b * b > 1) continue;
    points.x[points.count] = (a * values.padWidthMm) / 2;
    points.y[points.count] = (b * values.padHeightMm) / 2;
    return;
  }
}

/** Whether the density keeps the candidate: density there as a share of that at a core is above a uniform draw. */
function isKept(u: number, { centre, cores, deltas }: Pattern, values: TopologyValues): boolean {
  const above = (u - values.backgroundShare) / (1 - values.backgroundShare);
  if (above < 0) return true;
  let nearest = cores.length > 0 ? Number.POSITIVE_INFINITY : squareFrom(centre) / values.coreReachMm2;
  for (const core of cores) nearest = Math.min(nearest, squareFrom(core) / values.coreReachMm2);
  for (const delta of deltas) nearest = Math.min(nearest, squareFrom(delta) / values.deltaReachMm2);
  // 1 - n <= exp(-n) <= 1 / (1 + n + n²/2): mostly one of the two decides.
  if (above < 1 - nearest) return true;
  return above * (1 + nearest + (nearest * nearest) / 2) < 1 && above < Math.exp(-nearest);
}

function squareFrom(point: PadPoint): number {
  const dx = points.x[points.count]! - point.x;
  const dy = points.y[points.count]! - point.y;
  return dx * dx + dy * dy;
}
