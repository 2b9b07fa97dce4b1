import type { Alignment } from './alignment.ts';
import { CAPACITY } from './finger-block.ts';
import type { LoadedFinger } from './loaded-finger.ts';
import { DIRECTION_COST, DIRECTION_REACH, REACH } from './parameters.ts';
import { turned } from './turn.ts';

/** Cost of a pair that is just out of reach in place and in direction alike. Unit: (1/197 cm)². */
export const NO_AGREEMENT: number = 2 * REACH * REACH;

/** Stands for no partner. */
export const NO_PARTNER = -1;

/** Partners under one movement. */
export type Pairing = {
  /** The probe's minutiae, moved. */
  readonly probeX: Int16Array;
  readonly probeY: Int16Array;
  readonly partner: Int16Array;
  readonly cost: Int16Array;
  /** The minutia of the probe that each of the reference is left with. */
  readonly holder: Int16Array;
};

/** Room for one pairing. */
export function pairing(): Pairing {
  return {
    probeX: new Int16Array(CAPACITY),
    probeY: new Int16Array(CAPACITY),
    partner: new Int16Array(CAPACITY),
    cost: new Int16Array(CAPACITY),
    holder: new Int16Array(CAPACITY),
  };
}

export type PairingStep = { readonly alignment: Alignment; readonly pairing: Pairing };

/** Moves the probe. */
export function moveProbe(probe: LoadedFinger, { alignment: a, pairing: p }: PairingStep): void {
  for (let i = 0; i < probe.count; i++) {
    p.probeX[i] = ((a.cosine * probe.x[i]! - a.sine * probe.y[i]! + 8192) >> 14) + a.shiftX;
    p.probeY[i] = ((a.sine * probe.x[i]! + a.cosine * probe.y[i]! + 8192) >> 14) + a.shiftY;
  }
}

/**
 * Each minutia of the moved probe takes the cheapest of the reference within reach, of equal ones the first; where
 * several took the same, the cheapest keeps it, of equal ones the first.
 *
 * Cost: squared distance, and squared difference of direction brought to the same unit.
 */
export function findPartners(probe: LoadedFinger, reference: LoadedFinger, step: PairingStep): void {
  const { alignment: a, pairing: p } = step;
  p.holder.fill(NO_PARTNER, 0, reference.count);
  for (let i = 0; i < probe.count; i++) {
    p.partner[i] = NO_PARTNER;
    p.cost[i] = NO_AGREEMENT;
    for (let j = 0; j < reference.count; j++) {
      const cost = costOf(p, i, reference, [j, probe.direction[i]! + a.turn]);
      if (cost >= p.cost[i]!) continue;
      p.cost[i] = cost;
      p.partner[i] = j;
    }
    const j = p.partner[i]!;
    if (j === NO_PARTNER) continue;
    const holder = p.holder[j]!;
    if (holder === NO_PARTNER || p.cost[i]! < p.cost[holder]!) p.holder[j] = i;
  }
  for (let i = 0; i < probe.count; i++)
    if (p.partner[i] !== NO_PARTNER && p.holder[p.partner[i]!] !== i) p.partner[i] = NO_PARTNER;
}

function costOf(p: Pairing, i: number, reference: LoadedFinger, [j, direction]: readonly [number, number]): number {
  const dx = reference.x[j]! - p.probeX[i]!;
  const dy = reference.y[j]! - p.probeY[i]!;
  const turn = turned(direction, reference.direction[j]!);
  const squared = dx * dx + dy * dy;
  if (squared > REACH * REACH || turn > DIRECTION_REACH || turn < -DIRECTION_REACH) return NO_AGREEMENT;
  return squared + ((turn * turn * DIRECTION_COST + 16384) >> 15);
}
