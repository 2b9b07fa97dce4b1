import { CAPACITY } from './finger-block.ts';
import type { LoadedFinger } from './loaded-finger.ts';
import type { Pairing } from './pairing.ts';
import { NO_AGREEMENT, NO_PARTNER } from './pairing.ts';
import { BEND_REST, BEND_SPREAD } from './parameters.ts';

const bentX = new Int16Array(CAPACITY);
const bentY = new Int16Array(CAPACITY);

/**
 * Bends the moved probe as the skin was: every minutia goes where the partners around it went, its own left out, so that
 * partners by chance come no closer.
 *
 * @source Bookstein, IEEE Trans. PAMI 11(6), 1989, for warps by corresponding points; here a mean weighted by distance
 */
export function bend(probe: LoadedFinger, reference: LoadedFinger, p: Pairing): void {
  for (let i = 0; i < probe.count; i++) moveWithNeighbours(reference, p, i);
  for (let i = 0; i < probe.count; i++) {
    p.probeX[i] = bentX[i]!;
    p.probeY[i] = bentY[i]!;
  }
}

function moveWithNeighbours(reference: LoadedFinger, p: Pairing, i: number): void {
  let weights = BEND_REST * NO_AGREEMENT;
  let x = 0;
  let y = 0;
  for (let j = 0; j < reference.count; j++) {
    const k = p.holder[j]!;
    if (k === NO_PARTNER || k === i) continue;
    const dx = p.probeX[k]! - p.probeX[i]!;
    const dy = p.probeY[k]! - p.probeY[i]!;
    const near = BEND_SPREAD / (BEND_SPREAD + (dx * dx + dy * dy));
    const weight = near * near * (NO_AGREEMENT - p.cost[k]!);
    weights += weight;
    x += weight * (reference.x[j]! - p.probeX[k]!);
    y += weight * (reference.y[j]! - p.probeY[k]!);
  }
  bentX[i] = p.probeX[i]! + Math.floor(x / weights + 0.5);
  bentY[i] = p.probeY[i]! + Math.floor(y / weights + 0.5);
}
