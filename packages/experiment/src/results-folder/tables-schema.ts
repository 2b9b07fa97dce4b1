import { differencesTable } from '../tables/differences-table.ts';
import { eventsTable } from '../tables/events-table.ts';
import { lossesTable } from '../tables/losses-table.ts';
import { outcomesTable } from '../tables/outcomes-table.ts';
import { summaryTable } from '../tables/summary-table.ts';
import type { Column, Table } from '../tables/table.ts';

const TYPES = { text: 'string', number: 'number', whole: 'integer' } as const;

/** Unit and meaning of a column, wherever it stands. */
type Meaning = readonly [unit: string, description: string];

const OF_THE_MEASURE = 'of the measure';

const MEANINGS: Readonly<Record<string, Meaning>> = {
  scenario: ['text', "the words of the scenario's title, joined by hyphens"],
  policy: ['text', 'name of the rule set'],
  baseline: ['text', 'name of the policy compared with'],
  point: ['text', 'canonical JSON of the grid point'],
  measure: ['text', 'id of a measure'],
  subgroup: ['text', 'whose value it is: a group of minors, a part of the measure, or part:group'],
  replication: ['number', 'which replication, from 0'],
  value: ['that of the column unit', 'numerator over denominator, or a value that is no ratio; empty where undefined'],
  numerator: ['as the formula of the measure says', 'what is counted or summed'],
  denominator: ['as the formula of the measure says', 'what it is divided by'],
  unit: ['text', 'unit of the value'],
  mean: [OF_THE_MEASURE, 'mean over replications; in differences, of the value less the baseline’s'],
  low: [OF_THE_MEASURE, 'lower end of the 95 % interval of the mean'],
  high: [OF_THE_MEASURE, 'upper end of the 95 % interval of the mean'],
  replications: ['replications', 'how many have a value, or both values of a pair'],
  cause: ['text', 'cause of a loss; in events, why something was lost, erased or believed'],
  count: ['onward moves', 'those first lost to this cause'],
  share: ['share of onward moves', 'count over all onward moves'],
  shapley: ['share of onward moves', 'the same losses divided among all failed steps of a move'],
  median: [OF_THE_MEASURE, 'median over the replications that have a value'],
  p05: [OF_THE_MEASURE, '5th percentile over them: lower end of the spread'],
  p95: [OF_THE_MEASURE, '95th percentile over them: upper end of the spread'],
  pooled: [OF_THE_MEASURE, 'sum of numerators over sum of denominators; empty where why says'],
  pooledLow: [OF_THE_MEASURE, 'lower end of its 95 % interval, by bootstrap over replications'],
  pooledHigh: [OF_THE_MEASURE, 'upper end of its 95 % interval'],
  why: ['text', 'why pooled is empty, in one word'],
  person: ['number', 'running number of a minor within the replication'],
  kind: ['text', 'what happened'],
  day: ['ISO 8601 date', 'the day on which it happened'],
  instant: ['ISO 8601 instant, UTC', 'when it happened'],
  member_state: ['text', 'the state in which it happened, or to which a move led'],
  contact: ['number', 'running number of a contact of the person'],
  detail: ['text', 'all else that the event says, as JSON'],
};

function field({ name, kind }: Column): Readonly<Record<string, unknown>> {
  const [unit, description] = MEANINGS[name] ?? [];
  return { name, type: TYPES[kind], unit, description };
}

function resource({ name, columns }: Table, forms: readonly ('csv' | 'parquet')[]): readonly object[] {
  const schema = { fields: columns.map(field), missingValues: [''] };
  return forms.map((format) => ({
    name: forms.length === 1 || format === 'csv' ? name : `${name}-${format}`,
    path: `${name}.${format}`,
    format,
    schema,
  }));
}

/** `datapackage.json`: the columns of every table with type, unit and meaning. @source Data Package standard, version 2 */
export function tablesSchema(name: string, withEvents: boolean): Readonly<Record<string, unknown>> {
  const order = { name, policies: [], baseline: '', points: [] };
  const none = (): Uint32Array => new Uint32Array();
  const tables = [
    outcomesTable([], [], order),
    differencesTable([], order),
    lossesTable([], order),
    summaryTable([], none, order),
  ];
  const both = tables.flatMap((table) => resource(table, ['csv', 'parquet']));
  return {
    name,
    resources: [...both, ...(withEvents ? resource(eventsTable(0, []), ['parquet']) : [])],
  };
}
