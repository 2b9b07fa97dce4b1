import type { GrowthHandling } from '@eurodac-sim/matching';
import type { CaptureRequest } from '../biometrics/biometrics.ts';

/** What scores are drawn for. */
export type ScoredWorld = {
  readonly seed: number;
  readonly growthHandling: GrowthHandling;
  /** Whom to capture as the background: what `backgroundCaptures` gives. */
  readonly background: readonly CaptureRequest[];
  readonly minors: number;
  readonly followUpDays: number;
  readonly targetFpir: number;
};
