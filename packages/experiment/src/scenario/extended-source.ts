import { suggestion } from './nearest.ts';
import { withReformFiles } from './reform-files.ts';
import type { ScenarioProblem } from './scenario-error.ts';
import type { ScenarioFiles } from './scenario-files.ts';
import { isFileName, pathInside, textOf } from './scenario-files.ts';
import type { ScenarioSource } from './scenario-source.ts';
import { scenarioSource } from './scenario-source.ts';

/** A file's text, its name, and how it reaches others. */
export type ScenarioText = { readonly text: string; readonly file: string; readonly files: ScenarioFiles };

/** Longest chain of scenarios that extend one another. */
const DEEPEST = 8;

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One value laid over another: mappings field by field, lists and plain values as a whole. */
function laidOver(base: unknown, over: unknown): unknown {
  if (!isMapping(base) || !isMapping(over)) return over;
  const fields = new Map(Object.entries(base));
  for (const [name, value] of Object.entries(over))
    fields.set(name, fields.has(name) ? laidOver(fields.get(name), value) : value);
  return Object.fromEntries(fields);
}

type Found = { readonly file: string; readonly text: string } | { readonly message: string };

/** The scenario that another one names, or why there is none. */
function extended(named: unknown, from: string, files: ScenarioFiles): Found {
  const names = Object.keys(files.shipped);
  const expected = 'expected a scenario file in this folder, or the name of one that ships';
  if (typeof named !== 'string') return { message: `no name; ${expected}` };
  const isFile = isFileName(named);
  if (!isFile && !Object.hasOwn(files.shipped, named))
    return { message: `'${named}' does not ship; ${expected}${suggestion(named, names)}` };
  const file = isFile ? pathInside(from, named) : files.shipped[named];
  if (file === undefined) return { message: `'${named}' is outside the scenario's folder; ${expected}` };
  const read = textOf(files, file);
  return 'because' in read
    ? { message: `'${named}' cannot be read (${read.because}); ${expected}` }
    : { file, text: read.text };
}

/** A file with its own reforms read, before what it extends. */
function ownSource({ text, file, files }: ScenarioText): ScenarioSource {
  const source = scenarioSource(text, file);
  const { value, problems } = withReformFiles(source.value, { file, source, files });
  return { ...source, value, problems: [...source.problems, ...problems] };
}

/** Of two layers, where each field stands: in the upper one, unless that leaves it to the lower one. */
function together(upper: ScenarioSource, lower: ScenarioSource): ScenarioSource {
  const { extends: _, ...own } = upper.value as Readonly<Record<string, unknown>>;
  const of = (path: readonly PropertyKey[]): ScenarioSource =>
    !upper.decides(path) && lower.has(path) ? lower : upper;
  return {
    value: laidOver(lower.value ?? {}, own),
    problems: [...upper.problems, ...lower.problems],
    placeOf: (path, part) => of(path).placeOf(path, part),
    has: (path) => of(path).has(path),
    decides: (path) => upper.decides(path) || lower.decides(path),
  };
}

function refusing(source: ScenarioSource, message: string): ScenarioSource {
  const { extends: _, ...value } = source.value as Readonly<Record<string, unknown>>;
  const problem: ScenarioProblem = { place: source.placeOf(['extends'], 'value'), path: 'extends', message };
  return { ...source, value, problems: [...source.problems, problem] };
}

/**
 * A scenario's form with those it extends beneath it: mappings are merged field by field, lists and values replaced.
 *
 * @param below files on the way down to this one
 */
export function extendedSource(from: ScenarioText, below: readonly string[] = []): ScenarioSource {
  const source = ownSource(from);
  if (!isMapping(source.value) || !Object.hasOwn(source.value, 'extends')) return source;
  const chain = [...below, from.file];
  const base = extended(source.value['extends'], from.file, from.files);
  if ('message' in base) return refusing(source, base.message);
  if (chain.includes(base.file)) {
    const circle = [...chain.slice(chain.indexOf(base.file)), base.file].join(', ');
    return refusing(source, `a circle (${circle}); expected a scenario that does not extend this one`);
  }
  if (chain.length >= DEEPEST)
    return refusing(source, `${chain.length + 1} scenarios deep; expected at most ${DEEPEST}`);
  return together(source, extendedSource({ ...base, files: from.files }, chain));
}
