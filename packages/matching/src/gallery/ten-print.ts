import type { Sex, Template } from '@eurodac-sim/fingerprint';

/** The fingers of one person from one capture as the matcher sees them: no name, no number, no true age. */
export type TenPrint = {
  /** Ten places in ISO order; `undefined` where the finger is missing or was not acquired. */
  readonly templates: readonly (Template | undefined)[];
  readonly sex: Sex | 'unknown';
  readonly recordedAgeYears: number | 'unknown';
};

/** Fingers of one ten-print. */
export const FINGERS = 10;
