import type { ScenarioProblem } from './scenario-error.ts';
import type { ScenarioFiles } from './scenario-files.ts';
import { pathInside, textOf } from './scenario-files.ts';
import type { ScenarioSource } from './scenario-source.ts';
import { scenarioSource } from './scenario-source.ts';

type Inlined = { readonly value: unknown; readonly problems: readonly ScenarioProblem[] };

type Named = { readonly file: string; readonly source: ScenarioSource; readonly files: ScenarioFiles };

/** What stands in a reform's file in the place of its name; anything but a text stays. */
function inlined(given: unknown, path: readonly PropertyKey[], { file, source, files }: Named): Inlined {
  if (typeof given !== 'string') return { value: given, problems: [] };
  const refused = (message: string): Inlined => ({
    value: {},
    problems: [{ place: source.placeOf(path, 'value'), path: path.map(String).join('.'), message }],
  });
  const inside = pathInside(file, given);
  if (inside === undefined) return refused(`'${given}' is outside the scenario's folder; expected a file inside it`);
  const read = textOf(files, inside);
  if ('because' in read) return refused(`'${given}' cannot be read (${read.because}); expected the file of a reform`);
  const { value, problems } = scenarioSource(read.text, inside);
  return { value: value ?? {}, problems };
}

/** A scenario's value with the reforms that stand in files of their own put in the place of the files' names. */
export function withReformFiles(value: unknown, named: Named): Inlined {
  const { reforms } = (value ?? {}) as { readonly reforms?: unknown };
  if (typeof reforms !== 'object' || reforms === null || Array.isArray(reforms)) return { value, problems: [] };
  const problems: ScenarioProblem[] = [];
  const read = (given: unknown, path: readonly PropertyKey[]): unknown => {
    const one = inlined(given, path, named);
    problems.push(...one.problems);
    return one.value;
  };
  const all = Object.entries(reforms).map(([name, given]) => [
    name,
    Array.isArray(given) ? given.map((one, i) => read(one, ['reforms', name, i])) : read(given, ['reforms', name]),
  ]);
  return { value: { ...(value as object), reforms: Object.fromEntries(all) }, problems };
}
