import { describe, expect, it } from 'vitest';
import { shapley } from './shapley.ts';

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
const sizeOf = (set: number): number => [...set.toString(2)].filter((bit) => bit === '1').length;

/** The formula over all subsets, for few things: what a thing adds to each set of others, weighted by orders. */
function overSubsets(cases: ReadonlyMap<number, number>, things: number): readonly number[] {
  const solved = (without: number): number =>
    [...cases].reduce((sum, [set, count]) => ((set & ~without) === 0 ? sum + count : sum), 0);
  return Array.from({ length: things }, (_, thing) => {
    let value = 0;
    for (let set = 0; set < 1 << things; set++) {
      if ((set >>> thing) & 1) continue;
      const weight = (factorial(sizeOf(set)) * factorial(things - sizeOf(set) - 1)) / factorial(things);
      value += weight * (solved(set | (1 << thing)) - solved(set));
    }
    return value;
  });
}

describe('Shapley shares of losses', () => {
  // 5 moves failed at step 0 alone, 4 at 0 and 2, 6 at 1, 2 and 4, 3 at everything.
  const cases = new Map([
    [0b00001, 5],
    [0b00101, 4],
    [0b10110, 6],
    [0b11111, 3],
  ]);

  it('are those of the formula over all subsets', () => {
    const expected = overSubsets(cases, 5);
    for (const [thing, value] of shapley(cases, 5).entries()) expect(value).toBeCloseTo(expected[thing]!, 12);
  });

  it('by hand: 5 + 4/2 + 3/5 of the first step', () => expect(shapley(cases, 5)[0]).toBeCloseTo(5 + 2 + 0.6, 12));

  it('add up to the losses', () =>
    expect(shapley(cases, 5).reduce((sum, value) => sum + value, 0)).toBeCloseTo(18, 12));

  it('do not depend on the order in which the cases are met', () =>
    expect(shapley(new Map([...cases].reverse()), 5)).toEqual(shapley(cases, 5)));

  it('are nothing where nothing failed', () => expect(shapley(new Map(), 3)).toEqual([0, 0, 0]));
});
