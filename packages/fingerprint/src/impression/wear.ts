import type { Draws, RandomStream } from '@eurodac-sim/primitives';
import type { FingerTraits } from '../finger/finger-traits.ts';
import { FINGER_POSITIONS } from '../finger-position.ts';
import type { FingerModel } from '../parameters/finger-model.ts';

/** What adult years have taken from a finger: minutia k is gone where the stream's draw k is below the share. */
export type Wear = { readonly stream: RandomStream; readonly goneShare: number };

/**
 * What scars, creases and work have taken from a finger by an age, or undefined where nothing.
 *
 * The draws do not depend on the age, so what is gone at one age is gone at every later one.
 */
export function wear(
  draws: Draws,
  { owner, position }: FingerTraits,
  ageYears: number,
  { growth }: FingerModel,
): Wear | undefined {
  const years = Math.max(0, ageYears - growth.grownAt);
  const goneShare = 1 - Math.exp(-growth.lossPerAdultYear * years);
  if (goneShare === 0) return undefined;
  const { replication, person } = owner;
  const index = FINGER_POSITIONS.indexOf(position);
  return { stream: draws.stream({ replication, person, index, purpose: 'wear' }), goneShare };
}
