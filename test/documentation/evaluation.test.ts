import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../architecture/sources.ts';

const page = readFileSync(join(ROOT, 'docs', 'evaluation.md'), 'utf8');
const block = (language: string): string => page.match(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``))?.[1] ?? '';
const COMMAND = join(ROOT, 'packages', 'cli', 'src', 'main.ts');

it('the page about evaluation judges the matcher it shows as it says', () => {
  const folder = mkdtempSync(join(tmpdir(), 'eurodac-sim-'));
  const example = join(ROOT, 'test', 'documentation', '.evaluation-example.ts');
  const node = (...args: readonly string[]): string =>
    execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const commands = [...page.matchAll(/^eurodac-sim (.*)$/gm)].map(([, args]) => args!.split(' '));
  try {
    const [make, write, read] = commands;
    node(COMMAND, ...make!);
    node(COMMAND, ...write!);
    writeFileSync(example, block('ts'));
    node(example);
    expect(node(COMMAND, ...read!)).toBe(block('text'));
  } finally {
    rmSync(example, { force: true });
    rmSync(folder, { recursive: true });
  }
}, 60_000);
