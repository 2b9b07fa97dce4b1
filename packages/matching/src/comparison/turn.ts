/** Directions in a full turn, the unit of a template's angles. */
export const TURN = 256;

/** Cosine of each direction. */
export const COSINES: Float64Array = Float64Array.from({ length: TURN }, (_, unit) => Math.cos((unit * Math.PI) / 128));

/** Sine of each direction. */
export const SINES: Float64Array = Float64Array.from({ length: TURN }, (_, unit) => Math.sin((unit * Math.PI) / 128));

/** The difference of two directions, from -128 to 127. */
export function turned(from: number, to: number): number {
  return ((to - from) << 24) >> 24;
}
