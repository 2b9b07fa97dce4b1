import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../command.ts';
import { SMALL, scratch } from '../end-to-end/small-run.ts';

const notebooks = join(import.meta.dirname, '../../docs/notebooks');
const has = (interpreter: string): boolean => spawnSync(interpreter, ['--version']).status === 0;
const folder = join(scratch('notebooks'), 'results');

beforeAll(async () => {
  const { code, stderr } = await run('run', ...SMALL, '--out', folder);
  expect(code, stderr).toBe(0);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Rows of `differences.csv` of one measure and subgroup whose interval has a width. */
function differences(measure: string, subgroup: string) {
  return csvParse(readFileSync(join(folder, 'differences.csv'), 'utf8')).filter(
    (row) => row['measure'] === measure && row['subgroup'] === subgroup,
  );
}

/** What a notebook prints, point by point: policy to the rest of its line. */
function printed(command: string, file: string): Map<string, string> {
  const { status, stdout, stderr } = spawnSync(command, [join(notebooks, file), folder], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  const lines = new Map<string, string>();
  let point = '';
  for (const line of stdout.split('\n')) {
    const policy = line.match(/^ {2}(\S+)\s+(.*)$/);
    if (policy) lines.set(`${point} ${policy[1]}`, policy[2] ?? '');
    else point = line;
  }
  return lines;
}

const signed = (value: string | undefined, places: number): string =>
  `${Number(value) < 0 ? '-' : '+'}${Math.abs(Number(value)).toFixed(places)}`;

describe('a notebook', () => {
  it.skipIf(!has('Rscript'))(
    'in R finds the paired differences and intervals of differences.csv by its own t test',
    () => {
      const lines = printed('Rscript', 'paired-differences.R');
      const wide = differences('O1', 'all').filter(({ low, high }) => low !== high);
      expect(wide.length).toBeGreaterThan(4);
      expect(lines).toEqual(
        new Map(
          wide.map(({ point, policy, mean, low, high, replications }) => [
            `${point} ${policy}`,
            `${signed(mean, 4)} (${signed(low, 4)} to ${signed(high, 4)}), ${replications} replications`,
          ]),
        ),
      );
    },
  );

  it.skipIf(!has('python3'))('in Python finds the changes of differences.csv side by side', () => {
    const lines = printed('python3', 'paired_differences.py');
    const registered = differences('O19', 'children-registered');
    const identified = differences('O1', 'all');
    expect(lines.size).toBe(identified.length);
    for (const { point, policy, mean } of identified) {
      const children = registered.find((row) => row['point'] === point && row['policy'] === policy);
      const told = `identified ${signed(mean, 4)}, children registered ${signed(children?.['mean'], 1)}`;
      expect(lines.get(`${point} ${policy}`)).toBe(told);
    }
  });
});
