import type { Template } from '@eurodac-sim/fingerprint';
import { statureRatio } from '@eurodac-sim/fingerprint';
import type { GrowthHandling, SampleId } from '@eurodac-sim/matching';
import { createGallery, triedGrowth } from '@eurodac-sim/matching';
import fc from 'fast-check';
import type { Pressed } from '../arbitraries/impressions.ts';
import { pressed } from '../arbitraries/impressions.ts';
import type { Law } from '../law.ts';
import { law } from '../law.ts';
import type { Subject } from '../subject.ts';

/** Age in years at which the growth model takes a finger to be full-grown. */
const GROWN = 19;
/** Points that rounding of positions to whole pixels may take; assumption: five times 20, below which it stayed in 120 comparisons by the growth model. */
const ROUNDING = 100;

/** By how much a finger grew, and the handling that corrects for just that. */
type Growth = {
  readonly handling: GrowthHandling;
  readonly sex: 'female' | 'male';
  readonly recordedAgeYears: number;
  readonly by: number;
};
type Grown = Pressed & { readonly growth: Growth };

const byModel: fc.Arbitrary<Growth> = fc
  .record({
    sex: fc.constantFrom('female' as const, 'male' as const),
    recordedAgeYears: fc.integer({ min: 6, max: 14 }),
  })
  .map((child) => ({
    ...child,
    handling: 'growth-model',
    by: statureRatio(child.sex, child.recordedAgeYears, GROWN),
  }));
const byTriedSize: fc.Arbitrary<Growth> = fc
  .constantFrom(...triedGrowth('scale-search'))
  .map((by) => ({ handling: 'scale-search', sex: 'female', recordedAgeYears: GROWN, by }));

/** The impression with every length multiplied. */
const enlarged = (template: Template, by: number): Template => ({
  ...template,
  x: template.x.map((x) => Math.round(x * by)),
  y: template.y.map((y) => Math.round(y * by)),
  width: Math.ceil(template.width * by),
  height: Math.ceil(template.height * by),
});

/** What a grown-up's impression scores with one recorded earlier, in a search with some handling of growth. */
function score(probe: Template, { probe: earlier, growth }: Grown, handling: GrowthHandling, subject: Subject): number {
  const gallery = createGallery({ slots: 2, growthHandling: handling });
  const [later, recorded] = [0 as SampleId, 1 as SampleId];
  gallery.write(later, { templates: [probe], sex: growth.sex, recordedAgeYears: GROWN });
  gallery.write(recorded, { ...growth, templates: [earlier] });
  return subject.identify(gallery, [{ probe: later, references: [recorded] }]).candidates[0]?.[0]?.score ?? 0;
}

type Scores = { readonly small: number; readonly corrected: number; readonly uncorrected: number };
function scores(value: Grown, subject: Subject): Scores {
  const big = enlarged(value.probe, value.growth.by);
  return {
    small: score(value.probe, value, 'rigid', subject),
    corrected: score(big, value, value.growth.handling, subject),
    uncorrected: score(big, value, 'rigid', subject),
  };
}

const correctedForTrueGrowth: Law = law<Grown>({
  name: 'growth-corrected-truly-costs-nothing',
  statement:
    'A finger that grew by just the size that is corrected for scores as it did before it grew, and no lower than uncorrected, but for rounding.',
  source: 'growth by one scale for all ridges, Gottschlich et al. 2011, IEEE TIFS 6(3)',
  costly: true,
  given: fc.tuple(pressed, fc.oneof(byModel, byTriedSize)).map(([value, growth]) => ({ ...value, growth })),
  holds: (value, subject) => {
    const { small, corrected, uncorrected } = scores(value, subject);
    return corrected >= Math.max(small, uncorrected) - ROUNDING;
  },
  labels: (value, subject) => {
    const { small, uncorrected } = scores(value, subject);
    return [value.growth.handling, ...(uncorrected < small / 2 ? ['lost-uncorrected'] : [])];
  },
  exercisedBy: { 'growth-model': 0.2, 'scale-search': 0.2, 'lost-uncorrected': 0.2 },
  story: (value, subject) => {
    const { small, corrected, uncorrected } = scores(value, subject);
    return `${value.words}, grown by ${value.growth.by.toFixed(3)}, scores ${small} with itself before it grew, ${uncorrected} afterwards, and ${corrected} corrected by ${value.growth.handling}`;
  },
});

export const GROWTH_LAWS: readonly Law[] = [correctedForTrueGrowth];
