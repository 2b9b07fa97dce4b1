import type { AlikePairs } from './alike-pairs.ts';
import { PAIRS } from './alike-pairs.ts';
import type { FingerBlocks } from './finger-block.ts';
import { DIRECTIONS_AT, POSITIONS_AT } from './finger-block.ts';
import type { ProbeFinger } from './probe-finger.ts';
import { COSINES, SINES, turned } from './turn.ts';

/** Squared distance by which two pairs may disagree. Unit: (1/197 cm)². Origin: 12 units each way; flat from 80 to 220, generated fingers, seeds 11 and 23. */
const SQUARED_SLACK = 144;

/** Further squared slack for each squared unit between the two pairs: distortion. Origin: a length may differ by a sixth. */
const SQUARED_SLACK_BY_LENGTH = 0.03;

/** Difference of rotation two pairs may have. Unit: 1/256 turn. Origin: 14 degrees; 14 and 20 units are worse, generated fingers with missed and spurious minutiae, seeds 41 and 42. */
const ROTATION_SLACK = 10;

/** How well the chosen pairs agree with one another; pair k agrees with pair l where bit l of `agreeing[k]` is set. */
export type Support = {
  readonly probeX: Float64Array;
  readonly probeY: Float64Array;
  readonly referenceX: Float64Array;
  readonly referenceY: Float64Array;
  /** Rotation from probe to reference, 1/256 turn. */
  readonly rotation: Uint8Array;
  readonly agreeing: Int32Array;
  /** Rank of the pair and of those that agree with it, summed. */
  readonly weight: Int32Array;
};

/** Room for the chosen pairs. */
export function support(): Support {
  return {
    probeX: new Float64Array(PAIRS),
    probeY: new Float64Array(PAIRS),
    referenceX: new Float64Array(PAIRS),
    referenceY: new Float64Array(PAIRS),
    rotation: new Uint8Array(PAIRS),
    agreeing: new Int32Array(PAIRS),
    weight: new Int32Array(PAIRS),
  };
}

/** Fills `support`: which chosen pairs fit one rigid movement. Two pairs that share a minutia never agree. */
export function findSupport(probe: ProbeFinger, blocks: FingerBlocks, at: number, step: SupportStep): void {
  const { pairs, support: s } = step;
  locate(probe, blocks, at, step);
  for (let k = 0; k < pairs.count; k++) {
    for (let l = 0; l < k; l++) {
      const turn = turned(s.rotation[k]!, s.rotation[l]!);
      if (turn > ROTATION_SLACK || turn < -ROTATION_SLACK) continue;
      if (pairs.probe[k] === pairs.probe[l] || pairs.reference[k] === pairs.reference[l]) continue;
      const dx = s.probeX[l]! - s.probeX[k]!;
      const dy = s.probeY[l]! - s.probeY[k]!;
      const between = (s.rotation[k]! + (turn >> 1)) & 255;
      const cosine = COSINES[between]!;
      const sine = SINES[between]!;
      const offX = cosine * dx - sine * dy - (s.referenceX[l]! - s.referenceX[k]!);
      const offY = sine * dx + cosine * dy - (s.referenceY[l]! - s.referenceY[k]!);
      if (offX * offX + offY * offY > SQUARED_SLACK + SQUARED_SLACK_BY_LENGTH * (dx * dx + dy * dy)) continue;
      s.agreeing[k]! |= 1 << l;
      s.agreeing[l]! |= 1 << k;
      s.weight[k]! += pairs.rank[l]!;
      s.weight[l]! += pairs.rank[k]!;
    }
  }
}

export type SupportStep = { readonly pairs: AlikePairs; readonly support: Support };

/** Positions and rotations of the chosen pairs; each supports itself. */
function locate(probe: ProbeFinger, blocks: FingerBlocks, at: number, { pairs, support: s }: SupportStep): void {
  for (let k = 0; k < pairs.count; k++) {
    const i = pairs.probe[k]!;
    const j = pairs.reference[k]!;
    const position = blocks.words[at + POSITIONS_AT + j]!;
    s.probeX[k] = probe.x[i]!;
    s.probeY[k] = probe.y[i]!;
    s.referenceX[k] = (position << 16) >> 16;
    s.referenceY[k] = position >> 16;
    s.rotation[k] = blocks.bytes[(at + DIRECTIONS_AT) * 4 + j]! - probe.direction[i]!;
    s.agreeing[k] = 1 << k;
    s.weight[k] = pairs.rank[k]!;
  }
}

/**
 * The pair with most support among those not in `used`, a set of bits.
 *
 * @returns its number, or -1 where all are used
 */
export function bestSupported(pairs: AlikePairs, weight: Readonly<Int32Array>, used: number): number {
  let best = -1;
  for (let k = 0; k < pairs.count; k++)
    if (((used >>> k) & 1) === 0 && (best < 0 || weight[k]! > weight[best]!)) best = k;
  return best;
}
