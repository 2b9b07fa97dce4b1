import { describe, expect, it } from 'vitest';
import { changeWords } from './change.ts';

const words = (mean: number, low: number | undefined, high: number | undefined, pairs = 20) =>
  changeWords({ mean, low, high, pairs, of: 20 }, 'number');

describe('a mean difference in words', () => {
  it('has an interval, which may span zero', () => {
    expect(words(1, -1, 3)).toEqual({
      ...{ kind: 'range', mean: '+1.00', interval: '\u22121.00 to +3.00', isOpen: true, pairs: '' },
    });
    expect(words(2, 1, 3).isOpen).toBe(false);
  });

  it('has none where every replication gives the same', () => {
    expect(words(1, 1, 1)).toMatchObject({ kind: 'same', interval: 'the same in every replication', isOpen: false });
    expect(words(0.1, 0.1, 0.1 + 2e-17)).toMatchObject({ kind: 'same' });
    expect(words(0, 0, 0)).toMatchObject({ kind: 'none', mean: 'none', interval: 'in any replication' });
  });

  it('says in how many replications, where not in all', () => {
    expect(words(2, 1, 3, 7).pairs).toBe('in 7 of 20 replications');
    expect(words(1, 1, 1, 7).interval).toBe('the same in all 7 of 20 replications that can be compared');
    expect(words(0, 0, 0, 7).interval).toBe('in any of the 7 of 20 replications that can be compared');
    expect(words(1, undefined, undefined, 1)).toMatchObject({
      interval: 'no interval',
      pairs: 'in 1 of 20 replications',
    });
  });
});
