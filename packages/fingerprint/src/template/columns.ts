import type { Template } from './template.ts';

/** The minutiae of a template without its labels. */
export type MinutiaColumns = Pick<Template, 'count' | 'x' | 'y' | 'angle' | 'type' | 'minutiaQuality'>;

/** Bytes of a minutia in memory and in the layout of `encode-template.ts`. */
export const MINUTIA_BYTES = 7;

/**
 * Columns that share one buffer: x and y in two bytes each, then angle, type and quality in one byte each.
 *
 * @param buffer where they lie; a new one where not said
 * @param offset first byte of x, an even number
 */
export function columns(count: number, buffer?: ArrayBufferLike, offset = 0): MinutiaColumns {
  if (count === 0) return NONE;
  return columnsIn(count, buffer ?? new ArrayBuffer(count * MINUTIA_BYTES), offset);
}

function columnsIn(count: number, buffer: ArrayBufferLike, offset: number): MinutiaColumns {
  return {
    count,
    x: new Uint16Array(buffer, offset, count),
    y: new Uint16Array(buffer, offset + 2 * count, count),
    angle: new Uint8Array(buffer, offset + 4 * count, count),
    type: new Uint8Array(buffer, offset + 5 * count, count),
    minutiaQuality: new Uint8Array(buffer, offset + 6 * count, count),
  };
}

/** Columns without a minutia are all the same: nothing can be written into them. */
const NONE = columnsIn(0, new ArrayBuffer(0), 0);
