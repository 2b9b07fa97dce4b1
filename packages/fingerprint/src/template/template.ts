import type { FingerPosition } from '../finger-position.ts';

/** Most minutiae of a template: its count is one byte in a record. */
export const MOST_MINUTIAE = 255;

/**
 * The minutiae of one impression of one finger, as columns: minutia k is `x[k], y[k], angle[k], type[k]`.
 *
 * No identity stands in it, and the order of the minutiae tells nothing about the finger.
 */
export type Template = {
  /** Number of minutiae, at most 255. */
  readonly count: number;
  /** Pixels from the left edge. */
  readonly x: Uint16Array;
  /** Pixels from the top edge. */
  readonly y: Uint16Array;
  /** 1/256 turn, counter-clockwise from the positive x axis. */
  readonly angle: Uint8Array;
  /** ISO code: 0 other, 1 ending, 2 bifurcation. */
  readonly type: Uint8Array;
  /** 1 to 100, or 0 where not reported. */
  readonly minutiaQuality: Uint8Array;
  /** Image width in pixels. */
  readonly width: number;
  /** Image height in pixels. */
  readonly height: number;
  /** Resolution of both axes; 197 is 500 pixels an inch. */
  readonly pixelsPerCm: number;
  readonly position: FingerPosition | 'unknown';
  /** Quality of the impression, 0 to 100. */
  readonly quality: number;
};
