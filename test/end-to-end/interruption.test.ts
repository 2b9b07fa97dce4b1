import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run, start } from '../command.ts';
import { SMALL, scratch } from './small-run.ts';

/** Smaller still, as it is run three times: the matcher, on few people. */
const TINY = [...SMALL, '--set', 'population.minors=20', '--set', 'population.background=20', '--replications', '5'];

const folder = scratch('interruption');
afterAll(() => rmSync(folder, { recursive: true }));

describe('Ctrl-C', () => {
  it('keeps the finished cells and leaves no half-written folder; --resume gives the same bytes', async () => {
    const out = join(folder, 'stopped');
    const running = start(['run', ...TINY, '--out', out]);
    await running.says('2 of 5');
    running.interrupt();
    const stopped = await running.finished;
    expect(stopped.code).toBe(130);
    expect(stopped.stderr).toContain('--resume');
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(folder)).toEqual(['stopped.partial']);

    const refused = await run('run', ...TINY, '--out', out);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('unfinished run');

    const resumed = await run('run', ...TINY, '--out', out, '--resume');
    expect(resumed.code).toBe(0);
    const { timing } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as { timing: { reused: number } };
    expect(timing.reused).toBeGreaterThanOrEqual(2);
    const whole = join(folder, 'whole');
    await run('run', ...TINY, '--out', whole);
    for (const name of ['outcomes.csv', 'differences.csv', 'losses.csv', 'summary.parquet', 'report.html']) {
      expect(readFileSync(join(out, name)).equals(readFileSync(join(whole, name)))).toBe(true);
    }
    expect(readdirSync(folder).sort()).toEqual(['stopped', 'whole']);
  });
});
