// Numbers of the comparison that WebAssembly is compiled with and the plain steps read. Whole numbers, none with a type:
// both languages take this file as it is.

/** Pairs that go on to the geometry; one bit of a word each. */
export const PAIRS = 28;

/** Fewest common bits of a pair; below three any two codes of a print are alike by chance. */
export const LEAST_COMMON = 3;

/** A pair is alike where so many times its common bits reach the set bits of both codes: likeness of a third. */
export const COMMON_FACTOR = 6;

/** The limit of rotation that is none: half a turn. Unit: 1/256 turn. */
export const NO_LIMIT = 128;

/** Squared distance by which two pairs may disagree. Unit: (1/197 cm)². */
export const SQUARED_SLACK = 144;

/** Further squared slack is the squared distance between the two pairs, shifted right so far: a sixth of the length. */
export const SLACK_SHIFT = 5;

/** Difference of rotation two pairs may have. Unit: 1/256 turn. */
export const ROTATION_SLACK = 10;

/** Movements tried for one pair of fingers. */
export const SEEDS = 3;

/** Fewest pairs, its own among them, that a movement is tried for. */
export const LEAST_AGREEING = 2;

/** Weight of one pair's direction beside its position. Unit: (1/197 cm)². */
export const DIRECTION_WEIGHT = 400;

/** Distance within which aligned minutiae are paired. Unit: 1/197 cm. */
export const REACH = 12;

/** Difference of direction within which aligned minutiae are paired. Unit: 1/256 turn. */
export const DIRECTION_REACH = 22;

/** Cost of a difference of direction for its square. Unit: 1/32768 (1/197 cm)², so that both reaches cost the same. */
export const DIRECTION_COST = 9749;

/** Least score of a movement that is fitted anew to what it paired. */
export const LEAST_REFINED = 60;

/** Fewest partners that a movement is fitted anew to. */
export const LEAST_PARTNERS = 4;

/** Fewest minutiae an overlap is taken to hold, so that a sliver of print cannot score high. */
export const LEAST_IN_OVERLAP = 8;

/** How far beyond the other's bounding box a minutia counts as in the overlap. Unit: 1/197 cm. */
export const MARGIN = 10;

/** Score of one fully agreeing pair in an overlap without any other minutia. */
export const UNIT = 64;
