/** Directions in a full turn, the unit of a template's angles. */
export const TURN = 256;

/** One, in the unit of the tables of sines and cosines. */
export const ONE = 8192;

/** Cosine of each direction. Unit: 1/8192, rounded, so that no arithmetic after it can differ from one machine to another. */
export const COSINES: Int16Array = Int16Array.from({ length: TURN }, (_, unit) =>
  Math.round(ONE * Math.cos((unit * Math.PI) / 128)),
);

/** Sine of each direction. Unit: 1/8192. */
export const SINES: Int16Array = Int16Array.from({ length: TURN }, (_, unit) =>
  Math.round(ONE * Math.sin((unit * Math.PI) / 128)),
);

/** The difference of two directions, from -128 to 127. */
export function turned(from: number, to: number): number {
  return ((to - from) << 24) >> 24;
}
