import { MARGIN } from '../../src/comparison/parameters';
import {
  NIBBLES_AT,
  PROBE_BITS,
  PROBE_BOX,
  PROBE_DIRECTIONS,
  PROBE_LIST,
  PROBE_POSITIONS,
  PROBE_STARTS,
  ROW_BYTES,
  ROWS_AT,
} from '../../src/kernel/kernel-memory';
import { bottom, findBox, left, right, top } from './box';

/** Lays a block out as a probe: for each minutia the list of cells with a neighbour, as addresses of table and row. */
export function loadProbe(block: i32, probe: i32): void {
  const n: i32 = load<u8>(block);
  const codes = block + 4 + 4 * n;
  store<i32>(probe, n);
  let entry = probe + PROBE_LIST;
  for (let i = 0; i < n; i++) {
    store<i32>(probe + PROBE_POSITIONS + 4 * i, load<i32>(block + 4 + 4 * i));
    store<u8>(probe + PROBE_DIRECTIONS + i, load<u8>(codes + 16 * n + i));
    store<u16>(probe + PROBE_STARTS + 2 * i, <u16>(entry - probe));
    let bits = 0;
    for (let b = 0; b < 16; b++) {
      const byte: i32 = load<u8>(codes + b * n + i);
      bits += popcnt(byte);
      for (let half = 0; half < 2; half++) {
        const nibble = (byte >> (4 * half)) & 15;
        if (nibble === 0) continue;
        store<u32>(entry, (ROWS_AT + (2 * b + half) * ROW_BYTES) | ((NIBBLES_AT + 16 * nibble) << 16));
        entry += 4;
      }
    }
    store<u8>(probe + PROBE_BITS + i, bits);
  }
  store<u16>(probe + PROBE_STARTS + 2 * n, <u16>(entry - probe));
  findBox(probe + PROBE_POSITIONS, n);
  store<i32>(probe + PROBE_BOX, left - MARGIN);
  store<i32>(probe + PROBE_BOX + 4, right + MARGIN);
  store<i32>(probe + PROBE_BOX + 8, bottom - MARGIN);
  store<i32>(probe + PROBE_BOX + 12, top + MARGIN);
}
