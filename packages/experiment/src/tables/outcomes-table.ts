import type { Series, TableOrder } from './series.ts';
import type { Table } from './table.ts';
import { table } from './table.ts';

const COLUMNS: readonly string[] = [
  'scenario',
  'policy',
  'point',
  'replication:whole',
  'measure',
  'subgroup',
  'value:number',
  'numerator:number',
  'denominator:number',
  'unit',
];

/** `outcomes.csv`: every measure of every replication, series by series. */
export function outcomesTable(series: readonly Series[], replications: readonly number[], { name }: TableOrder): Table {
  const rows = series.flatMap(({ policy, point, measure, subgroup, outcomes }) =>
    replications.flatMap((replication, i) => {
      const outcome = outcomes[i];
      if (outcome === undefined) return [];
      const { value, numerator, denominator, unit } = outcome;
      return [[name, policy, point, replication, measure, subgroup, value, numerator, denominator, unit]];
    }),
  );
  return table('outcomes', COLUMNS, rows);
}
