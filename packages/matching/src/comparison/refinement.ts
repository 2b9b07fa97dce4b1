import type { Moments } from './alignment.ts';
import { addPair, fitMovement, moments } from './alignment.ts';
import type { LoadedFinger } from './loaded-finger.ts';
import type { PairingStep } from './pairing.ts';
import { NO_AGREEMENT, NO_PARTNER } from './pairing.ts';
import { LEAST_PARTNERS } from './parameters.ts';

/**
 * Fits the movement anew to all partners it found, cheaper ones weighing more: the few pairs it came from hold one part of
 * the print well and the far side badly.
 *
 * @returns false, and leaves the movement as it is, where there are too few partners
 * @source Besl and McKay, IEEE Trans. PAMI 14(2), 1992: iterative closest point, one step of it
 */
export function refine(probe: LoadedFinger, reference: LoadedFinger, { alignment, pairing: p }: PairingStep): boolean {
  let partners = 0;
  const sums: Moments = moments();
  for (let i = 0; i < probe.count; i++) {
    const j = p.partner[i]!;
    if (j === NO_PARTNER) continue;
    partners++;
    addPair(sums, probe, reference, [i, j, NO_AGREEMENT - p.cost[i]!]);
  }
  if (partners < LEAST_PARTNERS || sums.weight === 0) return false;
  fitMovement(sums, alignment.turn, alignment);
  return true;
}
