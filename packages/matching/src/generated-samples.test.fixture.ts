import { collectionOwner, tenPrint } from '@eurodac-sim/fingerprint';
import { draws } from '@eurodac-sim/primitives';
import type { TenPrint } from './gallery/ten-print.ts';

/** A generated adult's ten-print: capture 0 at 25 years, capture 1 at 27. */
export function generatedSample(seed: number, person: number, capture: number): TenPrint {
  const random = draws(seed);
  const owner = collectionOwner(random, person);
  const years = 25 + 2 * capture;
  const impressions = tenPrint(random, owner, { index: capture, trueAgeYears: years });
  return {
    templates: impressions.map((one) => (one.kind === 'acquired' ? one.template : undefined)),
    sex: owner.sex,
    recordedAgeYears: years,
  };
}
