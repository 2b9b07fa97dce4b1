import type { Draws } from '@eurodac-sim/primitives';
import type { Owner } from '../owner.ts';
import type { FingerModel } from '../parameters/finger-model.ts';
import { logSizeDrift } from './log-size-drift.ts';
import { statureRatio } from './stature-ratio.ts';

/** Size of all ten fingers of a person at an age, as a share of the size of the same fingers at adult age. */
export type Growth = {
  readonly size: number;
  /** Factor on the x axis of the finger, 1 where growth is the same in both directions. */
  readonly crosswise: number;
  /** Factor on the y axis of the finger. */
  readonly lengthwise: number;
};

/** Growth of one person's fingers at an age: median stature, late growth and the person's own drift around both. */
export function growth(draws: Draws, owner: Owner, ageYears: number, model: FingerModel): Growth {
  const { anisotropy, anisotropyFrom } = model.growth;
  const median = medianSize(owner, ageYears, model);
  const drift = Math.exp(logSizeDrift(draws, owner, ageYears, model.growth));
  const toGrow = (1 - median) / (1 - medianSize(owner, anisotropyFrom, model));
  return { size: median * drift, crosswise: 1 + anisotropy * toGrow, lengthwise: 1 - anisotropy * toGrow };
}

function medianSize(owner: Owner, ageYears: number, model: FingerModel): number {
  const { exponent, grownAt, lateGrowth, lateGrowthFrom, lateGrowthUntil } = model.growth;
  const stature = Math.exp(exponent * Math.log(statureRatio(owner.sex, grownAt, ageYears)));
  const lag = Math.min(1, Math.max(0, (lateGrowthUntil - ageYears) / (lateGrowthUntil - lateGrowthFrom)));
  return stature * (1 - lateGrowth * lag);
}
