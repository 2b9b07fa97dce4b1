import { describe, expect, it } from 'vitest';
import { checkLaw } from './check-law.ts';
import { laws } from './laws.ts';
import { mutants } from './mutants.ts';
import { THIS_LIBRARY } from './subject.ts';

const RUNS = 200;
const SEED = 1;

describe(`the ${laws.length} laws`, () => {
  it('are at least sixty, each with a name of its own, a sentence and a source', () => {
    expect(laws.length).toBeGreaterThanOrEqual(60);
    expect(new Set(laws.map(({ name }) => name)).size).toBe(laws.length);
    expect(new Set(laws.map(({ statement }) => statement)).size).toBe(laws.length);
    for (const { name, statement, source } of laws) {
      expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
      expect(statement).toMatch(/^[A-Z].*\.$/);
      expect(source.length).toBeGreaterThan(10);
    }
  });

  it('each name a label that must be met', () => {
    for (const { exercisedBy } of laws) expect(Object.keys(exercisedBy).length).toBeGreaterThan(0);
  });

  it.each(laws.map((one) => [one.name, one] as const))('%s holds', (_, one) => {
    const report = checkLaw(one, { runs: one.costly === true ? RUNS / 10 : RUNS, seed: SEED });
    expect(report).toMatchObject({ verdict: 'held', counterexample: null });
  });
});

it('a counterexample is a story with dates and articles', () => {
  const one = laws.find(({ name }) => name === 'minimum-age-is-a-birthday')!;
  const { subject } = mutants.find(({ law }) => law === one.name)!;
  const { counterexample } = checkLaw(one, { runs: RUNS, seed: SEED, subject: { ...THIS_LIBRARY, ...subject } });
  expect(counterexample).toMatch(
    /But: on \d{4}-\d\d-\d\d a person born on \d{4}-\d\d-\d\d .* By [a-z0-9-]+: taking (false|"may"|true), .*\(.* Art\. .*\)/,
  );
});
