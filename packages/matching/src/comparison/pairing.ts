import type { Alignment } from './alignment.ts';
import type { FingerBlocks } from './finger-block.ts';
import { CAPACITY, COUNT_AT, DIRECTIONS_AT, POSITIONS_AT } from './finger-block.ts';
import type { ProbeFinger } from './probe-finger.ts';
import { TURN } from './turn.ts';

/** Distance within which aligned minutiae are paired. Unit: 1/197 cm. Origin: generated fingers, seeds 11 and 23. */
export const REACH = 14;

/** Difference of direction within which aligned minutiae are paired. Unit: 1/256 turn. Origin: generated fingers, seeds 11 and 23. */
export const DIRECTION_REACH = 22;

/** Nearest partners under one movement; 255 where there is none. */
export type Pairing = {
  readonly probeX: Float64Array;
  readonly probeY: Float64Array;
  readonly probePartner: Uint8Array;
  readonly probeCost: Float64Array;
  readonly referencePartner: Uint8Array;
  readonly referenceCost: Float64Array;
};

export const NO_PARTNER = 255;

/** Room for one pairing. */
export function pairing(): Pairing {
  return {
    probeX: new Float64Array(CAPACITY),
    probeY: new Float64Array(CAPACITY),
    probePartner: new Uint8Array(CAPACITY),
    probeCost: new Float64Array(CAPACITY),
    referencePartner: new Uint8Array(CAPACITY),
    referenceCost: new Float64Array(CAPACITY),
  };
}

/**
 * Moves the probe and finds for each minutia the cheapest of the other finger within reach. Minutiae are in order of
 * direction on both sides, so a window of the reference slides along once as the probe is walked.
 *
 * Cost: squared distance over its reach plus squared difference of direction over its own, 0 to 2.
 */
export function findPartners(probe: ProbeFinger, blocks: FingerBlocks, at: number, step: PairingStep): void {
  const { alignment, pairing: p } = step;
  const { words, bytes } = blocks;
  const count = words[at + COUNT_AT]!;
  if (count === 0 || probe.count === 0) return;
  p.probePartner.fill(NO_PARTNER, 0, probe.count);
  p.probeCost.fill(2, 0, probe.count);
  p.referencePartner.fill(NO_PARTNER, 0, count);
  p.referenceCost.fill(2, 0, count);
  const directions = (at + DIRECTIONS_AT) * 4;
  const positions = at + POSITIONS_AT;
  const turn = alignment.turn >= TURN / 2 ? alignment.turn - TURN : alignment.turn;
  let low = 0;
  let lowLap = -TURN;
  for (let i = 0; i < probe.count; i++) {
    const x = alignment.cosine * probe.x[i]! - alignment.sine * probe.y[i]! + alignment.shiftX;
    const y = alignment.sine * probe.x[i]! + alignment.cosine * probe.y[i]! + alignment.shiftY;
    p.probeX[i] = x;
    p.probeY[i] = y;
    const direction = probe.direction[i]! + turn;
    while (bytes[directions + low]! + lowLap < direction - DIRECTION_REACH) {
      if (++low === count) {
        low = 0;
        lowLap += TURN;
      }
    }
    let lap = lowLap;
    for (let j = low; ; ) {
      const turned = bytes[directions + j]! + lap - direction;
      if (turned > DIRECTION_REACH) break;
      const position = words[positions + j]!;
      const dx = ((position << 16) >> 16) - x;
      const dy = (position >> 16) - y;
      const squared = dx * dx + dy * dy;
      if (squared <= REACH * REACH) {
        const cost = squared / (REACH * REACH) + (turned * turned) / (DIRECTION_REACH * DIRECTION_REACH);
        if (cost < p.probeCost[i]!) {
          p.probeCost[i] = cost;
          p.probePartner[i] = j;
        }
        if (cost < p.referenceCost[j]!) {
          p.referenceCost[j] = cost;
          p.referencePartner[j] = i;
        }
      }
      if (++j === count) {
        j = 0;
        lap += TURN;
      }
    }
  }
}

export type PairingStep = { readonly alignment: Alignment; readonly pairing: Pairing };
