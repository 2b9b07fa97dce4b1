/** Radius of a neighbourhood; cell centres are whole. Unit: 1/197 cm. Origin: flat from 72 to 100; generated fingers, seeds 71 and 72. */
const RADIUS = 78;

/** Cells along the diameter; those whose centre is nearest to the minutia are kept. */
const CELLS_ACROSS = 6;
const CELLS = 32;

/** Sectors of the direction of a neighbour relative to the minutia. */
const SECTORS = 4;

/** Standard deviation of a neighbour's place. Unit: 1/197 cm. Origin: generated fingers, seed 71. */
const PLACE_SD = 14;

/** Standard deviation of a neighbour's direction. Unit: 1/256 turn. Origin: as PLACE_SD. */
const DIRECTION_SD = 22;

/** Values of a neighbourhood: sector by sector of cell by cell. */
export const CELL_VALUES: number = CELLS * SECTORS;

/** Greatest value: several neighbours in one place count no more than these. */
const GREATEST = 1023;

const TURN = 256;
const REACH = 3 * PLACE_SD;
const SPACING: number = (2 * RADIUS) / CELLS_ACROSS;
const FIRST_CENTRE: number = SPACING / 2 - RADIUS;
/** Farthest coordinate of a neighbour that is looked at; one more for rounding. */
const EDGE: number = RADIUS + REACH + 1;

/** Fixed-point unit of sines and cosines. */
const ONE = 1 << 14;

/** Weight of a neighbour exactly in a cell, and share of a direction exactly in a sector: whole numbers, so that sums are exact. */
const WHOLE = 255;

const COSINES: Int32Array = Int32Array.from({ length: TURN }, (_, unit) =>
  Math.round(ONE * Math.cos((unit * Math.PI) / 128)),
);
/** By squared distance; nothing beyond the reach, as far as the corners of the cells within it. */
const PLACE_WEIGHTS: Uint8Array = Uint8Array.from({ length: 2 * REACH * REACH + 1 }, (_, squared) =>
  squared > REACH * REACH ? 0 : Math.round(WHOLE * Math.exp(-squared / (2 * PLACE_SD * PLACE_SD))),
);
/** First and last row or column within reach of a coordinate, from -EDGE on. */
const FIRST_CELL: Int8Array = cellsWithinReach((coordinate) =>
  Math.max(0, Math.ceil((coordinate - REACH - FIRST_CENTRE) / SPACING)),
);
const LAST_CELL: Int8Array = cellsWithinReach((coordinate) =>
  Math.min(CELLS_ACROSS - 1, Math.floor((coordinate + REACH - FIRST_CENTRE) / SPACING)),
);
const SECTOR_SHARES: Uint8Array = sectorShares();
const CELL_OF: Int8Array = nearestCells();

/** The tables of this step, for a kernel that does the same. */
export const NEIGHBOUR_TABLES: {
  readonly edge: number;
  readonly far: number;
  readonly centres: readonly number[];
  readonly cells: Readonly<Int8Array>;
  readonly cosines: Readonly<Int32Array>;
  readonly placeWeights: Readonly<Uint8Array>;
  readonly firstCell: Readonly<Int8Array>;
  readonly lastCell: Readonly<Int8Array>;
  readonly sectorShares: Readonly<Uint8Array>;
} = {
  edge: EDGE,
  far: (RADIUS + REACH) * (RADIUS + REACH),
  centres: Array.from({ length: CELLS_ACROSS }, (_, k) => FIRST_CENTRE + k * SPACING),
  cells: CELL_OF,
  cosines: COSINES,
  placeWeights: PLACE_WEIGHTS,
  firstCell: FIRST_CELL,
  lastCell: LAST_CELL,
  sectorShares: SECTOR_SHARES,
};

const sums = new Int32Array(CELL_VALUES);

/** Minutiae of one finger: places in 1/197 cm with y up, whole numbers; directions in 1/256 turn counter-clockwise. */
export type FingerMinutiae = {
  readonly count: number;
  readonly x: Readonly<Int32Array>;
  readonly y: Readonly<Int32Array>;
  readonly direction: Readonly<Uint8Array>;
};

