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
  readonly avoidanceElasticity?: number | undefined;
};

/** The grid points of a scenario, growth handling slowest, then avoidance, each in the order of the file. */
export function scenarioPoints({ grid, matching }: Scenario): readonly GridPoint[] {
  const handlings = grid.growthHandling ?? [matching.growthHandling];
  const elasticities = grid.avoidanceElasticity ?? [undefined];
  return handlings.flatMap((growthHandling) =>
    elasticities.flatMap((avoidanceElasticity) =>
      grid.searchPractice.map((searchPractice) => ({
        key: canonicalJson({
          ...(avoidanceElasticity !== undefined && { avoidanceElasticity }),
          ...(grid.growthHandling && { growthHandling }),
          searchPractice,
        }),
        searchPractice,
        growthHandling,
        ...(avoidanceElasticity !== undefined && { avoidanceElasticity }),
      })),
    ),
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
