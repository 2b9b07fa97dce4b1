import { createHash } from 'node:crypto';
import type { ScoreModel } from '@eurodac-sim/simulation';
import { frozenScoreModel } from '@eurodac-sim/simulation';
import { InputError } from './exit-codes.ts';
import { scoreBehaviour } from './score-model-behaviour.ts';
import { fitCommand } from './score-model-making.ts';

/** Where the model that ships stands in the repository. */
const FROZEN_AT = 'packages/simulation/src/score-model/frozen-score-model.json';

/** Whether a text is a score model of this version. */
export function isScoreModel(text: string): boolean {
  try {
    const { format, formatVersion } = JSON.parse(text) as Partial<ScoreModel>;
    return format === 'eurodac-sim score model' && formatVersion === 1;
  } catch {
    return false;
  }
}

/** What the manifest of a run says of the model. */
export function scoreModelFacts(): Readonly<Record<string, unknown>> {
  const { command, behaviour, persons, matedComparisons } = frozenScoreModel;
  const hash = createHash('sha256').update(JSON.stringify(frozenScoreModel)).digest('hex');
  return { hash, command, behaviour, persons, matedComparisons };
}

/**
 * The model that ships, or another one.
 *
 * @throws {InputError} fingers or matcher give other scores than when it was fitted
 */
export function currentScoreModel(model: ScoreModel = frozenScoreModel): ScoreModel {
  const expected = scoreBehaviour();
  const found = model.behaviour;
  if (found === expected) return model;
  throw new InputError(
    `fidelity scores: found a score model fitted to fingers and matcher whose fixed comparisons hash to ${found.slice(0, 12)}; expected ${expected.slice(0, 12)}, as they are now. Fit it again: ${fitCommand('full', model.seed)} --out ${FROZEN_AT}; or run with --fidelity templates`,
  );
}
