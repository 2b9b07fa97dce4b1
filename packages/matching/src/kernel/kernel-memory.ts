// Where things lie in the kernel's memory, in bytes. Whole numbers without a type: WebAssembly is compiled with them and
// the code that fills the tables reads them. Entries of a probe's list hold addresses in 16 bits, so tables and rows lie
// below 65,536.

/** 16 tables of 16 bytes: common bits of nibble k with every nibble. */
export const NIBBLES_AT = 256;

/** 97 words: share of the score by minutiae in the overlap. */
export const OVERLAP_SHARES_AT = 512;

/** 256 words: rank of one common bit, by set bits of both codes. */
export const RANK_OF_ONE_AT = 1024;

/** 256 words: cosine and, in the high half, minus sine of each direction. */
export const TURNS_X_AT = 2048;

/** 256 words: sine and, in the high half, cosine of each direction. */
export const TURNS_Y_AT = 3072;

/** The reference's codes: 32 rows of nibbles, one for each cell, a byte a minutia. */
export const ROWS_AT = 4096;
export const ROW_BYTES = 96;

/** Set bits of the reference's codes, a byte a minutia. */
export const BITS_AT = 7168;

/** Common bits of the codes: a row of bytes for each minutia of the probe, a byte for each of the reference. */
export const COMMON_AT = 49_152;

/** 256 words: how many alike pairs there are of each rank. */
export const HISTOGRAM_AT = 7296;

// Of the chosen pairs, a word each: minutiae and rotation; positions; sines and cosines of the rotation; rank; the set of
// pairs that agree; their ranks summed.
export const IDS_AT = 8448;
export const PAIR_PROBE_AT = 8576;
export const PAIR_REFERENCE_AT = 8704;
export const ROTATED_X_AT = 8832;
export const ROTATED_Y_AT = 8960;
export const RANKS_AT = 9088;
export const AGREEING_AT = 9216;
export const WEIGHTS_AT = 9344;

// The reference twice in order of direction, 16 bits each: coordinates, direction, number of the minutia; then the first
// place of each eighth direction, a byte each.
export const WINDOW_X_AT = 9472;
export const WINDOW_Y_AT = 9888;
export const WINDOW_DIRECTION_AT = 10304;
export const WINDOW_PLACE_AT = 10720;
export const BUCKETS_AT = 11136;

// The probe moved, and what each minutia of the reference is left with: cost and probe minutia; 16 bits each.
export const MOVED_X_AT = 11184;
export const MOVED_Y_AT = 11392;
export const OWNERS_AT = 11600;

/** Alike pairs, a word each: rank, probe minutia, reference minutia. */
export const HITS_AT = 12288;

/** Partners that bend the probe, in the place of the alike pairs: place, way, weight and probe minutia, 64 bits each. */
export const BENDING_AT = 12288;
export const BENDING_BYTES = 48;

/** The block of the reference. */
export const REFERENCE_AT = 58_880;

/** Which of the reference each minutia of the probe is alike to, and which by two fifths: a bit each, 16 bytes a set. */
export const ALIKE_AT = 61_440;
export const CLOSER_AT = 62_976;
export const SET_BYTES = 16;

/** 97 words each: share of the score by minutiae of a finger, and by partners. */
export const MINUTIAE_SHARES_AT = 64_512;
export const PARTNER_SHARES_AT = 64_900;

/** Where probes are laid out, and how many bytes each takes. */
export const PROBES_AT = 65_536;
export const PROBE_BYTES = 13_312;

// Inside a probe: number of minutiae; box with its margin; positions; directions; set bits; where the list of each minutia
// begins, 16 bits each; the lists, a word an entry: address of the row, in the high half address of the table.
export const PROBE_BOX = 16;
export const PROBE_POSITIONS = 32;
export const PROBE_DIRECTIONS = 416;
export const PROBE_BITS = 512;
export const PROBE_STARTS = 608;
export const PROBE_LIST = 816;
