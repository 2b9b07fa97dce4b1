import { COSINES, ONE, SINES, TURN, turned } from './turn.ts';

/** Radius of a neighbourhood. Unit: 1/197 cm. Origin: sweep of generated fingers, seeds 201 to 203; 66 and 76 are worse, 96 alike. */
const RADIUS = 88;

/** Cells along the diameter; those whose centre is nearest to the minutia are kept: all but the four corners. */
const CELLS_ACROSS = 6;
const CELLS = 32;

/** Sectors of the direction of a neighbour relative to the minutia. */
const SECTORS = 4;

/** Standard deviation of a neighbour's place. Unit: 1/197 cm. Origin: sweep of generated fingers, seeds 201 to 203; 14 is worse, 10 alike. */
const PLACE_SD = 11;

/** Standard deviation of a neighbour's direction. Unit: radian. Origin: Minutia Cylinder-Code; 0.4 to 0.65 are alike. */
const DIRECTION_SD = 0.5;

/** A bit is set where the smoothed count of neighbours exceeds this share of one neighbour exactly in the cell. Origin: as PLACE_SD; 0.2 is alike, 0.08 worse. */
export const BIT_THRESHOLD = 0.13;

/** Bits of a neighbourhood code. */
export const CODE_BITS: number = CELLS * SECTORS;

/** The tuned numbers together, for whoever checks the step against its definition. */
export const NEIGHBOURHOOD: {
  readonly radius: number;
  readonly cellsAcross: number;
  readonly sectors: number;
  readonly placeSd: number;
  readonly directionSd: number;
} = { radius: RADIUS, cellsAcross: CELLS_ACROSS, sectors: SECTORS, placeSd: PLACE_SD, directionSd: DIRECTION_SD };

const PLACE_REACH = 3 * PLACE_SD;
const SPACING = (2 * RADIUS) / CELLS_ACROSS;

/** Place of a cell in the code, by row and column; -1 for the corners that are left out. */
const CELL_OF: Int8Array = nearestCells();

/** Share of a neighbour's direction that falls to each sector, by relative direction: `[direction * SECTORS + sector]`. */
const SECTOR_SHARES: Float64Array = sectorShares();

/** Weight by squared distance, one entry for each square unit. */
const PLACE_WEIGHTS: Float64Array = Float64Array.from(
  { length: Math.floor(PLACE_REACH * PLACE_REACH) + 1 },
  (_, squared) => Math.exp(-squared / (2 * PLACE_SD * PLACE_SD)),
);

/** Minutiae as the coding step reads them; `x` and `y` in 1/197 cm with y up, `direction` in 1/256 turn. */
export type Minutiae = {
  readonly count: number;
  readonly x: Readonly<Float64Array>;
  readonly y: Readonly<Float64Array>;
  readonly direction: Readonly<Uint8Array>;
};

/**
 * Adds the smoothed neighbours of minutia `i` to `sums`, cell by cell, in the frame of its own position and direction.
 *
 * @param sums CODE_BITS values, set to 0 here first; value `SECTORS * cell + sector`
 * @source Cappelli, Ferrara and Maltoni, IEEE TPAMI 32(12), 2010: Minutia Cylinder-Code
 */
export function neighbourSums(minutiae: Minutiae, i: number, sums: Float64Array): void {
  sums.fill(0);
  const { count, x, y, direction } = minutiae;
  const cosine = COSINES[direction[i]!]! / ONE;
  const sine = SINES[direction[i]!]! / ONE;
  const far = (RADIUS + PLACE_REACH) * (RADIUS + PLACE_REACH);
  for (let j = 0; j < count; j++) {
    const dx = x[j]! - x[i]!;
    const dy = y[j]! - y[i]!;
    if (j === i || dx * dx + dy * dy > far) continue;
    const ahead = cosine * dx + sine * dy;
    const aside = cosine * dy - sine * dx;
    addNeighbour(ahead, aside, (direction[j]! - direction[i]!) & (TURN - 1), sums);
  }
}

/** One neighbour, spread over the cells within reach of it. */
function addNeighbour(ahead: number, aside: number, relativeDirection: number, sums: Float64Array): void {
  const firstColumn = Math.max(0, Math.ceil((ahead + RADIUS - PLACE_REACH) / SPACING - 0.5));
  const lastColumn = Math.min(CELLS_ACROSS - 1, Math.floor((ahead + RADIUS + PLACE_REACH) / SPACING - 0.5));
  const firstRow = Math.max(0, Math.ceil((aside + RADIUS - PLACE_REACH) / SPACING - 0.5));
  const lastRow = Math.min(CELLS_ACROSS - 1, Math.floor((aside + RADIUS + PLACE_REACH) / SPACING - 0.5));
  for (let row = firstRow; row <= lastRow; row++) {
    const dy = aside - cellCentre(row);
    for (let column = firstColumn; column <= lastColumn; column++) {
      const cell = CELL_OF[row * CELLS_ACROSS + column]!;
      const dx = ahead - cellCentre(column);
      const squared = dx * dx + dy * dy;
      if (cell < 0 || squared > PLACE_REACH * PLACE_REACH) continue;
      const weight = PLACE_WEIGHTS[squared | 0]!;
      for (let sector = 0; sector < SECTORS; sector++)
        sums[cell * SECTORS + sector]! += weight * SECTOR_SHARES[relativeDirection * SECTORS + sector]!;
    }
  }
}

/** Distance of a row's or column's centre from the minutia, signed. */
function cellCentre(index: number): number {
  return (index + 0.5) * SPACING - RADIUS;
}

function nearestCells(): Int8Array {
  const distance = (cell: number): number => {
    const dx = cellCentre(cell % CELLS_ACROSS);
    const dy = cellCentre(Math.floor(cell / CELLS_ACROSS));
    return dx * dx + dy * dy;
  };
  const byDistance = Array.from({ length: CELLS_ACROSS * CELLS_ACROSS }, (_, cell) => cell).sort(
    (a, b) => distance(a) - distance(b) || a - b,
  );
  const places = new Int8Array(byDistance.length).fill(-1);
  for (const [place, cell] of byDistance.slice(0, CELLS).entries()) places[cell] = place;
  return places;
}

function sectorShares(): Float64Array {
  const steps = 64;
  const shares = new Float64Array(TURN * SECTORS);
  const sd = (DIRECTION_SD * TURN) / (2 * Math.PI);
  for (let direction = 0; direction < TURN; direction++) {
    for (let sector = 0; sector < SECTORS; sector++) {
      let inside = 0;
      for (let step = 0; step < steps; step++) {
        const unit = ((sector + (step + 0.5) / steps) * TURN) / SECTORS;
        const off = turned(0, direction) - unit;
        const wrapped = off - TURN * Math.round(off / TURN);
        inside += Math.exp(-(wrapped * wrapped) / (2 * sd * sd));
      }
      shares[direction * SECTORS + sector] = (inside * TURN) / (SECTORS * steps * sd * Math.sqrt(2 * Math.PI));
    }
  }
  return shares;
}
