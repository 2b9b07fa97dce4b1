import { describe, expect, test } from 'vitest';
import { generatedSample } from '../../generated-samples.test.fixture.ts';
import { fingerMinutiae } from '../finger-minutiae.ts';
import { frozenHash } from '../frozen-hash.ts';
import type { LearnedHash } from '../learned-hash.ts';
import { hashOfText, hashText } from '../learned-hash.ts';
import { fingerSigns } from '../minutia-signs.ts';
import { correspondingMinutiae } from './corresponding-minutiae.ts';
import type { ImpressionPair } from './learn-hash.ts';
import { learnHash } from './learn-hash.ts';

function pairsOf(seed: number, persons: number): readonly ImpressionPair[] {
  return Array.from({ length: persons }, (_, person) => {
    const [first, second] = [0, 1].map((capture) => generatedSample(seed, person, capture).templates);
    return first!.flatMap((one, finger) => {
      const other = second![finger];
      return one === undefined || other === undefined
        ? []
        : [{ first: one, second: other, firstScale: 1, secondScale: 1 }];
    });
  }).flat();
}

const KEY_BITS = 10;

/** How often the first ten signs of the same minutia agree, and those of different ones. */
function agreement(
  hash: LearnedHash,
  pairs: readonly ImpressionPair[],
): { readonly mated: number; readonly others: number } {
  const keys: [number, number][] = [];
  for (const { first, second } of pairs) {
    const [a, b] = [fingerSigns(hash, first, 1).words, fingerSigns(hash, second, 1).words];
    const shared = correspondingMinutiae(fingerMinutiae(first, 1), fingerMinutiae(second, 1));
    for (const [k, i] of shared.first.entries())
      keys.push([a[i]! >>> (32 - KEY_BITS), b[shared.second[k]!]! >>> (32 - KEY_BITS)]);
  }
  const half = keys.length >> 1;
  const share = (apart: number): number =>
    keys.filter(([key], k) => key === keys[(k + apart) % keys.length]![1]).length / keys.length;
  return { mated: share(0), others: share(half) };
}

describe('a hash learned from a few generated fingers', () => {
  const few = learnHash(pairsOf(91, 10));
  const others = pairsOf(92, 5);

  test('survives being written as text', () => {
    expect(hashOfText(hashText(few))).toEqual(few);
  });

  test('agrees on the same minutia of other fingers far more often than on different ones, as the frozen one does', () => {
    const [ofFew, ofFrozen] = [agreement(few, others), agreement(frozenHash(), others)];
    expect(ofFrozen.mated).toBeGreaterThan(0.1);
    expect(ofFrozen.others).toBeLessThan(0.02);
    expect(ofFew.mated).toBeGreaterThan(0.5 * ofFrozen.mated);
    expect(ofFew.others).toBeLessThan(0.02);
  });

  test('knows that a sign far from its median stays more surely than one near it', () => {
    for (let axis = 0; axis < 16; axis++)
      expect(frozenHash().stays[16 * axis + 6]).toBeGreaterThan(frozenHash().stays[16 * axis]! + 8);
  });
});

test('too few fingers to learn from are refused', () => {
  expect(() => learnHash([])).toThrow('0 corresponding minutiae');
  expect(() => hashOfText('AAAA')).toThrow('3 bytes');
});
