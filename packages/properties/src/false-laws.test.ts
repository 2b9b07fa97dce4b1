import { describe, expect, it } from 'vitest';
import { checkLaw } from './check-law.ts';
import { falseLaws } from './false-laws.ts';
import { laws } from './laws.ts';

describe('sentences that seem to be laws', () => {
  it('have names that no law has', () => {
    const names = new Set(laws.map(({ name }) => name));
    expect(falseLaws.filter(({ name }) => names.has(name))).toEqual([]);
  });

  it.each([
    ['admission-data-count-from-the-decision', /is admitted in NL; taken on (\S+), sent on (?!\1)/],
    ['citizenship-erases-every-dataset', /is refused admission .*CITIZENSHIP_ACQUIRED/],
    ['shifting-all-dates-changes-nothing', /taking true.*\nAnd .*taking false/],
    ['better-evidence-takes-nothing-back', /without proof .*taking false.*\nAnd .*with proof .*taking true/],
    ['more-coverage-loses-nobody-anywhere', /identified.*\nAnd In the world/s],
  ])('%s is refuted by a story', (name, story) => {
    const law = falseLaws.find((one) => one.name === name)!;
    const { verdict, counterexample } = checkLaw(law, { runs: 1000, seed: 1 });
    expect(verdict).toBe('refuted');
    expect(counterexample).toMatch(story);
  });
});
