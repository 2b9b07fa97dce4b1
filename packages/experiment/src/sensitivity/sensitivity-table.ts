import type { Table, TableCell } from '../tables/table.ts';
import { table } from '../tables/table.ts';
import type { Estimate } from './bootstrap-sums.ts';
import type { Factor } from './factor.ts';
import type { Screened } from './screening.ts';
import type { Decomposition } from './variance-shares.ts';
import type { WatchedOutput } from './watched-output.ts';

/** What was found of one output. */
export type OutputSensitivity = {
  readonly output: WatchedOutput;
  /** Of each factor, chance last. */
  readonly screened?: readonly Screened[] | undefined;
  /** Of the kept factors, then of assumptions, published figures and chance; absent where it is undefined. */
  readonly decomposed?: Decomposition | undefined;
};

const COLUMNS = [
  'measure',
  'policy',
  'baseline',
  'parameter',
  'basis',
  'method',
  'statistic',
  'value:number',
  'low:number',
  'high:number',
];

type Named = Pick<Factor, 'parameter'> & { readonly basis: string };

/** The replication, as a factor beside the parameters. */
const CHANCE: Named = { parameter: 'replication', basis: 'chance' };

/** The three groups that make up all variance. */
const GROUPS: readonly Named[] = [
  { parameter: 'all assumptions', basis: 'assumption' },
  { parameter: 'all published figures', basis: 'published' },
  CHANCE,
];

const cells = ({ value, low, high }: Estimate): readonly TableCell[] => [value, low, high];

function screeningRows(named: readonly Named[], screened: readonly Screened[]): readonly (readonly TableCell[])[] {
  return screened.flatMap(({ absoluteMean, mean, deviation }, i) => {
    const { parameter, basis } = named[i]!;
    const row = [parameter, basis, 'morris'];
    return [
      [...row, 'mu*', ...cells(absoluteMean)],
      [...row, 'mu', ...cells(mean)],
      [...row, 'sigma', ...cells(deviation)],
    ];
  });
}

function varianceRows(named: readonly Named[], { groups, parts }: Decomposition): readonly (readonly TableCell[])[] {
  const single = groups.flatMap(({ first, total }, i) => {
    const { parameter, basis } = named[i]!;
    return [
      [parameter, basis, 'sobol', 'first', ...cells(first)],
      [parameter, basis, 'sobol', 'total', ...cells(total)],
    ];
  });
  const shares = GROUPS.map(({ parameter, basis }, i) => [
    parameter,
    basis,
    'sobol',
    'share',
    ...cells(parts.shares[i]!),
  ]);
  const { parameter, basis } = GROUPS[0]!;
  return [
    ...single,
    ...shares,
    [parameter, basis, 'sobol', 'share-of-parameters', ...cells(parts.assumptionsOfParameters)],
  ];
}

/** `O1`, or `O19:children-registered` for another subgroup than all. */
const measureName = ({ measure, subgroup }: WatchedOutput): string =>
  subgroup === 'all' ? measure : `${measure}:${subgroup}`;

/** `sensitivity.csv`: every statistic of every factor and group on every output. */
export function sensitivityTable(
  found: readonly OutputSensitivity[],
  varied: readonly Factor[],
  kept: readonly Factor[],
): Table {
  const rows = found.flatMap(({ output, screened, decomposed }) => {
    const about = [measureName(output), output.policy, output.baseline ?? ''];
    return [
      ...(screened ? screeningRows([...varied, CHANCE], screened) : []),
      ...(decomposed ? varianceRows([...kept, ...GROUPS], decomposed) : []),
    ].map((row) => [...about, ...row]);
  });
  return table('sensitivity', COLUMNS, rows);
}
