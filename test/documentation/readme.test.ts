import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/sources.ts';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const block = (language: string): string =>
  readme.match(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``))?.[1] ?? '';

describe('the README', () => {
  it('has a library example that prints what it says', () => {
    const path = join(ROOT, 'test', 'documentation', '.readme-example.ts');
    writeFileSync(path, block('ts'));
    try {
      expect(block('ts').trim().split('\n').length).toBeGreaterThan(8);
      expect(execFileSync(process.execPath, [path], { encoding: 'utf8' })).toBe(block('text'));
    } finally {
      rmSync(path);
    }
  });
});
