import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from '@eurodac-sim/simulation';
import { SIMULATION_PARAMETERS } from '@eurodac-sim/simulation';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Parameter } from '../parameters/parameter.ts';
import type { Cell } from '../replications/cell.ts';
import { resultFrame } from '../replications/cell-result.ts';
import { executor } from '../replications/executor.ts';
import type { Progress } from '../replications/progress.ts';
import { checkScenario } from '../scenario/load-scenario.ts';
import { sensitivity, writeSensitivity } from './sensitivity.ts';
import { watchedOutputs } from './watched-output.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sensitivity-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const [COVERAGE = '', CLAIM = '', SET = '', POINT = '', UNREAD = ''] = SIMULATION_PARAMETERS;

const parameter = (name: string, basis: Parameter['basis'], high = 0.8): Parameter => ({
  ...{ parameter: name, value: 0.4, low: 0.4, high, basis },
  ...{ unit: 'share', source: 'invented for a test', note: '' },
});

const TABLE = [
  parameter(COVERAGE, 'assumption'),
  parameter(CLAIM, 'read'),
  parameter(SET, 'read'),
  parameter(POINT, 'read', 0.4),
  parameter(UNREAD, 'assumption'),
];

const SCENARIO = checkScenario(
  {
    text: `title: Invented\nquestion: Which?\nreplications: 1\npolicies: [rules-2013, rules-2024]\nfidelity: scores\ngrid: {searchPractice: [as-2013]}\nparameters: {${SET}: 0.5}`,
    file: 'invented.yaml',
  },
  TABLE,
);

/** A world of which O1 is the coverage, under the rules of 2024 more by half of the claims, and O8 is undefined. */
function invented({ scenario, points, replication }: Cell): readonly Outcome[] {
  const of = (name: string): number => scenario.parameters[name] ?? 0.4;
  return scenario.policies.flatMap((policy) => {
    const value = of(COVERAGE) + (policy === 'rules-2024' ? of(CLAIM) / 2 : 0) + replication / 1e6;
    const row = { policy, point: points[0]!, numerator: null, denominator: null, unit: 'share', subgroup: 'all' };
    return [{ ...row, measure: 'O1', value } as const, { ...row, measure: 'O8', value: null } as const];
  });
}

async function study({ rows = 16, trajectories = 3, fails = (_: Cell): boolean => false } = {}) {
  const told: Progress[] = [];
  const found = await sensitivity(
    {
      ...{ scenario: SCENARIO, table: TABLE, rows, trajectories, keep: 1, store: join(folder, 'cells') },
      code: { versions: { 'eurodac-sim': '0.1.0' }, commit: 'unknown' },
      outputs: watchedOutputs(
        [
          { measure: 'O1', subgroup: 'all' },
          { measure: 'O8', subgroup: 'all' },
        ],
        SCENARIO.policies,
        SCENARIO.baseline,
      ),
    },
    {
      executor: executor(async (cell) => {
        if (fails(cell)) throw new RangeError('no such world');
        return resultFrame(cell, {
          ...{ replication: cell.replication, outcomes: invented(cell), losses: [], comparisons: { searches: 0 } },
          parametersRead: [COVERAGE, CLAIM, SET, POINT],
        });
      }),
      now: () => 0,
      onProgress: (progress) => told.push(progress),
    },
  );
  return { ...found, told };
}

describe('a study of sensitivity', () => {
  it('varies what the scenario reads and does not set, over declared ranges, and counts the others', async () => {
    const { varied, withoutRange, setByScenario, kept } = await study();
    expect(varied.map(({ parameter: name }) => name)).toEqual([COVERAGE, CLAIM]);
    expect(withoutRange).toEqual([POINT]);
    expect(setByScenario).toEqual([SET]);
    expect(kept).toHaveLength(1);
  });

  it('finds the slope of a measure and of its paired difference, in which what both share cancels', async () => {
    const { table } = await study();
    const value = (baseline: string, name: string, statistic: string): number =>
      Number(
        table.rows.find(
          ([measure, policy, base, factor, , , stat]) =>
            measure === 'O1' && policy === 'rules-2024' && base === baseline && factor === name && stat === statistic,
        )?.[7],
      );
    expect(value('', COVERAGE, 'mu*')).toBeCloseTo(0.4, 5);
    expect(value('', CLAIM, 'mu*')).toBeCloseTo(0.2, 5);
    expect(value('rules-2013', COVERAGE, 'mu*')).toBeCloseTo(0, 9);
    expect(value('rules-2013', CLAIM, 'mu*')).toBeCloseTo(0.2, 9);
    // Sixteen rows give this share to about a fifth.
    expect(Math.abs(value('rules-2013', 'all published figures', 'share') - 1)).toBeLessThan(0.2);
    expect(Math.abs(value('rules-2013', 'all assumptions', 'share-of-parameters'))).toBeLessThan(0.2);
  });

  it('computes nothing anew when it is repeated, and with more rows only what is new', async () => {
    const first = await study();
    expect(first.runs).toEqual({ computed: 1 + 3 * 4 + 16 * 6, reused: 0, failed: 0 });
    expect(first.told.at(-1)).toMatchObject({ done: 109, of: 109 });
    const again = await study();
    expect(again.runs).toEqual({ computed: 0, reused: 109, failed: 0 });
    expect(again.table).toEqual(first.table);
    expect((await study({ rows: 20 })).runs).toMatchObject({ computed: 4 * 6, reused: 109 });
  });

  it('leaves out runs that fail, and says why', async () => {
    const { runs, failures, table } = await study({ rows: 0, fails: ({ replication }) => replication === 3 });
    expect(runs.failed).toBeGreaterThan(0);
    expect(failures).toEqual(['no such world']);
    expect(table.rows.length).toBeGreaterThan(0);
    rmSync(folder, { recursive: true });
    await expect(study({ fails: () => true })).rejects.toThrow('no such world');
  });

  it('has no statistic of an output that is undefined', async () => {
    const { table } = await study();
    const undefinedRows = table.rows.filter(([measure]) => measure === 'O8');
    expect(undefinedRows.map((row) => row[7]).every((value) => value === null)).toBe(true);
    expect(undefinedRows.some((row) => row[5] === 'sobol')).toBe(false);
  });

  it('is written whole as a table in two forms and what was studied', async () => {
    const found = await study();
    const out = await writeSensitivity(join(folder, 'out'), found, { about: 'this' });
    expect(readdirSync(out).toSorted()).toEqual(['sensitivity.csv', 'sensitivity.json', 'sensitivity.parquet']);
    const [head, ...lines] = readFileSync(join(out, 'sensitivity.csv'), 'utf8').trim().split('\n');
    expect(head).toBe('measure,policy,baseline,parameter,basis,method,statistic,value,low,high');
    expect(lines).toHaveLength(found.table.rows.length);
    await expect(writeSensitivity(out, found, {})).rejects.toThrow('exists already');
    expect(existsSync(out)).toBe(true);
  });
});
