import { expect, test } from 'vitest';
import { scattered } from '../scattered.test.fixture.ts';
import { CODE_BITS, NEIGHBOURHOOD, neighbourSums } from './neighbourhood.ts';

const { radius, cellsAcross, sectors, placeSd, directionSd } = NEIGHBOURHOOD;

/** Slow twin: the definition, cell by cell, without tables. */
function sumsByDefinition(x: Float64Array, y: Float64Array, direction: Uint8Array, i: number): number[] {
  const spacing = (2 * radius) / cellsAcross;
  const cells = Array.from({ length: cellsAcross * cellsAcross }, (_, cell) => ({
    cell,
    ahead: ((cell % cellsAcross) + 0.5) * spacing - radius,
    aside: (Math.floor(cell / cellsAcross) + 0.5) * spacing - radius,
  }))
    .sort((a, b) => a.ahead ** 2 + a.aside ** 2 - (b.ahead ** 2 + b.aside ** 2) || a.cell - b.cell)
    .slice(0, CODE_BITS / sectors);
  const turn = (direction[i]! * Math.PI) / 128;
  return cells.flatMap((cell) => {
    const shares = new Array<number>(sectors).fill(0);
    for (let j = 0; j < x.length; j++) {
      if (j === i) continue;
      const dx = x[j]! - x[i]!;
      const dy = y[j]! - y[i]!;
      const offAhead = Math.cos(turn) * dx + Math.sin(turn) * dy - cell.ahead;
      const offAside = Math.cos(turn) * dy - Math.sin(turn) * dx - cell.aside;
      const distance = Math.hypot(offAhead, offAside);
      if (distance > 3 * placeSd) continue;
      const relative = ((direction[j]! - direction[i]! + 256) * Math.PI) / 128;
      for (let sector = 0; sector < sectors; sector++)
        shares[sector]! += Math.exp(-(distance ** 2) / (2 * placeSd ** 2)) * sectorShare(relative, sector);
    }
    return shares;
  });
}

/** Share of a normal direction that falls into a sector, by small steps round the circle. */
function sectorShare(relative: number, sector: number): number {
  const steps = 1000;
  const width = (2 * Math.PI) / sectors;
  let share = 0;
  for (let k = 0; k < steps; k++) {
    const off = relative - (sector + (k + 0.5) / steps) * width;
    const wrapped = off - 2 * Math.PI * Math.round(off / (2 * Math.PI));
    share += (Math.exp(-(wrapped ** 2) / (2 * directionSd ** 2)) * width) / steps;
  }
  return share / (directionSd * Math.sqrt(2 * Math.PI));
}

test('sums from tables are those of the definition', () => {
  const { x, y, angle } = scattered(3, 12);
  const minutiae = { count: 12, x: Float64Array.from(x), y: Float64Array.from(y), direction: angle };
  const sums = new Float64Array(CODE_BITS);
  for (let i = 0; i < 12; i++) {
    neighbourSums(minutiae, i, sums);
    const expected = sumsByDefinition(minutiae.x, minutiae.y, angle, i);
    for (let bit = 0; bit < CODE_BITS; bit++) expect(Math.abs(sums[bit]! - expected[bit]!)).toBeLessThan(0.02);
  }
});

test('a minutia without neighbours has no sum', () => {
  const minutiae = {
    count: 1,
    x: new Float64Array(1),
    y: new Float64Array(1),
    direction: new Uint8Array(1),
  };
  const sums = new Float64Array(CODE_BITS).fill(1);
  neighbourSums(minutiae, 0, sums);
  expect(sums.every((sum) => sum === 0)).toBe(true);
});
