import type { GrowthHandling } from '@eurodac-sim/matching';
import type { SearchPractice } from '@eurodac-sim/simulation';
import { canonicalJson, contentHash } from './canonical.ts';
import type { Scenario } from './scenario.ts';

/** One combination of the grid's axes. */
export type GridPoint = {
  /** Canonical JSON of the axes that the scenario lists: the `point` of every table. */
  readonly key: string;
  readonly searchPractice: SearchPractice;
  readonly growthHandling: GrowthHandling;
};

/** The grid points of a scenario, growth handling slowest, each in the order of the file. */
export function scenarioPoints({ grid, matching }: Scenario): readonly GridPoint[] {
  const handlings = grid.growthHandling ?? [matching.growthHandling];
  return handlings.flatMap((growthHandling) =>
    grid.searchPractice.map((searchPractice) => ({
      key: canonicalJson(grid.growthHandling ? { growthHandling, searchPractice } : { searchPractice }),
      searchPractice,
      growthHandling,
    })),
  );
}

/** The name of a scenario in every table: the words of its title joined by hyphens. */
export function scenarioName({ title }: Pick<Scenario, 'title'>): string {
  return (title.toLowerCase().match(/[a-z0-9]+/g) ?? []).join('-');
}

/** SHA-256 of a checked scenario. */
export function scenarioHash(scenario: Scenario): string {
  return contentHash(scenario);
}
