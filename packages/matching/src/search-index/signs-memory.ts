// Where the kernel of assembly/minutia-signs.ts finds and leaves things: first bytes, in a memory of its own. Read by
// TypeScript and AssemblyScript alike.

/** Weight of a neighbour by squared distance from a cell, a byte each. */
export const PLACE_WEIGHTS_AT = 0;
/** First and last row or column within reach of a coordinate, a byte each. */
export const FIRST_CELL_AT = 4_096;
export const LAST_CELL_AT = 4_608;
/** Centres of the rows and columns, then the cell at each of 36 places, 128 bytes apart: 32 bits each. */
export const CENTRES_AT = 5_120;
export const CELLS_AT = 5_248;
/** Shares of the four sectors by direction, and cosines, 32 bits each. */
export const SHARES_AT = 8_192;
export const COSINES_AT = 12_288;
/** Weights of two values on each axis, 16 bits each, pair by pair; medians of the axes, 32 bits each. */
export const AXIS_WEIGHTS_AT = 16_384;
export const MEDIANS_AT = 24_576;
/** Sums and values of the minutia at hand. */
export const SUMS_AT = 25_600;
export const VALUES_AT = 26_624;
/** Minutiae: coordinates of 32 bits, directions of a byte. */
export const X_AT = 28_672;
export const Y_AT = 29_696;
export const DIRECTIONS_AT = 30_720;
/** What comes out: signs of 32 bits, and 32 places of 32 bits a minutia. */
export const SIGNS_AT = 31_744;
export const AXIS_PLACES_AT = 32_768;
export const SIGNS_BYTES = 65_536;
