import type { Template } from '@eurodac-sim/fingerprint';
import { kernel } from '../kernel/kernel.ts';
import type { FingerBlocks } from './finger-block.ts';
import { BLOCK_BYTES, BLOCK_WORDS, fingerBlocks } from './finger-block.ts';
import { plainFingerScore } from './plain-score.ts';
import { prepare } from './prepare.ts';
import type { ProbeFinger } from './probe-finger.ts';
import { loadProbe, probeFinger } from './probe-finger.ts';

/**
 * How alike a probe finger and the finger in a block are, in WebAssembly where there is any. Allocates nothing.
 *
 * @returns a whole number from 0, higher is more alike
 */
export const compareFinger: (probe: ProbeFinger, blocks: FingerBlocks, at: number) => number =
  kernel()?.score ?? plainFingerScore;

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
  prepare(reference, 1, single, BLOCK_WORDS);
  return compareFinger(singleProbe, single, BLOCK_WORDS);
}
