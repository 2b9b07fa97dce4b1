import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compareCheckouts } from './bench-against.ts';

const folder = mkdtempSync(join(tmpdir(), 'eurodac-sim-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A checkout with one benchmark: how often a second a sum of so many numbers is made. */
function checkout(name: string, numbers: number): string {
  const path = join(folder, name);
  mkdirSync(join(path, 'benchmarks', 'sums'), { recursive: true });
  const text = `export function bench() {
  let sum = 0;
  const start = process.cpuUsage().user;
  let times = 0;
  do {
    for (let k = 0; k < ${numbers}; k++) sum = (sum + k * k) | 0;
    times++;
  } while (process.cpuUsage().user - start < 60_000);
  const median = (1e6 * times) / (process.cpuUsage().user - start);
  return { speeds: [{ name: 'sum', perSecond: { median } }, { name: '${name}', perSecond: { median } }], sum };
}
`;
  writeFileSync(join(path, 'benchmarks', 'sums', 'bench.ts'), text);
  return path;
}

const here = checkout('here', 200_000);
const silent = { names: ['sums'], rounds: 3, say: () => undefined };

test('a checkout that does ten times the work is slower, and only a speed that both have is compared', () => {
  const [sum, ...others] = compareCheckouts({ ...silent, here, there: checkout('quicker', 20_000) });
  expect(others).toEqual([]);
  expect(sum).toMatchObject({ benchmark: 'sums', name: 'sum', verdict: 'slower' });
  expect(sum!.ratio).toBeLessThan(0.3);
  expect(sum!.ratios.length).toBe(3);
  expect(compareCheckouts({ ...silent, here, there: checkout('longer', 2_000_000) })[0]!.verdict).toBe('faster');
});

test('a difference within that of a checkout from itself is none', () => {
  const [same] = compareCheckouts({ ...silent, here, there: here });
  expect(same!.floor).toBeGreaterThanOrEqual(1);
  expect(same!.verdict === 'no difference').toBe(same!.ratio <= same!.floor && same!.ratio >= 1 / same!.floor);
});

test('a benchmark that the other checkout does not have is refused', () => {
  expect(() => compareCheckouts({ ...silent, here, there: folder })).toThrow("no benchmark 'sums'");
});
