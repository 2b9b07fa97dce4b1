import { differences, pairedDifference } from '../statistics/paired-difference.ts';
import type { Series, TableOrder } from './series.ts';
import { values } from './series.ts';
import type { Table } from './table.ts';
import { table } from './table.ts';

const COLUMNS = [
  'scenario',
  'policy',
  'baseline',
  'point',
  'measure',
  'subgroup',
  'mean:number',
  'low:number',
  'high:number',
  'replications:whole',
];

/** `differences.csv`: each policy against the baseline on the same people, with the 95 % interval of the mean difference. */
export function differencesTable(series: readonly Series[], { name, baseline }: TableOrder): Table {
  const key = ({ point, measure, subgroup }: Series): string => JSON.stringify([point, measure, subgroup]);
  const reference = new Map(series.filter(({ policy }) => policy === baseline).map((one) => [key(one), one]));
  const rows = series.flatMap((one) => {
    const against = reference.get(key(one));
    if (one.policy === baseline || against === undefined) return [];
    const { mean, low, high, pairs } = pairedDifference(differences(values(one), values(against)));
    return [[name, one.policy, baseline, one.point, one.measure, one.subgroup, mean, low, high, pairs]];
  });
  return table('differences', COLUMNS, rows);
}
