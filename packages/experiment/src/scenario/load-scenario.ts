import { readFileSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import type { Parameter } from '../parameters/parameter.ts';
import { crossProblems } from './cross-checks.ts';
import type { ScenarioText } from './extended-source.ts';
import { extendedSource } from './extended-source.ts';
import { atProblems, gridProblems } from './grid-checks.ts';
import type { FieldProblem } from './issue-wording.ts';
import { fieldProblems, shown } from './issue-wording.ts';
import type { Override, ScenarioOptions } from './overrides.ts';
import { overridesOf, withOverrides } from './overrides.ts';
import type { Scenario } from './scenario.ts';
import type { ScenarioProblem } from './scenario-error.ts';
import { ScenarioError } from './scenario-error.ts';
import { NO_FILES } from './scenario-files.ts';
import { SCENARIO } from './scenario-schema.ts';
import type { ScenarioSource } from './scenario-source.ts';

const isPrefix = (short: readonly PropertyKey[], long: readonly PropertyKey[]): boolean =>
  short.length <= long.length && short.every((key, i) => String(key) === String(long[i]));

/** Where a field got its value: the last option that set it or, where the file has none, a part of it; else the file. */
function placeOf({ path, ofName }: FieldProblem, source: ScenarioSource, overrides: readonly Override[]): string {
  const set = overrides.findLast(
    (override) =>
      isPrefix(override.path, path) || (isPrefix(path, override.path) && path.length > 0 && !source.has(path)),
  );
  return set?.place ?? source.placeOf(path, ofName ? 'name' : 'value');
}

/** In the order of the file, then what options set. */
function byPlace(a: ScenarioProblem, b: ScenarioProblem): number {
  const [lineA = Infinity, columnA = 0] = (/:(\d+):(\d+)$/.exec(a.place) ?? []).slice(1).map(Number);
  const [lineB = Infinity, columnB = 0] = (/:(\d+):(\d+)$/.exec(b.place) ?? []).slice(1).map(Number);
  return lineA === lineB ? columnA - columnB : lineA - lineB;
}

function emptyOrNoMapping(value: unknown): string | undefined {
  const expected = 'expected a mapping with title, question and policies';
  if (value === null || value === undefined) return `the file is empty; ${expected}`;
  if (typeof value !== 'object' || Array.isArray(value)) return `${shown(value)}; ${expected}`;
  return undefined;
}

/**
 * A scenario from the text of its file and the command line, checked, with its defaults filled in.
 *
 * @param text YAML, of which JSON is a part
 * @param file name for the places of problems
 * @param files how it reaches what it extends, and reforms in files of their own; not at all where absent
 * @param parameters tables that `parameters` may name
 * @throws {ScenarioError} with every problem at once
 */
export function checkScenario(
  { text, file, files = NO_FILES }: Omit<ScenarioText, 'files'> & Partial<ScenarioText>,
  parameters: readonly Parameter[],
  options: ScenarioOptions = {},
): Scenario {
  const source = extendedSource({ text, file, files });
  const { overrides, problems: unreadable } = overridesOf(options);
  const formProblems = [...source.problems, ...unreadable];
  if (source.value === undefined && source.problems.length > 0) throw new ScenarioError(formProblems);
  const noMapping = emptyOrNoMapping(source.value);
  if (noMapping !== undefined)
    throw new ScenarioError([...formProblems, { place: source.placeOf([], 'value'), path: '', message: noMapping }]);

  const { value, problems: blocked } = withOverrides(source.value, overrides);
  const known = new Map(parameters.map((parameter) => [parameter.parameter, parameter]));
  const checked = SCENARIO.safeParse(value);
  const fields: readonly FieldProblem[] = [
    ...(checked.success ? [] : fieldProblems(checked.error.issues, value)),
    ...crossProblems(value, known),
  ];
  const inOrder = checked.success && fields.length === 0;
  const ofGrid = [
    ...(inOrder ? gridProblems(value, checked.data, known) : []),
    ...(checked.success ? atProblems(checked.data) : []),
  ];
  const located = [...fields, ...ofGrid].map(
    (problem): ScenarioProblem => ({
      place: placeOf(problem, source, overrides),
      path: problem.path.map(String).join('.'),
      message: problem.message,
    }),
  );
  const problems = [...formProblems, ...blocked, ...located].sort(byPlace);
  if (!checked.success || problems.length > 0) throw new ScenarioError(problems);
  return checked.data;
}

/**
 * The scenario of a file.
 *
 * @throws {ScenarioError} with every problem at once, or that the file cannot be read
 */
export async function loadScenario(
  file: string,
  parameters: readonly Parameter[],
  options: ScenarioOptions = {},
): Promise<Scenario> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ScenarioError([
      { place: file, path: '', message: `cannot be read (${error.code}); expected a scenario file` },
    ]);
  });
  const shipped = options.shipped ?? {};
  const folders = [file, ...Object.values(shipped)].map((path) => `${dirname(realpathSync(path))}${sep}`);
  const read = (path: string): string => {
    const real = realpathSync(path);
    if (!folders.some((folder) => real.startsWith(folder))) throw new Error('a link out of the folder');
    return readFileSync(real, 'utf8');
  };
  const files = { read, shipped };
  return checkScenario({ text, file, files }, parameters, options);
}
