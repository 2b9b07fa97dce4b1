import { existsSync, statSync } from 'node:fs';
import { didYouMean } from './did-you-mean.ts';
import { InputError } from './exit-codes.ts';
import { DEFAULT_SCENARIO, shippedFiles } from './shipped-scenarios.ts';

/** A scenario file and the name its results take where none is given. */
export type ScenarioFile = { readonly path: string; readonly name: string };

/**
 * The scenario that an argument means: a file, or the name of one that ships; without an argument the default one.
 *
 * @param commands names of commands, one of which may have been meant
 *
 * @throws {InputError} neither a file nor a name
 */
export function scenarioArgument(given: string | undefined, commands: readonly string[]): ScenarioFile {
  const shipped = shippedFiles();
  const argument = given ?? DEFAULT_SCENARIO;
  const named = Object.hasOwn(shipped, argument) ? shipped[argument] : undefined;
  if (named !== undefined) return { path: named, name: argument };
  if (existsSync(argument)) {
    if (statSync(argument).isDirectory())
      throw new InputError(`${argument}: this is a folder; expected a scenario file`);
    return { path: argument, name: argument.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') };
  }
  throw new InputError(
    `'${argument}' is no command, no scenario file and no scenario that ships (--help lists the commands, scenarios what ships)${didYouMean(argument, [...commands, ...Object.keys(shipped)])}`,
  );
}
