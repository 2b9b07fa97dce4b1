import type { GrowthHandling } from '@eurodac-sim/matching';
import { GROWTH_HANDLINGS } from '@eurodac-sim/matching';
import { fnmr, missesAt } from '../comparisons/error-rate.ts';
import { fingerScores } from '../comparisons/finger-scores.ts';
import type { FusedScores } from '../comparisons/fused-scores.ts';
import { fusedScores } from '../comparisons/fused-scores.ts';
import { FMR_1000, indexArm } from '../comparisons/studies.ts';
import type { Laboratory } from '../laboratory.ts';
import { resampledMean } from '../statistics/resampling.ts';
import { searched, shareReturned } from '../targets/gallery-size.ts';
import type { GalleryPoint, MissPoint } from './charts.ts';

const ENROLLED: readonly number[] = [6, 8, 10, 12, 14];
const GAPS: readonly number[] = [0, 1, 2, 4, 8];

type Cell = { readonly enrolledAge: number; readonly gapYears: number; readonly scores: FusedScores };

/** The non-mated comparisons of all cells as one list, so that every cell is judged by the same threshold. */
function pooled(cells: readonly Cell[]): FusedScores['falling'] {
  const all = cells
    .flatMap(({ scores: { falling } }) =>
      Array.from(falling.scores, (score, k) => ({
        score,
        probe: falling.probes[k]!,
        reference: falling.references[k]!,
      })),
    )
    .sort((a, b) => b.score - a.score);
  return {
    scores: Float64Array.from(all, ({ score }) => score),
    probes: Int32Array.from(all, ({ probe }) => probe),
    references: Int32Array.from(all, ({ reference }) => reference),
  };
}

async function handled(
  laboratory: Laboratory,
  growth: GrowthHandling,
  numbers: { readonly persons: number; readonly nonMated: number },
): Promise<readonly MissPoint[]> {
  const cells: Cell[] = [];
  for (const enrolledAge of ENROLLED) {
    for (const gapYears of GAPS) {
      const ages = { enrolled: [enrolledAge, enrolledAge], gap: [gapYears, gapYears] } as const;
      const found = await fingerScores(laboratory, indexArm(laboratory, { ...ages, growth, ...numbers }));
      cells.push({ enrolledAge, gapYears, scores: fusedScores(found) });
    }
  }
  const falling = pooled(cells);
  return cells.map(({ enrolledAge, gapYears, scores }) => {
    return { growth, enrolledAge, gapYears, ...fnmr(missesAt({ ...scores, falling }, FMR_1000)) };
  });
}

/** FNMR by age at enrolment and gap under every handling of growth. */
export async function missCurves(
  laboratory: Laboratory,
  numbers: { readonly persons: number; readonly nonMated: number },
): Promise<readonly MissPoint[]> {
  const points: MissPoint[] = [];
  for (const growth of GROWTH_HANDLINGS) points.push(...(await handled(laboratory, growth, numbers)));
  return points;
}

/** FPIR by persons enrolled, at the threshold of F28. */
export async function galleryCurve(laboratory: Laboratory): Promise<readonly GalleryPoint[]> {
  const { gallery, threshold, sizes } = await searched(laboratory);
  return sizes.map((size) => {
    const shares = shareReturned(gallery, threshold, size);
    const found = resampledMean(shares);
    const parts = Math.floor(gallery.enrolled / size);
    const none = found.value === 0 ? 3 / (gallery.probes * parts) : 0;
    return { enrolled: size, ...found, high: Math.max(found.high, none) };
  });
}
