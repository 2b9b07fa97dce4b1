import type { Document, Node } from 'yaml';
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { ScenarioProblem } from './scenario-error.ts';

/** Longest scenario file, in characters: a hundred times the shipped one. */
const LONGEST = 262_144;

/** A scenario file read as YAML: its value, what is wrong with its form, and where each field stands. */
export type ScenarioSource = {
  /** Plain data; undefined where the form is too broken to read it. */
  readonly value: unknown;
  readonly problems: readonly ScenarioProblem[];
  /** `file:line:column` of a field's value or name, or of the nearest thing around it that is there. */
  readonly placeOf: (path: readonly PropertyKey[], part: 'value' | 'name') => string;
  readonly has: (path: readonly PropertyKey[]) => boolean;
  /** Whether the file has the field, or a list or a plain value around it, so that nothing beneath can have it. */
  readonly decides: (path: readonly PropertyKey[]) => boolean;
};

type Fault = { readonly offset: number; readonly message: string };

const FORM: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'the same key twice; expected each key once',
  MULTIPLE_DOCS: 'a second document; expected one scenario in a file',
  RESOURCE_EXHAUSTION: 'nested too deeply; expected a few levels',
  TAB_AS_INDENT: 'a tab as indentation; expected spaces',
};

/** Faults of form that leave the value readable, so that its fields can be checked too. */
function mildFaults(document: Document): readonly Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Alias: (_, { source, range }) => {
      faults.push({ offset: range?.[0] ?? 0, message: `the alias *${source}; expected its value written out` });
    },
    Pair: (_, { key }) => {
      if (isScalar(key) && typeof key.value === 'string') return;
      const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
      faults.push({ offset, message: `the key ${String(key)} is not a text; expected a field name` });
    },
  });
  for (const { pos, message } of document.warnings)
    faults.push({ offset: pos[0], message: `${message}; expected a plain value` });
  return faults;
}

/** A message of the parser, which may quote the file, on one line of readable length. */
function oneLine(message: string): string {
  const line = message.replaceAll(/\s+/g, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 117)}...` : line;
}

/** Faults of syntax, one for each place. */
function syntaxFaults(document: Document): readonly Fault[] {
  const exhausted = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  const errors = exhausted ? [exhausted] : document.errors;
  const faults = errors.map(({ code, message, pos }) => ({ offset: pos[0], message: FORM[code] ?? oneLine(message) }));
  return faults.filter(({ offset }, i) => faults.findIndex((other) => other.offset === offset) === i);
}

type Step = { readonly offset: number; readonly nameOffset: number; readonly node: unknown };

/** One step down a document: where the named child stands, and what it is. */
function step(node: unknown, key: PropertyKey): Step | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    if (pair === undefined) return undefined;
    const nameOffset = (pair.key as Node).range?.[0] ?? 0;
    const written = isNode(pair.value) && !(isScalar(pair.value) && pair.value.value === null);
    return { offset: written ? ((pair.value as Node).range?.[0] ?? 0) : nameOffset, nameOffset, node: pair.value };
  }
  if (!isSeq(node)) return undefined;
  const item = node.items[Number(key)];
  const offset = isNode(item) ? (item.range?.[0] ?? 0) : 0;
  return isNode(item) ? { offset, nameOffset: offset, node: item } : undefined;
}

/** The last node on the way down a path that exists, and how many steps it is away. */
function lastOnPath(document: Document, path: readonly PropertyKey[]): Step & { readonly depth: number } {
  const start = document.contents?.range?.[0] ?? 0;
  let at: Step = { offset: start, nameOffset: start, node: document.contents };
  for (const [depth, key] of path.entries()) {
    const next = step(at.node, key);
    if (next === undefined) return { ...at, depth };
    at = next;
  }
  return { ...at, depth: path.length };
}

const isBroken = ({ errors }: Document): boolean => errors.some(({ code }) => code !== 'DUPLICATE_KEY');

/** Reads a scenario file's form; `file` is only named in places. Never throws. */
export function scenarioSource(text: string, file: string): ScenarioSource {
  if (text.length > LONGEST) {
    const message = `${text.length} characters; expected at most ${LONGEST}`;
    return {
      value: undefined,
      problems: [{ place: `${file}:1:1`, path: '', message }],
      placeOf: () => `${file}:1:1`,
      has: () => false,
      decides: () => false,
    };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const placeAt = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${Math.max(1, line)}:${Math.max(1, col)}`;
  };
  const broken = isBroken(document);
  const mild = broken ? [] : mildFaults(document);
  const hasAlias = mild.length > 0 && hasAliases(document);
  return {
    value: broken || hasAlias ? undefined : document.toJS(),
    problems: [...syntaxFaults(document), ...mild].map(({ offset, message }) => ({
      place: placeAt(offset),
      path: '',
      message,
    })),
    placeOf: (path, part) => {
      const { offset, nameOffset } = lastOnPath(document, path);
      return placeAt(part === 'name' ? nameOffset : offset);
    },
    has: (path) => lastOnPath(document, path).depth === path.length,
    decides: (path) => {
      const { depth, node } = lastOnPath(document, path);
      return depth === path.length || !isMap(node);
    },
  };
}

function hasAliases(document: Document): boolean {
  let found = false;
  visit(document, {
    Alias: (_, node) => {
      found ||= isAlias(node);
    },
  });
  return found;
}
