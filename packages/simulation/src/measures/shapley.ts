/** How often each set of things occurs: sets as bits of a whole number, one bit a thing. */
export type SetCounts = ReadonlyMap<number, number>;

/**
 * The Shapley value of each thing, of the number of cases that are solved once all of their things are taken away.
 *
 * A case with the set F is solved by taking away S where F is part of S, whatever else S has. Over all orders in which
 * things can be taken away, the one that solves the case is the last of F to go, and each of F is last equally often. So
 * each takes 1 / |F| of the case; the values add up to the cases with a set that is not empty.
 *
 * @param things how many there are; bit i stands for thing i
 * @source Shapley, A value for n-person games, Contributions to the Theory of Games II, 1953: the value of a unanimity game
 */
export function shapley(cases: SetCounts, things: number): readonly number[] {
  const values = new Float64Array(things);
  for (const [set, count] of [...cases].sort(([a], [b]) => a - b)) {
    const size = bits(set);
    for (let thing = 0; thing < things; thing++) if ((set >>> thing) & 1) values[thing]! += count / size;
  }
  return [...values];
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}
