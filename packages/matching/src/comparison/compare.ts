import type { Template } from '@eurodac-sim/fingerprint';
import type { Alignment } from './alignment.ts';
import { align, alignment } from './alignment.ts';
import type { AlikePairs } from './alike-pairs.ts';
import { alikePairs, findAlikePairs } from './alike-pairs.ts';
import type { FingerBlocks } from './finger-block.ts';
import { BLOCK_BYTES, fingerBlocks } from './finger-block.ts';
import { overlapScore } from './overlap-score.ts';
import type { Pairing } from './pairing.ts';
import { findPartners, pairing } from './pairing.ts';
import { prepare } from './prepare.ts';
import type { ProbeFinger } from './probe-finger.ts';
import { loadProbe, probeFinger } from './probe-finger.ts';
import { refine } from './refinement.ts';
import type { Support } from './support.ts';
import { bestSupported, findSupport, support } from './support.ts';

/** Movements tried for one pair of fingers. Origin: one is worse, four no better; generated fingers, seeds 11 and 23. */
const SEEDS = 3;

/**
 * Least score of a movement that is fitted anew to what it paired. Unit: score. Origin: about nine in ten non-mated
 * comparisons stay below; refining those too lowers the FNMR at an FMR of 1/1000 by under one point in a hundred.
 * Generated fingers with missed and spurious minutiae, seeds 51 to 53.
 */
const LEAST_REFINED = 60;

/** Scratch of one thread for the steps of a comparison. */
const steps: {
  readonly pairs: AlikePairs;
  readonly support: Support;
  readonly alignment: Alignment;
  readonly pairing: Pairing;
} = { pairs: alikePairs(), support: support(), alignment: alignment(), pairing: pairing() };

/**
 * How alike a probe finger and the finger in a block are. Allocates nothing.
 *
 * @returns a whole number from 0, higher is more alike
 */
export function compareFinger(probe: ProbeFinger, blocks: FingerBlocks, at: number): number {
  findAlikePairs(probe, blocks, at, steps.pairs);
  findSupport(probe, blocks, at, steps);
  let best = 0;
  let used = 0;
  for (let tried = 0; tried < SEEDS; tried++) {
    const seed = bestSupported(steps.pairs, steps.support.weight, used);
    if (seed < 0) break;
    used |= steps.support.agreeing[seed]!;
    align(steps.pairs, steps.support, seed, steps.alignment);
    findPartners(probe, blocks, at, steps);
    const score = overlapScore(probe, blocks, at, steps);
    if (score <= best) continue;
    best = score;
    if (score < LEAST_REFINED || !refine(probe, blocks, at, steps)) continue;
    findPartners(probe, blocks, at, steps);
    best = Math.max(best, overlapScore(probe, blocks, at, steps));
  }
  return best;
}

const single = fingerBlocks(new ArrayBuffer(2 * BLOCK_BYTES));
const singleProbe = probeFinger();

/**
 * How alike two templates are, without any allowance for growth.
 *
 * @returns a whole number from 0, higher is more alike; 0 where either is empty
 */
export function compare(probe: Template, reference: Template): number {
  prepare(probe, 1, single, 0);
  loadProbe(singleProbe, single, 0);
  prepare(reference, 1, single, BLOCK_BYTES / 4);
  return compareFinger(singleProbe, single, BLOCK_BYTES / 4);
}
