import { draws } from '@eurodac-sim/primitives';
import { expect, test } from 'vitest';
import { findProbeKeys, probeKeys } from './probe-keys.ts';

const KEY_BITS = 10;
const stream = draws(4).stream({ replication: 0, person: 0, purpose: 'probe-keys' });

test('the keys found are the most probable of all, the most probable first, none twice', () => {
  const found = probeKeys();
  for (let trial = 0; trial < 50; trial++) {
    const stays = Uint8Array.from({ length: 16 }, () => Math.floor(128 * stream.uniform()));
    const key = Math.floor(2 ** KEY_BITS * stream.uniform());
    const sumOf = (other: number): number => {
      let sum = 0;
      for (let bit = 0; bit < KEY_BITS; bit++)
        if ((((key ^ other) >> (KEY_BITS - 1 - bit)) & 1) === 1) sum += stays[bit]!;
      return sum;
    };
    const all = Array.from({ length: 2 ** KEY_BITS }, (_, other) => sumOf(other)).sort((a, b) => a - b);
    findProbeKeys({ key, stays }, KEY_BITS, 40, found);
    const keys = [...found.keys.subarray(0, found.count)];
    expect(keys[0]).toBe(key);
    expect(keys.map(sumOf)).toEqual(all.slice(0, 40));
    expect(new Set(keys).size).toBe(40);
  }
});
