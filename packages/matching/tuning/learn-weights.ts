// The weights of the score, learned from hard generated fingers: `node packages/matching/tuning/learn-weights.ts [seed] [persons]`.
//
// Every pair of templates is compared as `plain-score.ts` does it. A logistic regression tells mated from non-mated pairs by
// the logarithms of what the score is made of. Printed are the exponents of `SCORE_WEIGHTS`, at agreement squared.

import { align, alignment } from '../src/comparison/alignment.ts';
import { alikePairs, findAlikePairs } from '../src/comparison/alike-pairs.ts';
import { bend } from '../src/comparison/bending.ts';
import { BLOCK_BYTES, BLOCK_WORDS, fingerBlocks } from '../src/comparison/finger-block.ts';
import { load, loadedFinger } from '../src/comparison/loaded-finger.ts';
import type { Agreement } from '../src/comparison/overlap-score.ts';
import { agreementInOverlap, overlapScore } from '../src/comparison/overlap-score.ts';
import { findPartners, moveProbe, NO_AGREEMENT, pairing } from '../src/comparison/pairing.ts';
import { SEEDS } from '../src/comparison/parameters.ts';
import { prepare } from '../src/comparison/prepare.ts';
import { loadProbe, plainly, probeFinger } from '../src/comparison/probe-finger.ts';
import { refine } from '../src/comparison/refinement.ts';
import { bestSupported, findSupport, support } from '../src/comparison/support.ts';
import { hardFingers } from './hard-fingers.ts';

const [seed = 301, persons = 60] = process.argv.slice(2).map(Number);
/** Agreement below which a pair tells nothing. Unit: pairs without any difference. */
const LEAST = 2;
const NEWTON_STEPS = 12;

const steps = { pairs: alikePairs(), support: support(), alignment: alignment(), pairing: pairing() };
const reference = loadedFinger();
const side = probeFinger();

/** What the score of the best movement is made of; null where no pair is alike. */
function bestAgreement(): Agreement | null {
  const probe = plainly(side);
  findAlikePairs(probe, reference, steps.pairs);
  findSupport(probe, reference, steps);
  let [found, best, used]: [Agreement | null, number, number] = [null, 0, 0];
  for (let tried = 0; tried < SEEDS; tried++) {
    const start = bestSupported(steps.pairs, steps.support.weight, used);
    if (start < 0) break;
    used |= steps.support.agreeing[start]!;
    align(probe, reference, steps, start);
    for (const better of [() => true, () => refine(probe, reference, steps)]) {
      if (!better()) break;
      moveProbe(probe, steps);
      findPartners(probe, reference, steps);
    }
    bend(probe, reference, steps.pairing);
    findPartners(probe, reference, steps);
    const score = overlapScore(probe, reference, steps);
    if (score <= best) continue;
    best = score;
    found = agreementInOverlap(probe, reference, steps);
  }
  return found;
}

type Pair = { readonly mated: boolean; readonly features: readonly number[] };

function pairsOf(): Pair[] {
  return hardFingers(seed, persons, 4).flatMap(({ templates }) => {
    const all = templates.flatMap((impressions, finger) => impressions.map((template) => ({ finger, template })));
    const blocks = fingerBlocks(new ArrayBuffer(all.length * BLOCK_BYTES));
    for (const [k, { template }] of all.entries()) prepare(template, 1, blocks, k * BLOCK_WORDS);
    const pairs: Pair[] = [];
    for (let p = 0; p < all.length; p++) {
      loadProbe(side, blocks, p * BLOCK_WORDS);
      for (let r = p + 1; r < all.length; r++) {
        load(reference, blocks, r * BLOCK_WORDS);
        const found = bestAgreement();
        if (found === null || found.agreement < LEAST * NO_AGREEMENT) continue;
        const features = [
          found.agreement / NO_AGREEMENT,
          found.ofProbe * found.ofReference,
          plainly(side).count * reference.count,
          found.partners,
        ].map(Math.log);
        pairs.push({ mated: all[p]!.finger === all[r]!.finger, features: [1, ...features] });
      }
    }
    return pairs;
  });
}

/** Solves a symmetric positive system by elimination. */
function solved(matrix: number[][], right: number[]): number[] {
  const n = right.length;
  for (let k = 0; k < n; k++)
    for (let i = k + 1; i < n; i++) {
      const share = matrix[i]![k]! / matrix[k]![k]!;
      for (let j = k; j < n; j++) matrix[i]![j]! -= share * matrix[k]![j]!;
      right[i]! -= share * right[k]!;
    }
  for (let k = n - 1; k >= 0; k--) {
    for (let j = k + 1; j < n; j++) right[k]! -= matrix[k]![j]! * right[j]!;
    right[k]! /= matrix[k]![k]!;
  }
  return right;
}

/** Coefficients of the logistic regression, the constant first, by Newton's steps. */
function regression(pairs: readonly Pair[]): number[] {
  const size = pairs[0]!.features.length;
  let beta = new Array<number>(size).fill(0);
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const gradient = new Array<number>(size).fill(0);
    const information = Array.from({ length: size }, () => new Array<number>(size).fill(0));
    for (const { mated, features } of pairs) {
      const chance = 1 / (1 + Math.exp(-features.reduce((sum, x, k) => sum + x * beta[k]!, 0)));
      for (let i = 0; i < size; i++) {
        gradient[i]! += ((mated ? 1 : 0) - chance) * features[i]!;
        for (let j = 0; j < size; j++) information[i]![j]! += chance * (1 - chance) * features[i]! * features[j]!;
      }
    }
    const change = solved(information, gradient);
    beta = beta.map((value, k) => value + change[k]!);
  }
  return beta;
}

const pairs = pairsOf();
const [, agreement, overlap, minutiae, partners] = regression(pairs) as [number, number, number, number, number];
const weight = (coefficient: number): number => Number(((-2 * coefficient) / agreement).toFixed(3));
console.log(`${pairs.length} pairs, ${pairs.filter(({ mated }) => mated).length} of them mated, seed ${seed}`);
console.log({ overlap: weight(overlap), minutiae: weight(minutiae), partners: weight(partners) });
