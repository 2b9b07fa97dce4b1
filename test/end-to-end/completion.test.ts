import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/sources.ts';

const MAIN = join(ROOT, 'packages', 'cli', 'src', 'main.ts');
const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'completion-'));
  const command = join(folder, 'eurodac-sim');
  writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${MAIN}' "$@"\n`);
  chmodSync(command, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true }));

function inShell(shell: string, script: string): string {
  const { INIT_CWD: _, ...inherited } = process.env;
  const environment = { ...inherited, PATH: `${folder}:${process.env['PATH']}`, NO_COLOR: '1' };
  return execFileSync(shell, ['-c', script], { encoding: 'utf8', env: environment });
}

/** What bash would offer for the last of some words, by the function that is registered for the command. */
const offered = (...words: readonly string[]): string =>
  inShell(
    'bash',
    `source <(eurodac-sim completion bash)
     complete -p eurodac-sim | grep -q -- '-F _eurodac_sim' || exit 1
     COMP_WORDS=(eurodac-sim ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}
     _eurodac_sim eurodac-sim; echo "\${COMPREPLY[@]}"`,
  ).trim();

describe('completion in bash', () => {
  it.runIf(has('bash'))('offers scenarios, choices and options', () => {
    expect(offered('run', 'age-six')).toBe('age-six-or-fourteen');
    expect(offered('run', '--fidelity', '')).toBe('templates scores');
    expect(offered('law', 'decide', '--inter')).toBe('--interpretation');
  });

  it.runIf(has('bash'))('leaves files to the shell', () => {
    expect(offered('report', '')).toBe('');
  });
});

describe.each(['zsh', 'fish'] as const)('completion in %s', (shell) => {
  it.runIf(has(shell))('is a script without a mistake of form', () => {
    const script = inShell('sh', `eurodac-sim completion ${shell}`);
    const file = join(folder, `completion.${shell}`);
    writeFileSync(file, script);
    expect(spawnSync(shell, ['-n', file]).status).toBe(0);
  });
});

describe('colour', () => {
  it.each([
    ['FORCE_COLOR', true],
    ['NO_COLOR', false],
    ['NEITHER', false],
  ])('in a pipe with %s set: %s', (name, isColoured) => {
    const { FORCE_COLOR: _, NO_COLOR: __, ...neither } = process.env;
    const environment = { ...neither, [name]: '1' };
    const { stdout } = spawnSync(process.execPath, [MAIN, 'store', '--help'], { env: environment, encoding: 'utf8' });
    expect(stdout.includes('\u001b[1m')).toBe(isColoured);
  });
});
