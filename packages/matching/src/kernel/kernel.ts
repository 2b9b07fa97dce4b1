import { RANK_OF_ONE } from '../comparison/alike-pairs.ts';
import type { FingerBlocks } from '../comparison/finger-block.ts';
import { blockBytes, countAt } from '../comparison/finger-block.ts';
import { NO_LIMIT } from '../comparison/parameters.ts';
import type { ProbeFinger } from '../comparison/probe-finger.ts';
import { MINUTIAE_SHARES, OVERLAP_SHARES, PARTNER_SHARES } from '../comparison/score-shares.ts';
import { COSINES, SINES, TURN } from '../comparison/turn.ts';
import {
  MINUTIAE_SHARES_AT,
  NIBBLES_AT,
  OVERLAP_SHARES_AT,
  PARTNER_SHARES_AT,
  PROBE_BYTES,
  PROBES_AT,
  RANK_OF_ONE_AT,
  REFERENCE_AT,
  TURNS_X_AT,
  TURNS_Y_AT,
} from './kernel-memory.ts';
import { KERNEL_MODULE } from './kernel-module.ts';

/** Probes laid out at a time: ten fingers at seven sizes, and some. Another takes the place of the one laid out longest ago. */
const PLACES = 96;

const PAGE_BYTES = 65_536;

/** The comparison in WebAssembly, with memory of its own. */
export type Kernel = {
  /** The same as `plainFingerScore`. */
  readonly score: (probe: ProbeFinger, blocks: FingerBlocks, at: number, rotationLimit?: number) => number;
};

/**
 * The kernel of one thread; `undefined` where WebAssembly or its vector instructions are not there.
 *
 * @param engine what compiles and runs a module; `'none'` where nothing does
 */
export function kernel(engine: typeof WebAssembly | 'none' = globalThis.WebAssembly ?? 'none'): Kernel | undefined {
  const module = Uint8Array.from(atob(KERNEL_MODULE), (character) => character.charCodeAt(0));
  if (engine === 'none' || !engine.validate(module)) return undefined;
  const memory = new engine.Memory({ initial: Math.ceil((PROBES_AT + PLACES * PROBE_BYTES) / PAGE_BYTES) });
  writeTables(new Int32Array(memory.buffer), new Uint8Array(memory.buffer));
  const { exports } = new engine.Instance(new engine.Module(module), { env: { memory } });
  return {
    score: scoring(new Int32Array(memory.buffer), {
      loadProbe: exports['loadProbe'] as Exports['loadProbe'],
      score: exports['score'] as Exports['score'],
    }),
  };
}

type Exports = {
  readonly loadProbe: (block: number, probe: number) => void;
  readonly score: (probe: number, block: number, rotationLimit: number) => number;
};

/** Blocks are copied to the kernel's memory: some hundred bytes, against some microseconds of comparison. */
function scoring(memory: Int32Array, { loadProbe, score }: Exports): Kernel['score'] {
  const places = new Array<ProbeFinger | undefined>(PLACES);
  let next = 0;
  const copy = ({ words }: FingerBlocks, at: number, count: number): void => {
    memory.set(words.subarray(at, at + blockBytes(count) / 4), REFERENCE_AT / 4);
    memory[REFERENCE_AT / 4] = count;
  };
  const layOut = (probe: ProbeFinger): void => {
    probe.place = next;
    places[next] = probe;
    next = (next + 1) % PLACES;
    copy(probe.block, 0, countAt(probe.block, 0));
    loadProbe(REFERENCE_AT, PROBES_AT + probe.place * PROBE_BYTES);
  };
  return (probe, blocks, at, rotationLimit = NO_LIMIT) => {
    if (probe.place < 0 || places[probe.place] !== probe) layOut(probe);
    copy(blocks, at, countAt(blocks, at));
    return score(PROBES_AT + probe.place * PROBE_BYTES, REFERENCE_AT, rotationLimit);
  };
}

function writeTables(words: Int32Array, bytes: Uint8Array): void {
  for (let a = 0; a < 16; a++)
    for (let b = 0; b < 16; b++)
      for (let bit = 0; bit < 4; bit++) bytes[NIBBLES_AT + 16 * a + b]! += (a >> bit) & (b >> bit) & 1;
  words.set(RANK_OF_ONE, RANK_OF_ONE_AT / 4);
  words.set(OVERLAP_SHARES, OVERLAP_SHARES_AT / 4);
  words.set(MINUTIAE_SHARES, MINUTIAE_SHARES_AT / 4);
  words.set(PARTNER_SHARES, PARTNER_SHARES_AT / 4);
  for (let unit = 0; unit < TURN; unit++) {
    const cosine = COSINES[unit]!;
    const sine = SINES[unit]!;
    words[TURNS_X_AT / 4 + unit] = (cosine & 0xffff) | (-sine << 16);
    words[TURNS_Y_AT / 4 + unit] = (sine & 0xffff) | (cosine << 16);
  }
}
