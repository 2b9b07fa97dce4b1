/** A capture device by name; its window and resolution stand among the parameters `fingers.device`. */
export type Device = 'ten-print-scanner' | 'fap10' | 'fap20' | 'fap30' | 'high-resolution';

/** Every device that an impression can be made with; the first is the default. */
export const DEVICES: readonly Device[] = ['ten-print-scanner', 'fap10', 'fap20', 'fap30', 'high-resolution'];
