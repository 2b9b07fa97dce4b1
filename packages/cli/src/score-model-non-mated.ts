import type { Parameter } from '@eurodac-sim/experiment';
import { parameterValues } from '@eurodac-sim/experiment';
import type { GrowthHandling, PersonThreshold, SearchPool } from '@eurodac-sim/matching';
import { createGallery } from '@eurodac-sim/matching';
import { calendarDate } from '@eurodac-sim/primitives';
import type { NonMatedScores } from '@eurodac-sim/simulation';
import { parameters, thresholdCaptures } from '@eurodac-sim/simulation';
import { captureAll } from './biometrics.ts';
import { deriveThreshold } from './threshold.ts';

/** Share of minors among these persons, as where a run derives its threshold. */
const MINORS_SHARE = 0.3;

/** Rates at which scores are tabulated: so many to a factor of ten, down to this many factors. */
const PER_DECADE = 4;
const DECADES = 16;

/** The world in which these persons arrive; its dates reach no score. */
const ARRIVALS = { arrivalsFrom: calendarDate('2027-01-01'), arrivalDays: 365, followUpDays: 730 };

/** Any rate that the tail is asked for while it is fitted. */
const ANY_TARGET = { targetFpir: 0.001, enrolled: 1000 };

/** How minors as they arrive score against other minors and adults, by templates and matcher. */
export async function nonMatedScores(
  pool: SearchPool,
  by: {
    readonly seed: number;
    readonly growthHandling: GrowthHandling;
    readonly persons: number;
    readonly table: readonly Parameter[];
  },
): Promise<NonMatedScores> {
  const { seed, growthHandling, persons, table } = by;
  const minors = Math.floor(MINORS_SHARE * persons);
  const adults = persons - minors;
  const world = { minors, background: adults, ...ARRIVALS };
  const input = { seed, world, parameters: parameters(parameterValues(table)) };
  const gallery = createGallery({ slots: persons, growthHandling });
  const { threshold } = await deriveThreshold({
    gallery,
    pool,
    capture: (requests, firstSlot) => captureAll(pool, { seed, gallery: gallery.buffers, requests, firstSlot }),
    firstSlot: 0,
    persons: thresholdCaptures(input, { minors, adults }),
    ...ANY_TARGET,
  });
  const { comparisons, observableDownTo, method } = threshold;
  return { ...tabulated(threshold), comparisons, observableDownTo, method };
}

function tabulated({ falseMatchRateAt }: PersonThreshold): Pick<NonMatedScores, 'scores' | 'log10Rates'> {
  const scores: number[] = [];
  const log10Rates: number[] = [];
  for (let step = 0; step <= PER_DECADE * DECADES; step++) {
    const score = leastScore(falseMatchRateAt, Math.exp((-step / PER_DECADE) * Math.LN10));
    if (score === scores.at(-1)) continue;
    const rate = falseMatchRateAt(score);
    if (rate <= 0) break;
    scores.push(score);
    log10Rates.push(Math.log10(rate));
  }
  return { scores, log10Rates };
}

/** The least score that at most a share of comparisons reach. */
function leastScore(rateAt: (score: number) => number, rate: number): number {
  let high = 1;
  while (rateAt(high) > rate) high *= 2;
  let low = 0;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (rateAt(middle) > rate) low = middle;
    else high = middle;
  }
  return high;
}
