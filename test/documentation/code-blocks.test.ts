import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandTree } from 'eurodac-sim';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { ROOT } from '../architecture/sources.ts';
import type { CodeBlock } from './code-blocks.ts';
import { codeBlocks, commandLines, documents, RUN_PAGES } from './code-blocks.ts';

const hasPython = spawnSync('python3', ['--version']).status === 0;

const atRoot = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md'].map((path) => ({
  path,
  text: readFileSync(join(ROOT, path), 'utf8'),
}));
const pages = [...atRoot, ...documents()];
const blocks = pages.flatMap(({ path, text }) => codeBlocks(path, text));
const of = (...languages: readonly string[]): typeof blocks =>
  blocks.filter(({ language }) => languages.includes(language));

/** Words of a command line as a shell splits them, up to a pipe or a redirection. */
function words(line: string): readonly string[] {
  const all = [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');
  const end = all.findIndex((word) => /^[|>&]/.test(word));
  return end === -1 ? all : all.slice(0, end);
}

/** What the command says against a line; empty where it takes it. Nothing is run. */
async function refusal(line: string): Promise<string> {
  const said: string[] = [];
  const tree = commandTree({ out: () => undefined, error: (text) => said.push(text), interactive: false });
  const quieten = (command: typeof tree): void => {
    if (command.commands.length === 0 || command.registeredArguments.length > 0 || command.name() === 'store')
      command.action(() => undefined);
    command.commands.forEach(quieten);
  };
  quieten(tree);
  const args = words(line.replace(/^npm start( --silent)?( --)?/, '').replace(/^eurodac-sim/, ''));
  try {
    await tree.parseAsync([...args], { from: 'user' });
    return '';
  } catch (problem) {
    return /^(\(outputHelp\)|commander\.(help|version))/.test((problem as { code?: string }).code ?? '')
      ? ''
      : `${line}: ${said.join(' ')}`;
  }
}

const commands = [...new Set(pages.flatMap(({ text }) => commandLines(text)))];

/** Tests that run programs of a document, beside those of the pages that are run as a whole. */
const RUN_BY: Readonly<Record<string, string>> = {
  'README.md': 'readme.test.ts',
  'docs/evaluation.md': 'evaluation.test.ts',
};

/** Fragments that cannot run alone, each with what is done instead. */
const READ_ONLY: Readonly<Record<string, string>> = {
  'docs/researchers.md': 'an adapter for rules that the reader has: read by Python, not run',
  'docs/results-folder.md': 'opens a results folder: the notebooks that do are run by notebooks.test.ts',
};

describe(`${blocks.length} blocks of ${pages.length} documents`, () => {
  it('are of languages that a test knows', () => {
    const known = ['sh', 'console', 'ts', 'yaml', 'text', 'r', 'python', ''];
    expect(
      blocks.filter(({ language }) => !known.includes(language)).map(({ page, line }) => `${page}:${line}`),
    ).toEqual([]);
  });

  it(`have ${commands.length} commands that the command takes`, async () => {
    expect(commands.length).toBeGreaterThan(40);
    expect((await Promise.all(commands.map(refusal))).filter((text) => text !== '')).toEqual([]);
  });

  it(`have ${of('yaml').length} blocks of YAML without a mistake of form`, () => {
    expect(of('yaml').length).toBeGreaterThan(5);
    for (const { page, line, text } of of('yaml'))
      for (const { errors } of parseAllDocuments(text)) expect(errors, `${page}:${line}`).toEqual([]);
  });

  it(`have ${of('ts').length} programs in TypeScript that a test runs`, () => {
    const run = ({ page }: CodeBlock): boolean =>
      RUN_PAGES.includes(page) ||
      readFileSync(join(ROOT, 'test', 'documentation', RUN_BY[page] ?? 'none'), 'utf8').includes(
        page.split('/').at(-1)!,
      );
    expect(of('ts').length).toBeGreaterThan(6);
    for (const block of of('ts')) expect(run(block), `${block.page}:${block.line}`).toBe(true);
  });

  it(`have ${of('python', 'r').length} fragments in Python and R, each with a reason not to run it`, () => {
    expect(new Set(of('python', 'r').map(({ page }) => page))).toEqual(new Set(Object.keys(READ_ONLY)));
  });

  it.runIf(hasPython)(`have ${of('python').length} fragments that Python can read`, () => {
    for (const { page, line, text } of of('python'))
      expect(
        spawnSync('python3', ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], { input: text }).status,
        `${page}:${line}`,
      ).toBe(0);
  });
});
