import { MOST_KEY_BITS, NAT } from './learned-hash.ts';

/** Keys looked up for one minutia at most. */
export const MOST_KEYS = 64;

/** The most probable keys of a minutia, the most probable first. */
export type ProbeKeys = {
  count: number;
  readonly keys: Uint32Array;
  /** How improbable each key is, in NAT. */
  readonly units: Int32Array;
};

/** Room for the keys of one minutia. */
export function probeKeys(): ProbeKeys {
  return { count: 0, keys: new Uint32Array(MOST_KEYS), units: new Int32Array(MOST_KEYS) };
}

/** How improbable it is that a sign stays whose log odds are these, in NAT. */
const STAYING: Int32Array = Int32Array.from({ length: 256 }, (_, odds) =>
  Math.round(NAT * Math.log1p(Math.exp(-odds / NAT))),
);

const order = new Uint8Array(MOST_KEY_BITS);
/** Sets of flipped signs that wait: sum of log odds, place of the last in the order, key. */
const waitingSums = new Int32Array(2 * MOST_KEYS + 2);
const waitingLast = new Int32Array(2 * MOST_KEYS + 2);
const waitingKeys = new Uint32Array(2 * MOST_KEYS + 2);

/**
 * Finds the `most` keys that the other impression of a minutia most probably has.
 *
 * Flips of the least certain signs come first: each set found is followed by the two that move on its last flip or add
 * the next one, so that every set is met once and none before a likelier one.
 *
 * @param own the probe's own key, `stays` the log odds that each of its `keyBits` signs stays
 * @source Lv et al., Multi-probe LSH, VLDB 2007, 4.4
 */
export function findProbeKeys(
  own: { readonly key: number; readonly stays: Readonly<Uint8Array> },
  keyBits: number,
  most: number,
  result: ProbeKeys,
): void {
  const { key, stays } = own;
  let base = 0;
  for (let bit = 0; bit < keyBits; bit++) {
    base += STAYING[stays[bit]!]!;
    let place = bit;
    for (; place > 0 && stays[order[place - 1]!]! > stays[bit]!; place--) order[place] = order[place - 1]!;
    order[place] = bit;
  }
  const flipped = (from: number, place: number): number => from ^ (1 << (keyBits - 1 - order[place]!));
  result.keys[0] = key;
  result.units[0] = base;
  result.count = 1;
  waitingSums[0] = stays[order[0]!]!;
  waitingLast[0] = 0;
  waitingKeys[0] = flipped(key, 0);
  let waiting = 1;
  while (result.count < most && waiting > 0) {
    let least = 0;
    for (let k = 1; k < waiting; k++) if (waitingSums[k]! < waitingSums[least]!) least = k;
    const sum = waitingSums[least]!;
    const last = waitingLast[least]!;
    const found = waitingKeys[least]!;
    result.keys[result.count] = found;
    result.units[result.count++] = base + sum;
    waiting--;
    waitingSums[least] = waitingSums[waiting]!;
    waitingLast[least] = waitingLast[waiting]!;
    waitingKeys[least] = waitingKeys[waiting]!;
    if (last + 1 === keyBits) continue;
    const next = stays[order[last + 1]!]!;
    waitingSums[waiting] = sum + next;
    waitingLast[waiting] = last + 1;
    waitingKeys[waiting++] = flipped(found, last + 1);
    waitingSums[waiting] = sum - stays[order[last]!]! + next;
    waitingLast[waiting] = last + 1;
    waitingKeys[waiting++] = flipped(flipped(found, last), last + 1);
  }
}
