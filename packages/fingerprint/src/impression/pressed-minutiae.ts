/** Minutiae as columns on the image, before rounding: the only state of an impression in the making. */
export type PressedMinutiae = {
  count: number;
  /** Pixels from the left edge. */
  readonly x: Float64Array;
  /** Pixels from the top edge. */
  readonly y: Float64Array;
  /** Radians, counter-clockwise from the x axis. */
  readonly angle: Float64Array;
  /** ISO code: 1 ending, 2 bifurcation. */
  readonly type: Uint8Array;
  /** Which minutia of the finger it shows, or -1 for a false one. */
  readonly source: Int16Array;
};

/** Room for what one impression can show: a pad of minutiae and as many false ones. */
const MOST = 2048;

/** Columns to be filled again for every impression. */
export function pressedMinutiae(): PressedMinutiae {
  return {
    count: 0,
    x: new Float64Array(MOST),
    y: new Float64Array(MOST),
    angle: new Float64Array(MOST),
    type: new Uint8Array(MOST),
    source: new Int16Array(MOST),
  };
}

/** Whether another minutia has room. */
export function hasRoom(pressed: PressedMinutiae): boolean {
  return pressed.count < MOST;
}
