import type { Candidate, SampleId } from '@eurodac-sim/matching';
import { expect, it } from 'vitest';
import { shortlistLoss } from './shortlist-loss.ts';

const list = (...pairs: readonly (readonly [number, number])[]): readonly Candidate[] =>
  pairs.map(([reference, score]) => ({ reference: reference as SampleId, score }));

it('a match that the shortlist left out is lost; a candidate below the threshold is not a match', () => {
  const twoStages = [list([1, 900], [2, 100]), list([4, 50])];
  const exhaustive = [list([1, 900], [3, 800], [2, 100]), list([5, 60], [4, 50])];
  expect(shortlistLoss(twoStages, exhaustive, 500)).toEqual({ searches: 2, matches: 2, lost: 1 });
  expect(shortlistLoss(exhaustive, exhaustive, 0)).toEqual({ searches: 2, matches: 5, lost: 0 });
});
