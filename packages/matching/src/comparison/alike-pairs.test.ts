import { expect, test } from 'vitest';
import { pressedAgain, scattered } from '../scattered.test.fixture.ts';
import { alikePairs, findAlikePairs, rankOf } from './alike-pairs.ts';
import type { FingerBlocks } from './finger-block.ts';
import { BLOCK_BYTES, BLOCK_WORDS, CODE_BYTES, codesAt, countAt, fingerBlocks } from './finger-block.ts';
import { load, loadedFinger } from './loaded-finger.ts';
import { COMMON_FACTOR, LEAST_COMMON, PAIRS } from './parameters.ts';
import { prepare } from './prepare.ts';

/** Slow twin: bit by bit from the blocks, every pair, sorted. */
function pairsBitByBit(blocks: FingerBlocks, probeAt: number, referenceAt: number): string[] {
  const bit = (at: number, i: number, b: number): number => {
    const count = countAt(blocks, at);
    return (blocks.bytes[4 * at + codesAt(count) + (b >> 3) * count + i]! >> (b & 7)) & 1;
  };
  const all: { i: number; j: number; rank: number }[] = [];
  for (let i = 0; i < countAt(blocks, probeAt); i++) {
    for (let j = 0; j < countAt(blocks, referenceAt); j++) {
      let common = 0;
      let both = 0;
      for (let b = 0; b < 8 * CODE_BYTES; b++) {
        common += bit(probeAt, i, b) & bit(referenceAt, j, b);
        both += bit(probeAt, i, b) + bit(referenceAt, j, b);
      }
      if (common >= LEAST_COMMON && COMMON_FACTOR * common >= both) all.push({ i, j, rank: rankOf(common, both) });
    }
  }
  const best = all.sort((a, b) => b.rank - a.rank || a.i - b.i || a.j - b.j).slice(0, PAIRS);
  return best.sort((a, b) => a.i - b.i || a.j - b.j).map(({ i, j, rank }) => `${i} ${j} ${rank}`);
}

test.each([
  ['a finger and itself', 40, 0],
  ['a finger pressed again', 40, 3],
  ['many minutiae', 90, 2],
  ['few minutiae', 14, 2],
])('the best pairs are those that counting bit by bit and sorting gives: %s', (_, count, jitter) => {
  const blocks = fingerBlocks(new ArrayBuffer(2 * BLOCK_BYTES));
  const [probe, reference, pairs] = [loadedFinger(), loadedFinger(), alikePairs()];
  let total = 0;
  for (let seed = 0; seed < 6; seed++) {
    const finger = scattered(seed, count);
    const other = seed % 2 === 0 ? pressedAgain(finger, 7 * seed, jitter) : scattered(seed + 100, count);
    prepare(finger, 1, blocks, 0);
    prepare(other, 1, blocks, BLOCK_WORDS);
    load(probe, blocks, 0);
    load(reference, blocks, BLOCK_WORDS);
    findAlikePairs(probe, reference, pairs);
    const found = Array.from(
      { length: pairs.count },
      (_unused, k) => `${pairs.probe[k]} ${pairs.reference[k]} ${pairs.rank[k]}`,
    );
    expect(found).toEqual(pairsBitByBit(blocks, 0, BLOCK_WORDS));
    total += found.length;
  }
  expect(total).toBeGreaterThan(6);
});
