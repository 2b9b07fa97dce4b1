import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadParameters, loadScenario, scenarioPoints } from '@eurodac-sim/experiment';
import { describe, expect, it } from 'vitest';
import { start } from '../command.ts';
import { scratch } from '../end-to-end/small-run.ts';
import { SHIPPED } from './shipped-names.ts';

const folder = scratch('init');
const init = (...args: readonly string[]) => start(['init', ...args], { cwd: folder }).finished;

describe('init', () => {
  it('writes a scenario in which every block is explained, and which is in order as it is', async () => {
    const { code, stdout } = await init('my-question');
    expect([code, stdout]).toEqual([0, expect.stringContaining('eurodac-sim run my-question.yaml')]);
    const file = join(folder, 'my-question.yaml');
    const scenario = await loadScenario(file, await loadParameters());
    expect(scenario.title).toBe('My question');
    expect(scenarioPoints(scenario)).toHaveLength(3);
    const [first = ''] = readFileSync(file, 'utf8').split('\n');
    expect(existsSync(resolve(folder, /\$schema=(.+)$/.exec(first)?.[1] ?? 'nowhere'))).toBe(true);
  });

  it('writes a scenario that runs', async () => {
    const smaller = ['population.minors=15', 'population.background=10', 'grid.minimumAge=[6, 14]'];
    const args = [
      'run',
      'my-question.yaml',
      '--replications',
      '2',
      ...smaller.flatMap((one) => ['--set', one]),
      '--json',
    ];
    const { code, stdout } = await start(args, { cwd: folder }).finished;
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ seed: 1, replications: 2 });
  });

  it('never overwrites, and refuses a name that ships or that is none', async () => {
    expect(await init('my-question')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('my-question.yaml exists'),
    });
    expect(await init('baseline-2013')).toMatchObject({ code: 2, stderr: expect.stringContaining('ships') });
    expect(await init('../elsewhere')).toMatchObject({ code: 2, stderr: expect.stringContaining('is no name') });
  });
});

describe('scenarios', () => {
  it('lists what ships and the question that each answers', async () => {
    const { stdout } = await start(['scenarios', '--json']).finished;
    const { scenarios } = JSON.parse(stdout) as { scenarios: readonly { name: string; question: string }[] };
    expect(scenarios.map(({ name }) => name)).toEqual(SHIPPED);
    expect(scenarios.filter(({ question }) => !question.endsWith('?'))).toEqual([]);
  });
});
