import { DIRECTION_WEIGHT } from '../../src/comparison/parameters';
import { IDS_AT, PAIR_PROBE_AT, PAIR_REFERENCE_AT, RANKS_AT, TURNS_Y_AT } from '../../src/kernel/kernel-memory';

/** A small angle for its sine in the unit of a product of both tables. Unit: 1/256 turn. */
const TURN_OF_ONE: f64 = 256 / (2 * Math.PI) / (2 * 8192 * 8192);

// The movement at hand.
export let cosine: i32 = 0;
export let sine: i32 = 0;
export let shiftX: i32 = 0;
export let shiftY: i32 = 0;
export let turn: i32 = 0;

// The sums that a movement is fitted to.
export let sumW: f64 = 0;
let sumPx: f64 = 0;
let sumPy: f64 = 0;
let sumRx: f64 = 0;
let sumRy: f64 = 0;
let sumAlong: f64 = 0;
let sumAcross: f64 = 0;
let sumCosines: f64 = 0;
let sumSines: f64 = 0;

export function clearSums(): void {
  sumW = 0;
  sumPx = 0;
  sumPy = 0;
  sumRx = 0;
  sumRy = 0;
  sumAlong = 0;
  sumAcross = 0;
  sumCosines = 0;
  sumSines = 0;
}

/** Adds a pair of minutiae that weighs w. */
export function addPair(p: i32, r: i32, rotation: i32, w: f64): void {
  const px: f64 = (p << 16) >> 16;
  const py: f64 = p >> 16;
  const rx: f64 = (r << 16) >> 16;
  const ry: f64 = r >> 16;
  const along = load<i32>(TURNS_Y_AT + 4 * rotation);
  sumW += w;
  sumPx += w * px;
  sumPy += w * py;
  sumRx += w * rx;
  sumRy += w * ry;
  sumAlong += w * (px * rx + py * ry);
  sumAcross += w * (px * ry - py * rx);
  sumCosines += w * <f64>(along >> 16);
  sumSines += w * <f64>((along << 16) >> 16);
}

/** The movement of least squares of the sums; its rotation within 90 degrees of `near`. */
export function fitMovement(near: i32): void {
  const along = sumAlong - (sumPx * sumRx + sumPy * sumRy) / sumW + DIRECTION_WEIGHT * (sumCosines / 8192);
  const across = sumAcross - (sumPx * sumRy - sumPy * sumRx) / sumW + DIRECTION_WEIGHT * (sumSines / 8192);
  const length = sqrt<f64>(along * along + across * across);
  const ofNear = load<i32>(TURNS_Y_AT + 4 * near);
  const nearCosine = ofNear >> 16;
  const nearSine = (ofNear << 16) >> 16;
  cosine = length > 0 ? <i32>floor<f64>((16384 * along) / length + 0.5) : 2 * nearCosine;
  sine = length > 0 ? <i32>floor<f64>((16384 * across) / length + 0.5) : 2 * nearSine;
  const beyond: f64 = sine * nearCosine - cosine * nearSine;
  turn = (near + <i32>floor<f64>(beyond * TURN_OF_ONE + 0.5)) & 255;
  const c: f64 = cosine;
  const s: f64 = sine;
  const movedX = (c * sumPx - s * sumPy) / 16384;
  const movedY = (s * sumPx + c * sumPy) / 16384;
  shiftX = <i32>floor<f64>((sumRx - movedX) / sumW + 0.5);
  shiftY = <i32>floor<f64>((sumRy - movedY) / sumW + 0.5);
}

/** The movement that fits a set of pairs best, weighted by rank. */
export function align(agreeing: i32, seed: i32): void {
  clearSums();
  do {
    const at: i32 = 4 * ctz(agreeing);
    agreeing &= agreeing - 1;
    const rotation: i32 = load<u8>(IDS_AT + at + 2);
    addPair(load<i32>(PAIR_PROBE_AT + at), load<i32>(PAIR_REFERENCE_AT + at), rotation, load<i32>(RANKS_AT + at));
  } while (agreeing !== 0);
  fitMovement(load<u8>(IDS_AT + 4 * seed + 2));
}
