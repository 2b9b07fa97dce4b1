/** A finger of one of the two hands, in the standard's words. */
export type FingerPosition =
  | 'right-thumb'
  | 'right-index'
  | 'right-middle'
  | 'right-ring'
  | 'right-little'
  | 'left-thumb'
  | 'left-index'
  | 'left-middle'
  | 'left-ring'
  | 'left-little';

/** The ten fingers in the order of ISO/IEC 19794-2, whose code of a finger is its place here plus one. */
export const FINGER_POSITIONS: readonly FingerPosition[] = [
  'right-thumb',
  'right-index',
  'right-middle',
  'right-ring',
  'right-little',
  'left-thumb',
  'left-index',
  'left-middle',
  'left-ring',
  'left-little',
];

const HAND = 5;

/** The finger that follows on the same hand; after the little finger, the thumb. */
export function nextOfHand(position: FingerPosition): FingerPosition {
  const place = FINGER_POSITIONS.indexOf(position);
  const hand = place < HAND ? 0 : HAND;
  return FINGER_POSITIONS[hand + ((place - hand + 1) % HAND)]!;
}

/** The same finger of the other hand. */
export function otherHand(position: FingerPosition): FingerPosition {
  const place = FINGER_POSITIONS.indexOf(position);
  return FINGER_POSITIONS[place < HAND ? place + HAND : place - HAND]!;
}
