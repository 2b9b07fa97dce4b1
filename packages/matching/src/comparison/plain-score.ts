import type { Alignment } from './alignment.ts';
import { align, alignment } from './alignment.ts';
import type { AlikePairs } from './alike-pairs.ts';
import { alikePairs, findAlikePairs } from './alike-pairs.ts';
import { bend } from './bending.ts';
import type { FingerBlocks } from './finger-block.ts';
import type { LoadedFinger } from './loaded-finger.ts';
import { load, loadedFinger } from './loaded-finger.ts';
import { overlapScore } from './overlap-score.ts';
import type { Pairing } from './pairing.ts';
import { findPartners, moveProbe, pairing } from './pairing.ts';
import { LEAST_BENT, LEAST_REFINED, NO_LIMIT, SEEDS } from './parameters.ts';
import type { ProbeFinger } from './probe-finger.ts';
import { plainly } from './probe-finger.ts';
import { refine } from './refinement.ts';
import type { Support } from './support.ts';
import { bestSupported, findSupport, support } from './support.ts';

/** Scratch of one thread for the steps of a comparison. */
const steps: {
  readonly pairs: AlikePairs;
  readonly support: Support;
  readonly alignment: Alignment;
  readonly pairing: Pairing;
} = { pairs: alikePairs(), support: support(), alignment: alignment(), pairing: pairing() };

const reference: LoadedFinger = loadedFinger();

/**
 * How alike a probe and the finger in a block are, step by step in plain code: what WebAssembly gives, bit for bit, and
 * what runs where there is none.
 *
 * @param rotationLimit most rotation of one against the other that is looked for, 0 to 128. Unit: 1/256 turn
 * @returns a whole number from 0, higher is more alike
 */
export function plainFingerScore(
  probe: ProbeFinger,
  blocks: FingerBlocks,
  at: number,
  rotationLimit: number = NO_LIMIT,
): number {
  load(reference, blocks, at);
  steps.pairs.rotationLimit = rotationLimit;
  return plainScore(plainly(probe), reference);
}

function plainScore(probe: LoadedFinger, reference: LoadedFinger): number {
  findAlikePairs(probe, reference, steps.pairs);
  findSupport(probe, reference, steps);
  let best = 0;
  let used = 0;
  for (let tried = 0; tried < SEEDS; tried++) {
    const seed = bestSupported(steps.pairs, steps.support.weight, used);
    if (seed < 0) break;
    used |= steps.support.agreeing[seed]!;
    align(probe, reference, steps, seed);
    best = Math.max(best, scoreOfMovement(probe, reference, best));
  }
  return best;
}

/**
 * The score of the movement at hand, where that is better than `best`: fitted anew to what it pairs where that is promising,
 * and the probe bent to what that pairs where that is more so.
 */
function scoreOfMovement(probe: LoadedFinger, reference: LoadedFinger, best: number): number {
  moveProbe(probe, steps);
  findPartners(probe, reference, steps);
  const score = overlapScore(probe, reference, steps);
  if (score <= best || score < LEAST_REFINED || !refine(probe, reference, steps)) return score;
  moveProbe(probe, steps);
  findPartners(probe, reference, steps);
  const refined = Math.max(score, overlapScore(probe, reference, steps));
  if (refined < LEAST_BENT) return refined;
  bend(probe, reference, steps.pairing);
  findPartners(probe, reference, steps);
  return overlapScore(probe, reference, steps);
}
