import type { Template } from '@eurodac-sim/fingerprint';
import { kernel } from '../kernel/kernel.ts';
import { BLOCK_BYTES, BLOCK_WORDS, fingerBlocks } from './finger-block.ts';
import { plainFingerScore } from './plain-score.ts';
import { prepare } from './prepare.ts';
import { loadProbe, probeFinger } from './probe-finger.ts';

/**
 * How alike a probe finger and the finger in a block are, in WebAssembly where there is any.
 *
 * @returns a whole number from 0, higher is more alike
 */
export const compareFinger: typeof plainFingerScore = kernel()?.score ?? plainFingerScore;

const single = fingerBlocks(new ArrayBuffer(2 * BLOCK_BYTES));
const singleProbe = probeFinger();

/** How two templates are compared; without a limit any rotation is found. */
export type ComparisonSettings = {
  /** Most rotation of one against the other, 0 to 128. Unit: 1/256 turn. */
  readonly rotationLimit?: number;
};

/**
 * How alike two templates are, without any allowance for growth.
 *
 * @returns a whole number from 0, higher is more alike; 0 where either is empty
 */
export function compare(probe: Template, reference: Template, settings: ComparisonSettings = {}): number {
  prepare(probe, 1, single, 0);
  loadProbe(singleProbe, single, 0);
  prepare(reference, 1, single, BLOCK_WORDS);
  return compareFinger(singleProbe, single, BLOCK_WORDS, settings.rotationLimit);
}
