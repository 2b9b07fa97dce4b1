// The comparison of two fingers in the steps of src/comparison, a file a step as there, and with the same whole numbers.
//
// AssemblyScript 0.28.20, kept as text in src/kernel/kernel-module.ts. To build it again, from the root:
//   npx --package assemblyscript@0.28.20 asc packages/matching/assembly/comparison.ts --runtime stub --importMemory --noAssert -O3 --converge --enable simd -o comparison.wasm
//   base64 -w0 comparison.wasm

import { LEAST_BENT, LEAST_IN_OVERLAP, LEAST_REFINED, SEEDS } from '../src/comparison/parameters';
import { AGREEING_AT } from '../src/kernel/kernel-memory';
import { align } from './comparison/alignment';
import { findAlikePairs } from './comparison/alike-pairs';
import { bend } from './comparison/bending';
import { findBox } from './comparison/box';
import { agreementOfPartners, overlapScore, scoreIn } from './comparison/overlap-score';
import { findPartners, layOutWindow, moveProbe } from './comparison/pairing';
import { positions, references, takeReference } from './comparison/reference';
import { refine } from './comparison/refinement';
import { bestSupported, findSupport, locate } from './comparison/support';

export { loadProbe } from './comparison/probe-finger';

/** Score of a probe laid out by `loadProbe` and the finger of a block, turned by at most `limit`, in 1/256 turn. */
export function score(probe: i32, block: i32, limit: i32): i32 {
  takeReference(block, limit);
  const probes = load<i32>(probe);
  if (references === 0 || probes === 0) return 0;
  const pairs = findAlikePairs(probe, probes, block + 4 + 4 * references);
  return pairs === 0 ? 0 : scoreOfPairs(probe, probes, pairs);
}

/** Support, movements and score of the best pairs. */
function scoreOfPairs(probe: i32, probes: i32, pairs: i32): i32 {
  locate(probe, pairs);
  findSupport(pairs);
  let best = 0;
  let used = 0;
  let ready = false;
  for (let tried = 0; tried < SEEDS; tried++) {
    const seed = bestSupported(pairs, used);
    if (seed < 0) break;
    const agreeing = load<i32>(AGREEING_AT + 4 * seed);
    used |= agreeing;
    if (!ready) {
      ready = true;
      layOutWindow();
      findBox(positions, references);
    }
    align(agreeing, seed);
    const found = scoreOfMovement(probe, probes, best);
    if (found > best) best = found;
  }
  return best;
}

/** The score of the movement at hand where it is better than `best`: fitted anew, and the probe bent, where that is promising. */
function scoreOfMovement(probe: i32, probes: i32, best: i32): i32 {
  moveProbe(probe, probes);
  findPartners(probe, probes);
  const most = scoreIn(agreementOfPartners(), LEAST_IN_OVERLAP, LEAST_IN_OVERLAP, probes);
  if (most <= best) return 0;
  const found = overlapScore(probe, probes);
  if (found <= best || found < LEAST_REFINED || !refine(probe)) return found;
  moveProbe(probe, probes);
  findPartners(probe, probes);
  const refined = max(found, overlapScore(probe, probes));
  if (refined < LEAST_BENT) return refined;
  bend(probes);
  findPartners(probe, probes);
  return overlapScore(probe, probes);
}
