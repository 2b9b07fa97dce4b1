// Numbers of the comparison that WebAssembly is compiled with and the plain steps read. Whole numbers, none with a type:
// both languages take this file as it is.

/** Pairs that go on to the geometry; one bit of a word each. Origin: sweep of generated fingers, seeds 201 to 203; 24 and 28 are a little worse. */
export const PAIRS = 32;

/** Fewest common bits of a pair; below three any two codes of a print are alike by chance. Origin: assumption. */
export const LEAST_COMMON = 3;

/** A pair is alike where so many times its common bits reach the set bits of both codes: likeness of a third. Origin: sweep of generated fingers, seed 201; 4, a half, is far worse. */
export const COMMON_FACTOR = 6;

/** The limit of rotation that is none: half a turn. Unit: 1/256 turn. */
export const NO_LIMIT = 128;

/** Squared distance by which two pairs may disagree. Unit: (1/197 cm)². Origin: as ROTATION_SLACK; 144 is worse, 64 and 100 alike. */
export const SQUARED_SLACK = 80;

/** Further squared slack is the squared distance between the two pairs, shifted right so far: a sixth of the length. */
export const SLACK_SHIFT = 5;

/** Difference of rotation two pairs may have. Unit: 1/256 turn. Origin: sweep of hard generated fingers, seeds 301 and 401; 10 is worse, 8 alike. */
export const ROTATION_SLACK = 7;

/** Movements tried for one pair of fingers. Origin: as ROTATION_SLACK; 6 is a little worse, 8 alike and slower. */
export const SEEDS = 7;

/** Weight of one pair's direction beside its position. Unit: (1/197 cm)². Origin: as PAIRS; 1,000 is alike. */
export const DIRECTION_WEIGHT = 400;

/** Distance within which aligned minutiae are paired. Unit: 1/197 cm. Origin: as PAIRS; 10 is worse, 13 alike. */
export const REACH = 12;

/** Difference of direction within which aligned minutiae are paired. Unit: 1/256 turn. Origin: generated fingers, seed 201; 18 and 26 are alike. */
export const DIRECTION_REACH = 22;

/** Cost of a difference of direction for its square. Unit: 1/32768 (1/197 cm)², so that both reaches cost the same. */
export const DIRECTION_COST = 9749;

/** Least score of a movement that is fitted anew to what it paired. Origin: as ROTATION_SLACK; 30 is alike and slower. */
export const LEAST_REFINED = 45;

/** Least score of a movement whose probe is bent to what it paired. Origin: as ROTATION_SLACK; 60 is a little worse, 80 alike and slower. */
export const LEAST_BENT = 120;

/** Squared distance at which a partner weighs a quarter for how the skin moved. Unit: (1/197 cm)². Origin: as ROTATION_SLACK; 1,600 and 4,000 are alike. */
export const BEND_SPREAD = 2500;

/** Weight of no movement of the skin beside that of the partners around. Origin: as ROTATION_SLACK; 1 is a little worse. */
export const BEND_REST = 0.5;

/** Fewest partners that a movement is fitted anew to. Origin: assumption. */
export const LEAST_PARTNERS = 4;

/** Fewest minutiae an overlap is taken to hold, so that a sliver of print cannot score high. Origin: as ROTATION_SLACK; 8 and 12 are a little worse. */
export const LEAST_IN_OVERLAP = 10;

/** How far beyond the other's bounding box a minutia counts as in the overlap. Unit: 1/197 cm. Origin: as PAIRS; 0 and 20 are alike. */
export const MARGIN = 10;

/** Score of two equal fingers of thirty minutiae, for each of them. */
export const UNIT = 64;

/** Minutiae of the finger whose shares of the score are one. Origin: assumption; scales every score alike. */
export const USUAL_MINUTIAE = 30;

/** One, in the unit of the shares of the score. */
export const SHARE_OF_ONE = 4096;
