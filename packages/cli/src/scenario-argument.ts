import { existsSync, statSync } from 'node:fs';
import { distance } from 'fastest-levenshtein';
import { InputError } from './exit-codes.ts';
import { DEFAULT_SCENARIO, shippedFiles } from './shipped-scenarios.ts';

/** A scenario file and the name its results take where none is given. */
export type ScenarioFile = { readonly path: string; readonly name: string };

const COMMANDS = [
  'run',
  'merge',
  'store',
  'report',
  'verify',
  'scenarios',
  'init',
  'law',
  'laws',
  'fingers',
  'match',
  'bench',
  'help',
];

/**
 * The scenario that an argument means: a file, or the name of one that ships; without an argument the default one.
 *
 * @throws {InputError} neither a file nor a name
 */
export function scenarioArgument(argument: string = DEFAULT_SCENARIO): ScenarioFile {
  const shipped = shippedFiles();
  const named = Object.hasOwn(shipped, argument) ? shipped[argument] : undefined;
  if (named !== undefined) return { path: named, name: argument };
  if (existsSync(argument)) {
    if (statSync(argument).isDirectory())
      throw new InputError(`${argument}: this is a folder; expected a scenario file`);
    return { path: argument, name: argument.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') };
  }
  const names = [...COMMANDS, ...Object.keys(shipped)];
  const [nearest] = [...names].sort((a, b) => distance(a, argument) - distance(b, argument));
  throw new InputError(
    `'${argument}' is no command, no scenario file and no scenario that ships; did you mean '${nearest}'? --help lists the commands, scenarios what ships`,
  );
}
