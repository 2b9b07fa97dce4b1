import type { ResultsFiles } from '@eurodac-sim/report';

const POLICIES = ['rules-2013', 'rules-2024'] as const;
const AGES = Array.from({ length: 19 }, (_, age) => age);
const REPLICATIONS = [0, 1, 2, 3];
const MEASURES = [
  ['O1', 'all'],
  ['O1', 'moves'],
  ['O1', 'age-6-13'],
  ['O2', 'day-90'],
  ['O2', 'day-730'],
  ['O6', 'all'],
  ['O7', 'all'],
  ['O8', 'all'],
  ['O19', 'children-registered'],
] as const;

type Cell = { readonly policy: (typeof POLICIES)[number]; readonly age: number; readonly measure: string };

/** An invented value with a bend at fourteen: good for looking at a page, and for nothing else. */
function value({ policy, age, measure }: Cell, replication: number): number {
  const reach = age <= 14 ? 1 - age / 60 : (18 - age) / 5.2;
  const level = policy === 'rules-2024' ? 1.3 : 1;
  const noise = 1 + (((replication * 7 + age * 3) % 5) - 2) / 40;
  const scale = { O7: 16, O8: 0.0012, O19: 180 }[measure] ?? 0.24;
  const found = scale * reach * level * noise;
  return measure === 'O19' ? Math.round(found) : Number(found.toPrecision(6));
}

const pointOf = (age: number): string => `"{""minimumAge"":${age},""searchPractice"":""follows-law""}"`;
const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

function cells<Row>(rowsOf: (cell: Cell, start: string, subgroup: string) => readonly Row[]): readonly Row[] {
  return POLICIES.flatMap((policy) =>
    AGES.flatMap((age) =>
      MEASURES.flatMap(([measure, subgroup]) => rowsOf({ policy, age, measure }, `sweep,${policy}`, subgroup)),
    ),
  );
}

function outcomes(): string {
  const rows = cells((cell, start, subgroup) =>
    REPLICATIONS.map(
      (k) =>
        `${start},${pointOf(cell.age)},${k},${cell.measure},${subgroup},${value(cell, k)},${Math.round(100 * value(cell, k))},100,x`,
    ),
  );
  return `scenario,policy,point,replication,measure,subgroup,value,numerator,denominator,unit\n${rows.join('\n')}\n`;
}

function summary(): string {
  const rows = cells((cell, start, subgroup) => {
    const values = REPLICATIONS.map((k) => value(cell, k)).toSorted((a, b) => a - b);
    const [low, high] = [values[0], values.at(-1)];
    const pooled = cell.measure === 'O19' ? ',,,,' : `24,100,${mean(values)},${low},${high}`;
    return [
      `${start},${pointOf(cell.age)},${cell.measure},${subgroup},${mean(values)},${low},${high},${mean(values)},4,${pooled},`,
    ];
  });
  return `scenario,policy,point,measure,subgroup,median,p05,p95,mean,replications,numerator,denominator,pooled,pooledLow,pooledHigh,why\n${rows.join('\n')}\n`;
}

function differences(): string {
  const rows = cells((cell, _, subgroup) => {
    if (cell.policy === 'rules-2013') return [];
    const base: Cell = { ...cell, policy: 'rules-2013' };
    const values = REPLICATIONS.map((k) => value(cell, k) - value(base, k));
    const of = `${cell.measure},${subgroup},${mean(values)},${Math.min(...values)},${Math.max(...values)},4`;
    return [`sweep,rules-2024,rules-2013,${pointOf(cell.age)},${of}`];
  });
  return `scenario,policy,baseline,point,measure,subgroup,mean,low,high,replications\n${rows.join('\n')}\n`;
}

function losses(): string {
  const rows = POLICIES.flatMap((policy) =>
    AGES.flatMap((age) =>
      REPLICATIONS.map((k) => {
        const lost = 100 - Math.round(100 * value({ policy, age, measure: 'O1' }, k));
        return `sweep,${policy},${pointOf(age)},${k},not-encountered,${lost},${lost / 100},${lost / 100}`;
      }),
    ),
  );
  return `scenario,policy,point,replication,cause,count,share,shapley\n${rows.join('\n')}\n`;
}

const SENSITIVITY = `measure,policy,baseline,parameter,basis,method,statistic,value,low,high
O1,rules-2024,rules-2013,encounter.share,assumption,sobol,first,0.4,0.3,0.5
O1,rules-2024,rules-2013,encounter.share,assumption,sobol,total,0.5,0.4,0.6
O1,rules-2024,rules-2013,depart.share,read,sobol,first,0.2,0.1,0.3
O1,rules-2024,rules-2013,depart.share,read,sobol,total,0.3,0.2,0.4
`;

/** The files of a results folder with nineteen ages under two policies, invented, the same every time. */
export function thresholdFiles(): ResultsFiles {
  const parameter = (name: string, basis: string) => ({
    ...{ parameter: name, value: 0.5, low: 0.2, high: 0.8, unit: 'share', source: 'invented', basis, note: '' },
  });
  const manifest = {
    name: 'sweep',
    scenario: {
      ...{ title: 'Invented sweep', question: 'What does each year of age give?', policies: POLICIES },
      ...{ baseline: 'rules-2013', seed: 1, replications: 4, population: { minors: 200, background: 500 } },
    },
    ...{ seed: 1, replications: 4, commit: 'invented', versions: {} },
    parameters: [parameter('encounter.share', 'assumption'), parameter('depart.share', 'read')],
    derived: { warnings: ['The figures of this page are invented.'] },
  };
  return {
    ...{ manifest: JSON.stringify(manifest), outcomes: outcomes(), differences: differences() },
    ...{ losses: losses(), summary: summary(), sensitivity: SENSITIVITY },
  };
}
