import type { FingerScores } from './finger-scores.ts';

/** Scores of persons, one a comparison: the sum over fingers that both sides have. */
export type FusedScores = {
  readonly persons: number;
  readonly compared: number;
  /** By person; NaN where no finger could be compared. */
  readonly mated: Float64Array;
  /** Non-mated comparisons in falling order of score: all of them. */
  readonly falling: { readonly scores: Float64Array; readonly probes: Int32Array; readonly references: Int32Array };
};

/** The fused scores of some fingers of an arm, by their places in it; all of them where not said. */
export function fusedScores(from: FingerScores, places: readonly number[] = [...from.mated.keys()]): FusedScores {
  const { persons, compared } = from;
  const mated = Float64Array.from({ length: persons }, (_, i) =>
    fused(
      places.map((place) => from.mated[place]!),
      i,
    ),
  );
  const matrices = places.map((place) => from.nonMated[place]!);
  const all: { readonly score: number; readonly at: number }[] = [];
  for (let at = 0; at < compared * compared; at++) {
    const score = fused(matrices, at);
    if (!Number.isNaN(score)) all.push({ score, at });
  }
  all.sort((a, b) => b.score - a.score || a.at - b.at);
  return {
    persons,
    compared,
    mated,
    falling: {
      scores: Float64Array.from(all, ({ score }) => score),
      probes: Int32Array.from(all, ({ at }) => Math.floor(at / compared)),
      references: Int32Array.from(all, ({ at }) => at % compared),
    },
  };
}

function fused(columns: readonly Float32Array[], at: number): number {
  let sum = 0;
  let found = false;
  for (const column of columns) {
    if (column[at]! < 0) continue;
    sum += column[at]!;
    found = true;
  }
  return found ? sum : Number.NaN;
}
