import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/sources.ts';
import type { CodeBlock } from './code-blocks.ts';
import { codeBlocks, RUN_PAGES } from './code-blocks.ts';

const MAIN = join(ROOT, 'packages', 'cli', 'src', 'main.ts');
/** Where a program finds the packages by name. */
const PROGRAMS = join(ROOT, 'test', 'documentation', `.pages-${process.pid}`);

/** Milliseconds for one page: the longest runs three experiments and verifies one. */
const PATIENCE = 240_000;

let bin: string;
beforeAll(() => {
  mkdirSync(PROGRAMS, { recursive: true });
  bin = mkdtempSync(join(tmpdir(), 'pages-'));
  const command = join(bin, 'eurodac-sim');
  writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${MAIN}' "$@"\n`);
  chmodSync(command, 0o755);
});
afterAll(() => {
  for (const folder of [bin, PROGRAMS]) rmSync(folder, { recursive: true, force: true });
});

async function outputOf(file: string, args: readonly string[], folder: string): Promise<string> {
  const { INIT_CWD: _, ...inherited } = process.env;
  const own = {
    NO_COLOR: '1',
    XDG_CACHE_HOME: join(folder, '.cache'),
    PATH: `${bin}${delimiter}${process.env['PATH']}`,
  };
  const { stdout } = await promisify(execFile)(file, args, { cwd: folder, env: { ...inherited, ...own } });
  return stdout.replaceAll(`${folder}/`, '');
}

/** What a block prints; nothing for one that is not run. */
async function run(block: CodeBlock, folder: string, name: string): Promise<string> {
  if (block.file !== '') writeFileSync(join(folder, block.file), block.text);
  if (block.language === 'sh') return outputOf('bash', ['-eo', 'pipefail', '-c', block.text], folder);
  if (block.language !== 'ts') return '';
  const program = join(PROGRAMS, name);
  writeFileSync(program, block.text);
  return outputOf(process.execPath, [program], folder);
}

/** The document, with what its programs and commands print in the blocks of text behind them. */
async function printed(page: string, document: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  let [updated, at, output] = ['', 0, ''];
  try {
    for (const [k, block] of codeBlocks(page, document).entries()) {
      const isShown = block.language === 'text' && output !== '';
      if (!isShown) output += await run(block, folder, `${page.replace(/\W/g, '-')}-${k}.ts`);
      const whole = isShown ? `\`\`\`text\n${output.trimEnd()}\n\`\`\`` : block.whole;
      if (isShown) output = '';
      updated += document.slice(at, block.index) + whole;
      at = block.index + block.whole.length;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return updated + document.slice(at);
}

describe('documents whose programs and commands are run', () => {
  it.each(RUN_PAGES)(
    '%s prints what it shows',
    async (page) => {
      const document = readFileSync(join(ROOT, page), 'utf8');
      const now = await printed(page, document);
      if (process.env['UPDATE_DOCS'] === '1') writeFileSync(join(ROOT, page), now);
      else expect(now, 'UPDATE_DOCS=1 vitest run test/documentation/pages-run.test.ts writes it anew').toBe(document);
    },
    PATIENCE,
  );
});
