import type { Device } from './device.ts';

/** One session in which a person's prints are taken. */
export type Capture = {
  /** Which session of this person: sessions with different numbers share no draw. */
  readonly index: number;
  /** Years since birth, fractions allowed. */
  readonly trueAgeYears: number;
  /** `ten-print-scanner` where not said. */
  readonly device?: Device;
};
