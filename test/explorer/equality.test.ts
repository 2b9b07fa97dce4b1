import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadParameters } from '@eurodac-sim/experiment';
import { csvParse } from 'd3-dsv';
import type { ReplicationAnswer, ReplicationTask } from 'eurodac-sim';
import { workerScript } from 'eurodac-sim';
import { describe, expect, it } from 'vitest';
import { BROWSER_REQUIRED, CHROMIUM, launch } from '../chromium.ts';
import { run } from '../command.ts';
import { scratch } from '../end-to-end/small-run.ts';

const REPLICATION = 0;

/** What a web worker in Chromium answers. */
async function answerInChromium(script: string, task: ReplicationTask): Promise<ReplicationAnswer> {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    return await page.evaluate(
      ([code, message]) =>
        new Promise<ReplicationAnswer>((resolve, reject) => {
          const worker = new Worker(URL.createObjectURL(new Blob([code])));
          worker.onmessage = ({ data }) => resolve(data as ReplicationAnswer);
          worker.onerror = ({ message: problem }) => reject(new Error(problem));
          worker.postMessage(message);
        }),
      [script, task] as const,
    );
  } finally {
    await browser.close();
  }
}

describe.skipIf(CHROMIUM === undefined && !BROWSER_REQUIRED)('a replication in a web worker', () => {
  it('has every outcome of `run --fidelity scores`, to the last digit', async () => {
    const folder = scratch('explorer');
    const results = join(folder, 'results');
    const set = [
      'population.minors=40',
      'population.background=20',
      'grid.minimumAge=[6, 14]',
      'grid.avoidanceElasticity=[0, 0.3]',
      'grid.searchPractice=[follows-law]',
      'practice.shared.coverage=0.7',
    ].flatMap((one) => ['--set', one]);
    const options = ['--fidelity', 'scores', '--replications', '1', '--no-store', '--out', results];
    const { code, stderr } = await run('run', 'age-six-or-fourteen', ...options, ...set);
    expect(code, stderr).toBe(0);
    const { scenario } = JSON.parse(readFileSync(join(results, 'manifest.json'), 'utf8')) as ReplicationTask;
    const written = csvParse(readFileSync(join(results, 'outcomes.csv'), 'utf8'));
    rmSync(folder, { recursive: true });

    const task = { scenario, table: await loadParameters(), replication: REPLICATION };
    const answer = await answerInChromium(await workerScript(), task);
    const asText = (value: number | null): string => (value === null ? '' : String(value));
    const simulated =
      answer.kind === 'failed'
        ? answer.message
        : answer.outcomes.map((one) => [
            ...[one.policy, one.point, one.measure, one.subgroup],
            ...[one.value, one.numerator, one.denominator].map(asText),
          ]);
    const expected = written
      .filter((row) => row['replication'] === String(REPLICATION))
      .map((row) =>
        ['policy', 'point', 'measure', 'subgroup', 'value', 'numerator', 'denominator'].map((name) => row[name]),
      );
    expect(expected.length).toBeGreaterThan(500);
    expect(new Set(written.map((row) => row['point'])).size).toBe(4);
    expect(simulated.length).toBe(expected.length);
    expect([...simulated].sort()).toEqual([...expected].sort());
  });
});
