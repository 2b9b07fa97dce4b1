import { sources } from '../architecture/sources.ts';

/** A fenced block of a document. */
export type CodeBlock = {
  readonly page: string;
  /** Line on which it begins, from 1. */
  readonly line: number;
  readonly language: string;
  /** What stands behind the language: the name of a file. */
  readonly file: string;
  readonly text: string;
  /** With its fences, and where in the document it begins. */
  readonly whole: string;
  readonly index: number;
};

const FENCE = /^( *)```(\w*)(?: ([\w./-]+))?\n([\s\S]*?)^\1```$/gm;

/** All fenced blocks of a document, in order. */
export function codeBlocks(page: string, document: string): readonly CodeBlock[] {
  return [...document.matchAll(FENCE)].map(({ index, 0: whole, 2: language = '', 3: file = '', 4: text = '' }) => ({
    ...{ page, language, file, text, whole, index },
    line: document.slice(0, index).split('\n').length,
  }));
}

/** Command lines of a document, in shell blocks and in paragraphs that are indented, without their comments. */
export function commandLines(text: string): readonly string[] {
  const document = text.replace(/\\\n\s*/g, '');
  const shell = codeBlocks('', document).filter(({ language }) => ['sh', 'console'].includes(language));
  const indented = document.replace(FENCE, '').match(/^ {4}(?:eurodac-sim|npm start).*$/gm) ?? [];
  return [...shell.flatMap((block) => block.text.split('\n')), ...indented]
    .map((line) =>
      line
        .trim()
        .replace(/^\$ /, '')
        .replace(/\s+#.*$/, ''),
    )
    .filter((line) => /^(eurodac-sim|npm start)\b/.test(line));
}

/** Every document of the repository that its readers open first, and all below docs. */
export function documents(): readonly { readonly path: string; readonly text: string }[] {
  return sources(['docs', 'simulations', 'benchmarks'], '.md').filter(
    ({ path }) => !path.startsWith('docs/reference/api'),
  );
}

/** Documents whose programs and commands are run in order in one folder, and whose output must be what they show. */
export const RUN_PAGES: readonly string[] = [
  'docs/law.md',
  'docs/tour.md',
  'docs/tutorials/law.md',
  'docs/tutorials/matching.md',
  'docs/tutorials/policy.md',
  'docs/tutorials/typescript.md',
];
