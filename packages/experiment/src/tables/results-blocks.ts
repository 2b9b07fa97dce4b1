import { join } from 'node:path';
import type { Loss, Outcome } from '@eurodac-sim/simulation';
import { LOSS_CAUSES } from '@eurodac-sim/simulation';
import type { CellResult } from '../replications/cell-result.ts';
import type { BlockFile, Triple } from './block-file.ts';
import { openBlockFile } from './block-file.ts';
import type { ReplicationLosses } from './losses-table.ts';
import type { Series, TableOrder } from './series.ts';
import { InconsistentResultsError, ROWS_IN_ORDER } from './series.ts';

/** The series of a policy at a grid point, each made when it is asked for. */
type BlockSeries = {
  /** In the order of the tables. */
  readonly all: () => Iterable<Series>;
  readonly of: (row: Pick<Series, 'measure' | 'subgroup'>) => Series | undefined;
};

/** Outcomes and losses of a run on disk: taken cell by cell, given back policy by policy and point by point. */
export type ResultsBlocks = {
  /** @throws {InconsistentResultsError} a row stands twice, or the scenario or the measures do not know it */
  readonly add: (result: CellResult) => Promise<void>;
  readonly series: (policy: string, point: string) => Promise<BlockSeries>;
  readonly losses: (policy: string, point: string) => Promise<readonly ReplicationLosses[]>;
  readonly close: () => Promise<void>;
};

const rowKey = (measure: string, subgroup: string): string => `${measure} ${subgroup}`;
const PLACE: ReadonlyMap<string, number> = new Map(
  ROWS_IN_ORDER.map(({ measure, subgroup }, i) => [rowKey(measure, subgroup), i]),
);

function outcomeOf(
  row: Pick<Outcome, 'policy' | 'point' | 'measure' | 'subgroup' | 'unit'>,
  [value, numerator, denominator]: Triple,
): Outcome {
  return { ...row, value, numerator, denominator };
}

/** Rows by block and place. @throws {InconsistentResultsError} a row stands twice */
function placed<Row extends { readonly policy: string; readonly point: string }>(
  rows: readonly Row[],
  blockOf: (row: Row) => number,
  placeOf: (row: Row) => number,
): ReadonlyMap<number, (Row | undefined)[]> {
  const blocks = new Map<number, (Row | undefined)[]>();
  for (const row of rows) {
    const [block, place] = [blockOf(row), placeOf(row)];
    if (block < 0 || place < 0)
      throw new InconsistentResultsError(
        `the results have ${JSON.stringify(row)}, which the scenario or the measures do not know`,
      );
    const found = blocks.get(block) ?? [];
    if (found[place] !== undefined)
      throw new InconsistentResultsError(`the results have ${JSON.stringify(row)} twice; expected it once`);
    found[place] = row;
    blocks.set(block, found);
  }
  return blocks;
}

async function writeAll<Row extends { readonly policy: string; readonly point: string }>(
  file: BlockFile,
  replication: number,
  blocks: ReadonlyMap<number, readonly (Row | undefined)[]>,
  tripleOf: (row: Row) => Triple,
): Promise<void> {
  for (const [block, rows] of blocks) {
    const triples = Array.from(rows, (row) => row && tripleOf(row));
    await file.write(block, replication, triples);
  }
}

/** Where a policy at a grid point stands; -1 where the scenario does not know one of them. */
function blockNumbers({
  policies,
  points,
}: TableOrder): (row: { readonly policy: string; readonly point: string }) => number {
  const places = [policies, points].map((names) => new Map(names.map((name, i) => [name, i])));
  return ({ policy, point }) => {
    const [first, second] = [places[0]!.get(policy), places[1]!.get(point)];
    return first === undefined || second === undefined ? -1 : first * points.length + second;
  };
}

/** Where a measure stands in a block, and its unit, which is the same wherever it comes. */
function measurePlaces(): {
  readonly placeOf: (row: Outcome) => number;
  readonly unitOf: (place: number) => string | undefined;
} {
  const units = new Map<number, string>();
  return {
    unitOf: (place) => units.get(place),
    placeOf: ({ measure, subgroup, unit }) => {
      const place = PLACE.get(rowKey(measure, subgroup)) ?? -1;
      const known = units.get(place);
      if (known !== undefined && known !== unit)
        throw new InconsistentResultsError(
          `${measure} of ${subgroup} is in ${known} and in ${unit}; expected one unit`,
        );
      units.set(place, unit);
      return place;
    },
  };
}

type RowReader = (row: number) => readonly (Triple | undefined)[];

/** The series in a block that was read. */
function blockSeries(
  { policy, point }: Pick<Series, 'policy' | 'point'>,
  rowOf: RowReader,
  unitOf: (place: number) => string | undefined,
): BlockSeries {
  const seriesAt = (row: number): Series | undefined => {
    const [known, unit] = [ROWS_IN_ORDER[row], unitOf(row)];
    if (known === undefined || unit === undefined) return undefined;
    const { measure, subgroup } = known;
    const outcomes = rowOf(row).map(
      (triple) => triple && outcomeOf({ policy, point, measure, subgroup, unit }, triple),
    );
    return outcomes.every((one) => one === undefined) ? undefined : { policy, point, measure, subgroup, outcomes };
  };
  return {
    all: function* () {
      for (const row of ROWS_IN_ORDER.keys()) {
        const found = seriesAt(row);
        if (found !== undefined) yield found;
      }
    },
    of: ({ measure, subgroup }) => seriesAt(PLACE.get(rowKey(measure, subgroup)) ?? -1),
  };
}

/** The losses in a block that was read. */
function blockLosses(
  { policy, point }: Pick<Series, 'policy' | 'point'>,
  rowOf: RowReader,
  replications: number,
): readonly ReplicationLosses[] {
  const causes = LOSS_CAUSES.map((cause, row) => ({ cause, triples: rowOf(row) }));
  return Array.from({ length: replications }, (_, replication) => ({
    replication,
    losses: causes.flatMap(({ cause, triples }): readonly Loss[] => {
      const triple = triples[replication];
      return triple === undefined
        ? []
        : [{ policy, point, cause, count: triple[0]!, share: triple[1], shapley: triple[2] }];
    }),
  }));
}

/**
 * Opens empty blocks in a folder, in files that the caller removes.
 *
 * @param replications how many there are, numbered from 0
 */
export async function openResultsBlocks(
  folder: string,
  order: TableOrder,
  replications: number,
): Promise<ResultsBlocks> {
  const outcomes = await openBlockFile(join(folder, 'outcomes.blocks'), { rows: ROWS_IN_ORDER.length, replications });
  const losses = await openBlockFile(join(folder, 'losses.blocks'), { rows: LOSS_CAUSES.length, replications });
  const blockOf = blockNumbers(order);
  const { placeOf, unitOf } = measurePlaces();
  return {
    add: async ({ replication, outcomes: rows, losses: lost }) => {
      const measured = placed(rows, blockOf, placeOf);
      await writeAll(outcomes, replication, measured, (row) => [row.value, row.numerator, row.denominator]);
      const causes = placed(lost, blockOf, ({ cause }) => LOSS_CAUSES.indexOf(cause));
      await writeAll(losses, replication, causes, (row) => [row.count, row.share, row.shapley]);
    },
    series: async (policy, point) =>
      blockSeries({ policy, point }, await outcomes.read(blockOf({ policy, point })), unitOf),
    losses: async (policy, point) =>
      blockLosses({ policy, point }, await losses.read(blockOf({ policy, point })), replications),
    close: async () => {
      await outcomes.close();
      await losses.close();
    },
  };
}
