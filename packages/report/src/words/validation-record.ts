/** Figures of the published facts about the world at full size, by verdict, as in docs/world-validation.md; a test holds them to it. */
export const WORLD_FIGURES = {
  inputs: { met: 31, 'not met': 1, undecided: 1, 'not run': 1 },
  predictions: { met: 18, 'not met': 5, undecided: 2, 'not run': 1 },
} as const;

/** Gates of the published figures about fingers at CI size, as in docs/validation.md; a test holds them to it. */
export const FINGER_GATES = { targets: 33, met: 10, 'not met': 1 } as const;
