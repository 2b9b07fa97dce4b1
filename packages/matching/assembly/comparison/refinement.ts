import { LEAST_PARTNERS } from '../../src/comparison/parameters';
import { OWNERS_AT, PROBE_DIRECTIONS, PROBE_POSITIONS } from '../../src/kernel/kernel-memory';
import { addPair, clearSums, fitMovement, sumW, turn } from './alignment';
import { partners } from './overlap-score';
import { NO_AGREEMENT, NO_OWNER } from './pairing';
import { directions, positions, references } from './reference';

/** Fits the movement anew to all partners. */
export function refine(probe: i32): bool {
  clearSums();
  for (let j = 0; j < references; j++) {
    const owner: i32 = load<u16>(OWNERS_AT + 2 * j);
    if (owner === NO_OWNER) continue;
    const i = owner & 127;
    const rotation = (<i32>load<u8>(directions + j) - <i32>load<u8>(probe + PROBE_DIRECTIONS + i)) & 255;
    const p = load<i32>(probe + PROBE_POSITIONS + 4 * i);
    addPair(p, load<i32>(positions + 4 * j), rotation, NO_AGREEMENT - (owner >> 7));
  }
  if (partners < LEAST_PARTNERS || sumW === 0) return false;
  fitMovement(turn);
  return true;
}