/**
 * The neighbours of minutia `i`, cell by cell, in the frame of its own place and direction: square roots of smoothed
 * counts. Whole numbers throughout, so that every machine gives the same.
 *
 * @param values gets CELL_VALUES numbers from 0 to 1023; 255 is one neighbour exactly in the cell
 * @source Cappelli, Ferrara and Maltoni, IEEE TPAMI 32(12), 2010: Minutia Cylinder-Code, before the threshold
 */
export function neighbourCells(minutiae: FingerMinutiae, i: number, values: Int16Array): void {
  sums.fill(0);
  const { count, x, y, direction } = minutiae;
  const own = direction[i]!;
  const cosine = COSINES[own]!;
  const sine = COSINES[(own - 64) & 255]!;
  const far = (RADIUS + REACH) * (RADIUS + REACH);
  for (let j = 0; j < count; j++) {
    const dx = x[j]! - x[i]!;
    const dy = y[j]! - y[i]!;
    if (j === i || dx * dx + dy * dy > far) continue;
    const ahead = (cosine * dx + sine * dy) >> 14;
    const aside = (cosine * dy - sine * dx) >> 14;
    addNeighbour(ahead, aside, (direction[j]! - own) & (TURN - 1));
  }
  for (let k = 0; k < CELL_VALUES; k++) {
    const sum = sums[k]!;
    values[k] = sum === 0 ? 0 : Math.min(GREATEST, Math.floor(Math.sqrt(sum)));
  }
}

/** One neighbour, spread over the cells within reach of it. */
function addNeighbour(ahead: number, aside: number, turned: number): void {
  const lastColumn = LAST_CELL[ahead + EDGE]!;
  const lastRow = LAST_CELL[aside + EDGE]!;
  const shares = turned * SECTORS;
  for (let row = FIRST_CELL[aside + EDGE]!; row <= lastRow; row++) {
    const dy = aside - row * SPACING - FIRST_CENTRE;
    for (let column = FIRST_CELL[ahead + EDGE]!; column <= lastColumn; column++) {
      const dx = ahead - column * SPACING - FIRST_CENTRE;
      const weight = PLACE_WEIGHTS[dx * dx + dy * dy]!;
      const at = CELL_OF[row * CELLS_ACROSS + column]! * SECTORS;
      if (weight === 0 || at < 0) continue;
      for (let sector = 0; sector < SECTORS; sector++)
        sums[at + sector] = (sums[at + sector]! + Math.imul(weight, SECTOR_SHARES[shares + sector]!)) | 0;
    }
  }
}

function cellsWithinReach(cell: (coordinate: number) => number): Int8Array {
  return Int8Array.from({ length: 2 * EDGE + 1 }, (_, k) => cell(k - EDGE));
}

function nearestCells(): Int8Array {
  const squared = (cell: number): number => {
    const dx = FIRST_CENTRE + (cell % CELLS_ACROSS) * SPACING;
    const dy = FIRST_CENTRE + Math.floor(cell / CELLS_ACROSS) * SPACING;
    return dx * dx + dy * dy;
  };
  const nearest = Array.from({ length: CELLS_ACROSS * CELLS_ACROSS }, (_, cell) => cell)
    .sort((a, b) => squared(a) - squared(b) || a - b)
    .slice(0, CELLS);
  const places = new Int8Array(CELLS_ACROSS * CELLS_ACROSS).fill(-1);
  for (const [place, cell] of nearest.sort((a, b) => a - b).entries()) places[cell] = place;
  return places;
}

/** Share of a neighbour's relative direction that falls to each sector, `[direction * SECTORS + sector]`. */
function sectorShares(): Uint8Array {
  const shares = new Uint8Array(TURN * SECTORS);
  const width = TURN / SECTORS;
  for (let direction = 0; direction < TURN; direction++) {
    for (let sector = 0; sector < SECTORS; sector++) {
      let inside = 0;
      for (let unit = sector * width; unit < (sector + 1) * width; unit++) {
        const off = ((direction - unit - 0.5 + 1.5 * TURN) % TURN) - TURN / 2;
        inside += Math.exp(-(off * off) / (2 * DIRECTION_SD * DIRECTION_SD));
      }
      shares[direction * SECTORS + sector] = Math.round((WHOLE * inside) / (DIRECTION_SD * Math.sqrt(2 * Math.PI)));
    }
  }
  return shares;
}
