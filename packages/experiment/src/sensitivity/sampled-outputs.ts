import type { Parameter } from '../parameters/parameter.ts';
import type { Cell } from '../replications/cell.ts';
import { cellsOf } from '../replications/cell.ts';
import { cellGroups } from '../replications/cell-groups.ts';
import type { CellResult } from '../replications/cell-result.ts';
import type { CellStore } from '../replications/cell-store.ts';
import type { CodeVersion } from '../replications/code-version.ts';
import type { CellPorts, Computed } from '../replications/compute-cells.ts';
import { computeCells } from '../replications/compute-cells.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { GridPoint } from '../scenario/scenario-points.ts';
import type { Sample } from './design.ts';
import type { Factor } from './factor.ts';
import type { WatchedOutput } from './watched-output.ts';
import { outputsOf } from './watched-output.ts';

/** Samples that are computed before their cells are forgotten, so that memory does not grow with their number. */
const BATCH = 256;

/** What runs the samples of a study. */
export type Sampling = {
  readonly point: GridPoint;
  readonly table: readonly Parameter[];
  readonly code: CodeVersion;
  readonly store: CellStore;
  readonly ports: CellPorts;
  readonly computed: Computed;
};

/** The cell of a grid point with other parameters, which decide neither its axes nor its law. */
export function cellAt(
  point: GridPoint,
  { parameters, replication }: { readonly parameters: Scenario['parameters']; readonly replication: number },
  { table, code }: Pick<Sampling, 'table' | 'code'>,
): Cell {
  const scenario = { ...point.scenario, parameters };
  const groups = cellGroups([{ ...point, scenario }], { table, code });
  const [cell] = cellsOf({ run: groups[0]!.content, scenario, withEvents: false, groups }, [replication]);
  return cell!;
}

/** Each factor at its place in its range. */
function valuesAt(factors: readonly Factor[], { places }: Sample): Scenario['parameters'] {
  return Object.fromEntries(
    factors.map(({ parameter, low, high }, i) => [parameter, low + places[i]! * (high - low)] as const),
  );
}

/** Results of cells, computing those that the store does not have; undefined of one that failed. */
export async function resultsOf(
  cells: readonly Cell[],
  { store, ports, computed }: Pick<Sampling, 'store' | 'ports' | 'computed'>,
): Promise<readonly (CellResult | undefined)[]> {
  await computeCells(cells, store, ports, computed);
  const failed = new Set(computed.failed.map(({ cell }) => cell));
  return Promise.all(cells.map((cell) => (failed.has(cell) ? undefined : store.read(cell))));
}

/** Runs every sample of a design. @returns by output, the values of the samples in their order; NaN where undefined */
export async function sampledOutputs(
  samples: readonly Sample[],
  { factors, outputs }: { readonly factors: readonly Factor[]; readonly outputs: readonly WatchedOutput[] },
  sampling: Sampling,
): Promise<readonly Float64Array[]> {
  const found = outputs.map(() => new Float64Array(samples.length));
  for (let from = 0; from < samples.length; from += BATCH) {
    const cells = samples.slice(from, from + BATCH).map((sample) => {
      const parameters = { ...sampling.point.scenario.parameters, ...valuesAt(factors, sample) };
      return cellAt(sampling.point, { parameters, replication: sample.replication }, sampling);
    });
    for (const [i, result] of (await resultsOf(cells, sampling)).entries()) {
      for (const [k, value] of outputsOf(result, outputs).entries()) found[k]![from + i] = value;
    }
  }
  return found;
}
