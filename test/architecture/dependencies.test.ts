import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ICruiseResult } from 'dependency-cruiser';
import { cruise } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';
import { ROOT, sources } from './sources.ts';

type Configuration = { readonly forbidden: readonly unknown[]; readonly options: Readonly<Record<string, unknown>> };

const { default: configuration } = (await import(join(ROOT, '.dependency-cruiser.mjs'))) as { default: Configuration };

async function cruised(paths: string[]): Promise<ICruiseResult> {
  const { forbidden, options } = configuration;
  const { output } = await cruise(paths, {
    ...options,
    baseDir: ROOT,
    validate: true,
    ruleSet: { forbidden },
  } as never);
  return output as ICruiseResult;
}

describe('the dependencies between packages', () => {
  it('point down, and every source file was read', async () => {
    const result = await cruised(['packages']);
    const read = new Set(result.modules.map(({ source }) => source));
    const unread = sources(['packages'], '.ts').filter(({ path }) => path.includes('/src/') && !read.has(path));
    expect(unread.map(({ path }) => path)).toEqual([]);
    expect(read.size).toBeGreaterThan(100);
    expect(result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  });

  it.each([
    [
      'law-may-use',
      'law',
      "import { tenPrint } from '../../../fingerprint/src/fingerprint.ts';\nexport const x = tenPrint;\n",
    ],
    [
      'front-door-only',
      'law',
      "import { philox } from '../../../primitives/src/philox.ts';\nexport const x = philox;\n",
    ],
    ['pure', 'law', "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n"],
    [
      'search-is-an-argument',
      'simulation',
      "import { compare } from '../../../matching/src/matching.ts';\nexport const x = compare;\n",
    ],
    [
      'report-reads-files',
      'report',
      "import { experiment } from '../../../experiment/src/experiment.ts';\nexport const x = experiment;\n",
    ],
    ['container-in-cli', 'cli', "import { container } from 'tsyringe';\nexport const x = container;\n"],
  ])('%s fires on a planted violation', async (rule, home, text) => {
    const folder = mkdtempSync(join(ROOT, 'packages', home, 'src', 'planted-'));
    try {
      writeFileSync(join(folder, 'planted.ts'), text);
      const result = await cruised([join('packages', home, 'src', folder.split('/').at(-1)!, 'planted.ts')]);
      expect(result.summary.violations.map((violation) => violation.rule.name)).toContain(rule);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
