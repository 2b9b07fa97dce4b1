import { expect, test } from 'vitest';
import { frozenScoreModel } from './frozen-score-model.ts';
import { deviationAt, rootAt } from './mated-score.ts';

const { mated } = frozenScoreModel.handlings.rigid;
const levels = [mated.levels[0]! - 3, ...mated.levels, mated.levels.at(-1)! + 5];

test('a better comparison within its level is a higher score, and a deviation is found again from its residual', () => {
  for (const expected of levels)
    for (let deviations = -3.9; deviations < 3.9; deviations += 0.3) {
      const [root, next] = [rootAt(mated, expected, deviations), rootAt(mated, expected, deviations + 0.3)];
      expect(next).toBeGreaterThanOrEqual(root);
      if (root > 0 && next > root)
        expect(rootAt(mated, expected, deviationAt(mated, expected, root - expected))).toBeCloseTo(root, 5);
    }
});

test('no score is below 0', () => expect(rootAt(mated, -50, -3)).toBe(0));
