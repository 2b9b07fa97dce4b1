import frozen from './frozen-score-model.json' with { type: 'json' };
import type { ScoreModel } from './score-model.ts';

/** The model that ships: what `eurodac-sim match fit --size full` wrote. */
export const frozenScoreModel: ScoreModel = frozen as ScoreModel;
