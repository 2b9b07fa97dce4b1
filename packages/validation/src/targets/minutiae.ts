import type { Finger } from '@eurodac-sim/fingerprint';
import { FINGER_MODEL, finger, fingerModel, impression } from '@eurodac-sim/fingerprint';
import type { Laboratory } from '../laboratory.ts';
import { pairCorrelation, pairCounts } from '../people/pair-correlation.ts';
import { person } from '../people/person.ts';
import { exactly } from '../statistics/estimate.ts';
import { resampled, resampledMean } from '../statistics/resampling.ts';
import type { Claim, Target } from '../target.ts';

const ADULT = 30;
const GOOD = 60;

/** F22: density and area of good impressions of adults as an unfiltered extractor reports them. */
export const F22: Target = {
  id: 'F22',
  claims: [
    { name: 'minutiae a mm²', form: 'number', tolerance: { from: 0.28 * 0.75, to: 0.34 * 1.25 } },
    { name: 'area of contact, mm²', form: 'number', tolerance: { from: 234 * 0.75, to: 302 * 1.25 } },
  ],
  run: (laboratory) => {
    const model = fingerModel({ 'fingers.capture.rawExtractor': 1 });
    const { contactHalfWidthMm, contactHalfHeightMm } = model.capture;
    const count = laboratory.of(400, 5_000);
    const good = Array.from({ length: count }, (_, number) => {
      const made = finger(laboratory.random, person(number), 'right-index', model);
      const found = impression(laboratory.random, made, { index: 0, trueAgeYears: ADULT }, model);
      if (found.kind !== 'acquired' || found.quality < GOOD) return [];
      const area = Math.PI * contactHalfWidthMm * contactHalfHeightMm * made.adultSize * made.adultSize;
      return [{ area, density: found.template.count / area }];
    }).flat();
    return {
      kind: 'measured',
      estimates: [resampledMean(good.map(({ density }) => density)), resampledMean(good.map(({ area }) => area))],
      lookedAt: `${good.length} impressions of quality ${GOOD} or more, of ${count} adults`,
      notes: ['The area is that of the mean contact of a finger of the person’s size; a template does not state it.'],
    };
  },
};

const HARD_CORE_MM = 0.5;
const INHIBITED_MM = 1.2;
const FREE_MM = 2.5;
/** How far from 1 still counts as chance; the text says about 1. */
const ABOUT_ONE = 0.2;

const RANGES: readonly (readonly [name: string, from: number, to: number, tolerance: Claim['tolerance']])[] = [
  ['below 0.5 mm', 0, HARD_CORE_MM, { to: 0, ours: true }],
  ['0.5 to 1.2 mm', HARD_CORE_MM, INHIBITED_MM, { to: 1, ours: true }],
  ['2.5 to 4 mm', FREE_MM, 4, { from: 1 - ABOUT_ONE, to: 1 + ABOUT_ONE, ours: true }],
];

/** F23: how often minutiae lie at a distance, over how often those of two fingers do. */
export const F23: Target = {
  id: 'F23',
  claims: RANGES.map(([name, , , tolerance]): Claim => ({ name, form: 'number', tolerance })),
  run: (laboratory) => {
    const count = laboratory.of(200, 2_000);
    const sets = minutiaeOf(laboratory, count);
    const estimates = RANGES.map(([, from, to]) => {
      const counts = sets.map((set, k) => pairCounts(set, sets[(k + 1) % count]!, [from, to]));
      const correlation = resampled(count, (weights) => pairCorrelation(counts, weights));
      // A hard core is a property of every finger, not a rate: where no pair is found, none is.
      return correlation.value === 0 ? exactly(0) : correlation;
    });
    const { hardCoreMm } = FINGER_MODEL.topology;
    const notes = [`The model’s hard core is ${hardCoreMm} mm. Clusters around cores and deltas divide out.`];
    return { kind: 'measured', estimates, lookedAt: `all minutiae of ${count} fingers`, notes };
  },
};

/** Minutiae of the left thumbs of the first persons. */
export function minutiaeOf(laboratory: Laboratory, count: number): readonly Finger['minutiae'][] {
  return Array.from({ length: count }, (_, number) => finger(laboratory.random, person(number), 'left-thumb').minutiae);
}
