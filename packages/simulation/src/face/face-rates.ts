import { normalQuantile } from '@eurodac-sim/primitives';
import type { World } from '../world.ts';

/** Whether and how faces are compared. */
export type FaceRates = {
  /** Whether the software for it is in use. @source Reg. (EU) 2024/1358 Art. 63(5) */
  readonly live: boolean;
  /** Whether faces are compared where prints were and gave nothing; the text speaks of prints that cannot be taken. */
  readonly afterPrints: boolean;
  /** Probability that an image cannot be used. */
  readonly fails: number;
  readonly falseMatchRate: number;
  /** Score from which two faces match, in standard deviations above the mean of different persons. */
  readonly threshold: number;
};

/** The numbers of a world. @throws {RangeError} a parameter is missing */
export function faceRates({ parameters: { value } }: World): FaceRates {
  const falseMatchRate = value('facial.false_match_rate');
  return {
    live: value('facial.comparison_live') >= 0.5,
    afterPrints: value('facial.after_prints_without_hit') >= 0.5,
    fails: value('facial.image_fails'),
    falseMatchRate,
    threshold: -normalQuantile(falseMatchRate),
  };
}
