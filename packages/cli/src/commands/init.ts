import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '../exit-codes.ts';
import { shippedFiles } from '../shipped-scenarios.ts';
import { startingScenario } from '../starting-scenario.ts';
import type { Terminal } from '../terminal.ts';

/** Where editors find the meaning of every field, as seen from the folder of a new file. */
function schemaFrom(folder: string): string {
  const experiment = fileURLToPath(import.meta.resolve('@eurodac-sim/experiment'));
  return relative(folder, join(dirname(experiment), '..', 'scenario.schema.json')).replaceAll('\\', '/');
}

/**
 * `init`: a commented scenario to start from.
 *
 * @throws {InputError} the name is none, is taken by a scenario that ships, or the file exists
 */
export function init(name: string, { json }: { readonly json?: boolean }, terminal: Terminal): void {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
    throw new InputError(`'${name}' is no name; expected small letters, digits and hyphens, such as my-question`);
  if (Object.hasOwn(shippedFiles(), name))
    throw new InputError(`'${name}' is a scenario that ships; expected another name, so that run can tell them apart`);
  const file = `${name}.yaml`;
  if (existsSync(file)) throw new InputError(`${file} exists; expected a name that is free`);
  writeFileSync(file, startingScenario(name, schemaFrom(process.cwd())), { flag: 'wx' });
  if (json === true) terminal.out(JSON.stringify({ file }, null, 2));
  else terminal.out(`${file} is written; every line says what it means. Run it: eurodac-sim run ${file}`);
}
