import type { FingerPosition } from '@eurodac-sim/fingerprint';
import type { GrowthHandling } from '@eurodac-sim/matching';
import type { Laboratory } from '../laboratory.ts';
import type { Arm, Span } from './arm.ts';
import type { FingerScores } from './finger-scores.ts';
import { fingerScores } from './finger-scores.ts';
import type { FusedScores } from './fused-scores.ts';
import { fusedScores } from './fused-scores.ts';

/** Age of those who stand for adults, and the time between their two captures in years. */
export const ADULTS: Span = [20, 40];
export const AT_ONCE: Span = [0, 0];

/** False match rates of one finger in the studies: one in a thousand, and one in ten thousand. */
export const FMR_1000 = 1e-3;
export const FMR_10000 = 1e-4;

type Study = Pick<Arm, 'enrolled' | 'gap' | 'growth'> & Partial<Arm>;

/** An arm of one right index at the usual numbers of persons, which a target may change. */
export function indexArm(laboratory: Laboratory, study: Study): Arm {
  return {
    fingers: ['right-index'],
    persons: laboratory.of(500, 5_000),
    nonMated: laboratory.of(100, 600),
    ...study,
  };
}

/** Scores of one right index enrolled and found at ages, under a handling of growth. */
export async function indexScores(
  laboratory: Laboratory,
  enrolled: Span,
  gap: Span,
  growth: GrowthHandling,
): Promise<FusedScores> {
  return fusedScores(await fingerScores(laboratory, indexArm(laboratory, { enrolled, gap, growth })));
}

/** The right index of adults, captured twice: more non-mated comparisons than other arms, for lower rates. */
export function adultIndex(laboratory: Laboratory): Promise<FingerScores> {
  const numbers = { persons: laboratory.of(1_000, 5_000), nonMated: laboratory.of(250, 1_000) };
  return fingerScores(
    laboratory,
    indexArm(laboratory, { enrolled: ADULTS, gap: AT_ONCE, growth: 'rigid', ...numbers }),
  );
}

const TEN: readonly FingerPosition[] = [
  'right-index',
  'right-middle',
  'right-ring',
  'right-little',
  'left-index',
  'left-middle',
  'left-ring',
  'left-little',
  'right-thumb',
  'left-thumb',
];

/** Places in `TEN` of one and two index fingers, a slap, both slaps, and all ten. */
export const SETS: Readonly<Record<'one' | 'two' | 'four' | 'eight' | 'ten', readonly number[]>> = {
  one: [0],
  two: [0, 4],
  four: [0, 1, 2, 3],
  eight: [0, 1, 2, 3, 4, 5, 6, 7],
  ten: [...TEN.keys()],
};

/** All ten fingers of the same persons enrolled and found. */
export function tenScores(
  laboratory: Laboratory,
  enrolled: Span,
  gap: Span,
  growth: GrowthHandling,
): Promise<FingerScores> {
  const numbers = { persons: laboratory.of(300, 3_000), nonMated: laboratory.of(40, 200) };
  return fingerScores(laboratory, { enrolled, gap, growth, fingers: TEN, ...numbers });
}

/** What was looked at in some studies, for people. */
export function lookedAt(...studies: readonly FusedScores[]): string {
  const mated = studies.map(({ mated }) => mated.filter((score) => !Number.isNaN(score)).length);
  const nonMated = studies.map(({ falling }) => falling.scores.length);
  return `${mated.join(', ')} mated and ${nonMated.join(', ')} non-mated comparisons`;
}
