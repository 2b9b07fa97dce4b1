import type { AlikePairs } from './alike-pairs.ts';
import type { LoadedFinger } from './loaded-finger.ts';
import { PAIRS, ROTATION_SLACK, SLACK_SHIFT, SQUARED_SLACK } from './parameters.ts';
import { COSINES, SINES, turned } from './turn.ts';

/** How well the chosen pairs agree with one another; pair k agrees with pair l where bit l of `agreeing[k]` is set. */
export type Support = {
  /** Rotation from probe to reference, 1/256 turn. */
  readonly rotation: Uint8Array;
  readonly agreeing: Int32Array;
  /** Rank of the pair and of those that agree with it, summed. */
  readonly weight: Int32Array;
};

/** Room for the chosen pairs. */
export function support(): Support {
  return {
    rotation: new Uint8Array(PAIRS),
    agreeing: new Int32Array(PAIRS),
    weight: new Int32Array(PAIRS),
  };
}

export type SupportStep = { readonly pairs: AlikePairs; readonly support: Support };

/** Fills `support`: which chosen pairs fit one rigid movement. Two pairs that share a minutia never agree. */
export function findSupport(probe: LoadedFinger, reference: LoadedFinger, { pairs, support: s }: SupportStep): void {
  for (let k = 0; k < pairs.count; k++) {
    s.rotation[k] = reference.direction[pairs.reference[k]!]! - probe.direction[pairs.probe[k]!]!;
    s.agreeing[k] = 1 << k;
    s.weight[k] = pairs.rank[k]!;
    for (let l = 0; l < k; l++) {
      const turn = turned(s.rotation[k]!, s.rotation[l]!);
      if (turn > ROTATION_SLACK || turn < -ROTATION_SLACK) continue;
      if (pairs.probe[k] === pairs.probe[l] || pairs.reference[k] === pairs.reference[l]) continue;
      if (!fit(probe, reference, { pairs, support: s }, [k, l])) continue;
      s.agreeing[k]! |= 1 << l;
      s.agreeing[l]! |= 1 << k;
      s.weight[k]! += pairs.rank[l]!;
      s.weight[l]! += pairs.rank[k]!;
    }
  }
}

/**
 * Whether the way from pair k to pair l is the same on both fingers, once the probe's is turned by the mean of their
 * rotations. Sine and cosine of the mean are the means of both, which are short of it by less than a hundredth.
 */
function fit(
  probe: LoadedFinger,
  reference: LoadedFinger,
  step: SupportStep,
  [k, l]: readonly [number, number],
): boolean {
  const { pairs, support: s } = step;
  const [pk, pl] = [pairs.probe[k]!, pairs.probe[l]!];
  const [rk, rl] = [pairs.reference[k]!, pairs.reference[l]!];
  const dx = probe.x[pl]! - probe.x[pk]!;
  const dy = probe.y[pl]! - probe.y[pk]!;
  const cosine = COSINES[s.rotation[k]!]! + COSINES[s.rotation[l]!]!;
  const sine = SINES[s.rotation[k]!]! + SINES[s.rotation[l]!]!;
  const offX = ((cosine * dx - sine * dy + 8192) >> 14) - (reference.x[rl]! - reference.x[rk]!);
  const offY = ((sine * dx + cosine * dy + 8192) >> 14) - (reference.y[rl]! - reference.y[rk]!);
  return offX * offX + offY * offY <= SQUARED_SLACK + ((dx * dx + dy * dy) >> SLACK_SHIFT);
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
