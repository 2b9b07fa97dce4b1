/** A capture device by name; its window and resolution stand among the parameters `fingers.device`. */
export type Device =
  | 'ten-print-scanner'
  | 'fap10'
  | 'fap20'
  | 'fap30'
  | 'high-resolution'
  | 'rolled-ten-print'
  | 'slap-4-4-2';

/**
 * Every device that an impression can be made with; the first is the default.
 *
 * All but two press each finger alone and plain. `rolled-ten-print` rolls it from nail to nail; `slap-4-4-2` takes four
 * fingers of a hand at once, then of the other, then both thumbs, and cuts the images apart.
 */
export const DEVICES: readonly Device[] = [
  'ten-print-scanner',
  'fap10',
  'fap20',
  'fap30',
  'high-resolution',
  'rolled-ten-print',
  'slap-4-4-2',
];
