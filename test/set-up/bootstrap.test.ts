import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/sources.ts';

const bootstrap = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'bootstrap.mjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });

describe('the set-up', () => {
  it('leaves standard output to the job', () => {
    const { status, stdout } = bootstrap('start', '--version');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('passes arguments on as they were typed', () => {
    const { stderr } = bootstrap('start', 'law', 'decide', `no such 'file' $HOME "twice".json`);
    expect(stderr).toContain(`no such 'file' $HOME "twice".json: there is no such file`);
  });

  it('passes the exit code of the job on', () => {
    expect(bootstrap('start', 'law', 'decide', 'missing.json').status).toBe(2);
    expect(bootstrap('start', 'laws', '--runs', '0').status).toBe(2);
  });

  it('names the jobs when asked for another', () => {
    const { status, stderr } = bootstrap('strat');
    expect(status).toBe(2);
    expect(stderr).toContain("no job named 'strat'");
    expect(stderr).toContain('start');
  });
});
