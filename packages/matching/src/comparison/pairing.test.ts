import { expect, test } from 'vitest';
import { pressedAgain, scattered } from '../scattered.test.fixture.ts';
import { alignment } from './alignment.ts';
import { BLOCK_BYTES, BLOCK_WORDS, COUNT_AT, DIRECTIONS_AT, fingerBlocks, POSITIONS_AT } from './finger-block.ts';
import { DIRECTION_REACH, findPartners, NO_PARTNER, pairing, REACH } from './pairing.ts';
import { prepare } from './prepare.ts';
import { loadProbe, probeFinger } from './probe-finger.ts';
import { COSINES, SINES, turned } from './turn.ts';

test('the sliding window finds the partners that looking at every pair finds', () => {
  const blocks = fingerBlocks(new ArrayBuffer(2 * BLOCK_BYTES));
  const probe = probeFinger();
  const found = pairing();
  for (const turn of [0, 5, 64, 127, 128, 200, 255]) {
    const finger = scattered(turn, 60);
    prepare(finger, 1, blocks, 0);
    prepare(pressedAgain(finger, turn, 3), 1, blocks, BLOCK_WORDS);
    loadProbe(probe, blocks, 0);
    const movement = { ...alignment(), cosine: COSINES[turn]!, sine: SINES[turn]!, turn };
    findPartners(probe, blocks, BLOCK_WORDS, { alignment: movement, pairing: found });
    for (let i = 0; i < probe.count; i++) {
      let best = NO_PARTNER;
      let least = 2;
      for (let j = 0; j < blocks.words[BLOCK_WORDS + COUNT_AT]!; j++) {
        const position = blocks.words[BLOCK_WORDS + POSITIONS_AT + j]!;
        const dx = ((position << 16) >> 16) - (COSINES[turn]! * probe.x[i]! - SINES[turn]! * probe.y[i]!);
        const dy = (position >> 16) - (SINES[turn]! * probe.x[i]! + COSINES[turn]! * probe.y[i]!);
        const off = turned(probe.direction[i]! + turn, blocks.bytes[(BLOCK_WORDS + DIRECTIONS_AT) * 4 + j]!);
        const cost = (dx * dx + dy * dy) / (REACH * REACH) + (off * off) / (DIRECTION_REACH * DIRECTION_REACH);
        if (dx * dx + dy * dy > REACH * REACH || Math.abs(off) > DIRECTION_REACH || cost >= least) continue;
        least = cost;
        best = j;
      }
      expect(found.probeCost[i]).toBeCloseTo(least, 10);
      if (best !== NO_PARTNER) expect(found.probePartner[i]).not.toBe(NO_PARTNER);
    }
  }
});
