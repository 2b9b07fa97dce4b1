import type { FingerBlocks } from './finger-block.ts';
import { CAPACITY, COUNT_AT, DIRECTIONS_AT, PLANES, PLANES_AT, POSITIONS_AT, SET_BITS_AT } from './finger-block.ts';

/** Set bits are taken four at a time; lists are filled up with this plane, which is never set. */
const EMPTY_PLANE: number = PLANES - 1;

/**
 * One finger laid out for the probe's side: instead of planes, the list of set bits of each code.
 * Bits of minutia i are `bits[starts[i]]` up to but not `bits[starts[i + 1]]`, a multiple of four.
 */
export type ProbeFinger = {
  count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly direction: Uint8Array;
  readonly setBits: Uint8Array;
  readonly starts: Int32Array;
  readonly bits: Uint8Array;
  readonly box: Float64Array;
};

/** Room for one probe finger. */
export function probeFinger(): ProbeFinger {
  return {
    count: 0,
    x: new Float64Array(CAPACITY),
    y: new Float64Array(CAPACITY),
    direction: new Uint8Array(CAPACITY),
    setBits: new Uint8Array(CAPACITY),
    starts: new Int32Array(CAPACITY + 1),
    bits: new Uint8Array(CAPACITY * PLANES),
    box: new Float64Array(4),
  };
}

/** Fills `probe` from a prepared block. */
export function loadProbe(probe: ProbeFinger, { words, bytes }: FingerBlocks, at: number): void {
  const count = words[at + COUNT_AT]!;
  probe.count = count;
  for (let side = 0; side < 4; side++) probe.box[side] = words[at + 1 + side]!;
  let next = 0;
  for (let i = 0; i < count; i++) {
    const position = words[at + POSITIONS_AT + i]!;
    probe.x[i] = (position << 16) >> 16;
    probe.y[i] = position >> 16;
    probe.direction[i] = bytes[(at + DIRECTIONS_AT) * 4 + i]!;
    probe.setBits[i] = bytes[(at + SET_BITS_AT) * 4 + i]!;
    probe.starts[i] = next;
    const planes = at + PLANES_AT + (i >> 5) * PLANES;
    for (let bit = 0; bit < EMPTY_PLANE; bit++) if ((words[planes + bit]! >>> (i & 31)) & 1) probe.bits[next++] = bit;
    while ((next & 3) !== 0) probe.bits[next++] = EMPTY_PLANE;
  }
  probe.starts[count] = next;
}
