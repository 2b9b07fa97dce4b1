import type { Laboratory } from '../laboratory.ts';
import { searched } from '../targets/gallery-size.ts';
import type { Charts } from './charts.ts';
import { galleryCurve, missCurves } from './error-curves.ts';
import { correlationCurve, growthCurve, qualityCurve } from './model-curves.ts';

/** The curves of the page, at the size of the laboratory. */
export async function chartData(laboratory: Laboratory): Promise<Charts> {
  const persons = laboratory.of(60, 500);
  const lives = laboratory.of(300, 3_000);
  const fingers = laboratory.of(100, 600);
  const misses = { persons: laboratory.of(100, 1_000), nonMated: laboratory.of(30, 60) };
  const { gallery, threshold } = await searched(laboratory);
  return {
    growth: growthCurve(laboratory, persons),
    quality: qualityCurve(laboratory, lives),
    pairCorrelation: correlationCurve(laboratory, fingers),
    misses: await missCurves(laboratory, misses),
    gallery: await galleryCurve(laboratory),
    lookedAt: {
      growth: `right index of ${persons} persons of each sex, each age against the grown finger`,
      quality: `right index of the same ${lives} persons at every age`,
      pairCorrelation: `all minutiae of ${fingers} fingers`,
      misses: `right index; each point ${misses.persons} mated comparisons; one threshold for each handling of growth, set at FMR 0.1 % on the non-mated comparisons among ${misses.nonMated} persons in every cell`,
      gallery: `${gallery.probes} searches without a mate, one finger of adults, a match from a score of ${threshold}`,
    },
  };
}
