import type { Parameter } from '../parameters/parameter.ts';
import { scenarioParameters } from '../parameters/scenario-parameters.ts';
import { canonicalJson, contentHash } from '../scenario/canonical.ts';
import type { GridPoint } from '../scenario/scenario-points.ts';
import type { CodeVersion } from './code-version.ts';
import { FRAME_VERSION } from './frame.ts';

/** Grid points that are computed together, and the SHA-256 of all that decides their results but the replication. */
export type CellGroup = { readonly points: readonly GridPoint[]; readonly content: string };

/** What a point's results depend on, but for what points of a group may differ in; words and other points decide nothing. */
function world({ scenario, policies, avoidanceElasticity }: GridPoint): Readonly<Record<string, unknown>> {
  const { title: _t, question: _q, expect: _e, replications: _r, grid: _g, reforms: _f, ...settings } = scenario;
  const { avoidanceElasticity: _a, ...behaviour } = settings.behaviour ?? {};
  const shared = avoidanceElasticity === undefined ? settings : { ...settings, behaviour };
  return { settings: shared, rules: policies.map(contentHash) };
}

/**
 * Points whose results rest on each other, or whose fingers are the same.
 *
 * Points that differ in avoidance alone are compared by O15. Where the matcher runs, search practices share the prints that
 * are taken and the searches that both ask for; drawn scores share nothing, so that each point stands alone.
 */
function together(point: GridPoint): string {
  const { fidelity } = point.scenario;
  return canonicalJson({ ...world(point), ...(fidelity === 'scores' && { searchPractice: point.searchPractice }) });
}

/** The grid points in groups, in the order of their first points. */
export function cellGroups(
  points: readonly GridPoint[],
  { table, code }: { readonly table: readonly Parameter[]; readonly code: CodeVersion },
): readonly CellGroup[] {
  const groups = new Map<string, GridPoint[]>();
  for (const point of points) {
    const key = together(point);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [point]);
    else group.push(point);
  }
  const { files, ...released } = code;
  return [...groups.values()].map((group) => {
    const [first] = group;
    const values = scenarioParameters(table, first!.scenario).map(({ parameter, value }) => [parameter, value]);
    const varied = group.map(({ searchPractice, avoidanceElasticity }) => [
      searchPractice,
      avoidanceElasticity ?? null,
    ]);
    return {
      points: group,
      content: contentHash({ frame: FRAME_VERSION, ...world(first!), varied, values, code: files ?? released }),
    };
  });
}
