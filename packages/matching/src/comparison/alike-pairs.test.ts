import { expect, test } from 'vitest';
import { pressedAgain, scattered } from '../scattered.test.fixture.ts';
import { alikePairs, findAlikePairs, LEAST_COMMON, LEAST_RANK, PAIRS, rankOf } from './alike-pairs.ts';
import type { FingerBlocks } from './finger-block.ts';
import { BLOCK_BYTES, BLOCK_WORDS, COUNT_AT, fingerBlocks, PLANES, PLANES_AT } from './finger-block.ts';
import { prepare } from './prepare.ts';
import { loadProbe, probeFinger } from './probe-finger.ts';

/** Slow twin: bit by bit, every pair, sorted. */
function pairsBitByBit(blocks: FingerBlocks, probeAt: number, referenceAt: number): string[] {
  const bit = (at: number, i: number, b: number): number =>
    (blocks.words[at + PLANES_AT + (i >> 5) * PLANES + b]! >>> (i & 31)) & 1;
  const all: { i: number; j: number; rank: number }[] = [];
  for (let i = 0; i < blocks.words[probeAt + COUNT_AT]!; i++) {
    for (let j = 0; j < blocks.words[referenceAt + COUNT_AT]!; j++) {
      let common = 0;
      let both = 0;
      for (let b = 0; b < PLANES; b++) {
        common += bit(probeAt, i, b) & bit(referenceAt, j, b);
        both += bit(probeAt, i, b) + bit(referenceAt, j, b);
      }
      const rank = both > 0 ? rankOf(common, both) : 0;
      if (common >= LEAST_COMMON && rank >= LEAST_RANK) all.push({ i, j, rank });
    }
  }
  const best = all.sort((a, b) => b.rank - a.rank || a.i - b.i || (a.j >> 5) - (b.j >> 5) || a.j - b.j).slice(0, PAIRS);
  return best.map(({ i, j, rank }) => `${i} ${j} ${rank}`).sort();
}

test.each([
  ['a finger and itself', 40, 40, 0],
  ['a finger pressed again', 40, 40, 3],
  ['more minutiae than one plane word holds', 90, 90, 2],
  ['few minutiae', 9, 9, 2],
])('counting 32 pairs at once finds the pairs that counting bit by bit finds: %s', (_, count, __, jitter) => {
  const blocks = fingerBlocks(new ArrayBuffer(2 * BLOCK_BYTES));
  const probe = probeFinger();
  const pairs = alikePairs();
  for (let seed = 0; seed < 6; seed++) {
    const finger = scattered(seed, count);
    prepare(finger, 1, blocks, 0);
    prepare(
      seed % 2 === 0 ? pressedAgain(finger, 7 * seed, jitter) : scattered(seed + 100, count),
      1,
      blocks,
      BLOCK_WORDS,
    );
    loadProbe(probe, blocks, 0);
    findAlikePairs(probe, blocks, BLOCK_WORDS, pairs);
    const found = Array.from(
      { length: pairs.count },
      (_unused, k) => `${pairs.probe[k]} ${pairs.reference[k]} ${pairs.rank[k]}`,
    );
    expect(found.sort()).toEqual(pairsBitByBit(blocks, 0, BLOCK_WORDS));
  }
});
