import type { FingerModel } from '../parameters/finger-model.ts';

type TopologyValues = FingerModel['topology'];

/** Room for the minutiae of one finger: the mean is about 90, and a Poisson count of ten times that does not occur. */
export const MOST_POINTS = 1024;
const MOST_CELLS = 32;
const NONE = -1;

/**
 * Points placed on a pad so far, and behind them the candidate: where the next may be placed. They lie in cells so
 * wide that those that matter to the candidate lie in its cell or the next.
 */
export type PlacedPoints = {
  count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  cellsAcross: number;
  cellsAlong: number;
  /** The newest point of each cell, row by row, and for each point the one before it in its cell. */
  readonly newest: Int16Array;
  readonly before: Int16Array;
};

/** Points to be placed anew for every finger. */
export function placedPoints(): PlacedPoints {
  return {
    count: 0,
    x: new Float64Array(MOST_POINTS + 1),
    y: new Float64Array(MOST_POINTS + 1),
    cellsAcross: 1,
    cellsAlong: 1,
    newest: new Int16Array(MOST_CELLS * MOST_CELLS),
    before: new Int16Array(MOST_POINTS),
  };
}

/** Takes all points away. */
export function clearPoints(points: PlacedPoints, values: TopologyValues): void {
  const reach = Math.max(values.hardCoreMm, values.inhibitionMm);
  points.count = 0;
  points.cellsAcross = cellsIn(values.padWidthMm, reach);
  points.cellsAlong = cellsIn(values.padHeightMm, reach);
  points.newest.fill(NONE, 0, points.cellsAcross * points.cellsAlong);
}

function cellsIn(lengthMm: number, reachMm: number): number {
  return Math.max(1, Math.min(MOST_CELLS, Math.floor(lengthMm / reachMm)));
}

/** The cell of a place along one axis whose middle is 0. */
function cellOf(place: number, lengthMm: number, cells: number): number {
  return Math.max(0, Math.min(cells - 1, Math.floor((place / lengthMm + 0.5) * cells)));
}

/** Makes the candidate a point. */
export function placeCandidate(points: PlacedPoints, values: TopologyValues): void {
  const { cellsAcross, cellsAlong, newest } = points;
  const k = points.count++;
  const x = points.x[k]!;
  const y = points.y[k]!;
  const cell = cellOf(y, values.padHeightMm, cellsAlong) * cellsAcross + cellOf(x, values.padWidthMm, cellsAcross);
  points.before[k] = newest[cell]!;
  newest[cell] = k;
}

/** Probability that the points leave room for the candidate: 0 within the hard core, a factor for each near neighbour. */
export function roomForCandidate(points: PlacedPoints, values: TopologyValues): number {
  const { cellsAcross, cellsAlong, newest, before } = points;
  const x = points.x[points.count]!;
  const y = points.y[points.count]!;
  const hardSquare = values.hardCoreMm * values.hardCoreMm;
  const nearSquare = values.inhibitionMm * values.inhibitionMm;
  const column = cellOf(x, values.padWidthMm, cellsAcross);
  const row = cellOf(y, values.padHeightMm, cellsAlong);
  const lastColumn = Math.min(cellsAcross - 1, column + 1);
  const lastRow = Math.min(cellsAlong - 1, row + 1);
  let probability = 1;
  for (let r = Math.max(0, row - 1); r <= lastRow; r++) {
    for (let c = Math.max(0, column - 1); c <= lastColumn; c++) {
      for (let k = newest[r * cellsAcross + c]!; k !== NONE; k = before[k]!) {
        const dx = x - points.x[k]!;
        const dy = y - points.y[k]!;
        const square = dx * dx + dy * dy;
        if (square < hardSquare) return 0;
        if (square < nearSquare) probability *= values.inhibition;
      }
    }
  }
  return probability;
}
