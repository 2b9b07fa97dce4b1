import type { LearnedHash } from './learned-hash.ts';
import { AXES } from './learned-hash.ts';
import type { FingerMinutiae } from './neighbour-cells.ts';
import { CELL_VALUES, NEIGHBOUR_TABLES } from './neighbour-cells.ts';
import {
  AXIS_PLACES_AT,
  AXIS_WEIGHTS_AT,
  CELLS_AT,
  CENTRES_AT,
  COSINES_AT,
  DIRECTIONS_AT,
  FIRST_CELL_AT,
  LAST_CELL_AT,
  MEDIANS_AT,
  PLACE_WEIGHTS_AT,
  SHARES_AT,
  SIGNS_AT,
  SIGNS_BYTES,
  X_AT,
  Y_AT,
} from './signs-memory.ts';
import { SIGNS_MODULE } from './signs-module.ts';

/** Signs and places of all minutiae of a finger, as copies. */
export type SignsKernel = (
  hash: LearnedHash,
  minutiae: FingerMinutiae,
) => { readonly words: Uint32Array; readonly places: Int32Array };

let made: SignsKernel | undefined;

/** The kernel in WebAssembly, made when first needed; `assembly/minutia-signs.ts` is its text. */
export function signsKernel(): SignsKernel {
  made ??= assembled();
  return made;
}

function assembled(): SignsKernel {
  const memory = new WebAssembly.Memory({ initial: SIGNS_BYTES / 65_536 });
  const bytes = Uint8Array.from(atob(SIGNS_MODULE), (character) => character.charCodeAt(0));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
  const signs = exports['signs'] as (count: number, far: number, edge: number) => void;
  const { far, edge } = NEIGHBOUR_TABLES;
  writeTables(memory.buffer);
  let learned: LearnedHash | undefined;
  return (hash, { count, x, y, direction }) => {
    if (learned !== hash) writeHash(memory.buffer, hash);
    learned = hash;
    new Int32Array(memory.buffer, X_AT, count).set(x);
    new Int32Array(memory.buffer, Y_AT, count).set(y);
    new Uint8Array(memory.buffer, DIRECTIONS_AT, count).set(direction.subarray(0, count));
    signs(count, far, edge);
    return {
      words: new Uint32Array(memory.buffer, SIGNS_AT, count).slice(),
      places: new Int32Array(memory.buffer, AXIS_PLACES_AT, count * AXES).slice(),
    };
  };
}

function writeTables(memory: ArrayBuffer): void {
  const { placeWeights, firstCell, lastCell, centres, cells, sectorShares, cosines } = NEIGHBOUR_TABLES;
  new Uint8Array(memory, PLACE_WEIGHTS_AT).set(placeWeights);
  new Int8Array(memory, FIRST_CELL_AT).set(firstCell);
  new Int8Array(memory, LAST_CELL_AT).set(lastCell);
  new Int32Array(memory, CENTRES_AT).set(centres);
  new Int32Array(memory, CELLS_AT).set(cells);
  new Int32Array(memory, SHARES_AT).set(sectorShares);
  new Int32Array(memory, COSINES_AT).set(cosines);
}

/** Weights of neighbouring values side by side, so that one instruction multiplies both and adds. */
function writeHash(memory: ArrayBuffer, { weights, medians }: LearnedHash): void {
  const pairs = new Int16Array(memory, AXIS_WEIGHTS_AT, AXES * CELL_VALUES);
  for (let value = 0; value < CELL_VALUES; value++)
    for (let axis = 0; axis < AXES; axis++)
      pairs[(value >> 1) * 2 * AXES + 2 * axis + (value & 1)] = weights[value * AXES + axis]!;
  new Int32Array(memory, MEDIANS_AT, AXES).set(medians);
}
