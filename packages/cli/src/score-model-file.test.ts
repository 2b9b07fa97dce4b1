import { frozenScoreModel } from '@eurodac-sim/simulation';
import { expect, test } from 'vitest';
import { InputError } from './exit-codes.ts';
import { scoreBehaviour } from './score-model-behaviour.ts';
import { currentScoreModel, isScoreModel } from './score-model-file.ts';

test('a model of the present fingers and matcher is used, and one of others is refused with what was found, expected, and how to fit', () => {
  const now = { ...frozenScoreModel, behaviour: scoreBehaviour() };
  expect(currentScoreModel(now)).toBe(now);
  const stale = { ...frozenScoreModel, behaviour: 'f00d'.repeat(16) };
  expect(() => currentScoreModel(stale)).toThrow(InputError);
  expect(() => currentScoreModel(stale)).toThrow(
    `found a score model fitted to fingers and matcher whose fixed comparisons hash to f00df00df00d; expected ${now.behaviour.slice(0, 12)}`,
  );
  expect(() => currentScoreModel(stale)).toThrow('eurodac-sim match fit --size full --seed');
});

test('a file is told to be a score model by its format', () => {
  expect(isScoreModel(JSON.stringify(frozenScoreModel))).toBe(true);
  expect(isScoreModel('{}')).toBe(false);
  expect(isScoreModel('a letter to somebody')).toBe(false);
});
