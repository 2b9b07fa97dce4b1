import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export type ShippedScenario = {
  readonly name: string;
  readonly title: string;
  readonly question: string;
  readonly path: string;
};

/** The scenario of the command without arguments. */
export const DEFAULT_SCENARIO = 'age-six-or-fourteen';

/** Beside the packages in a clone, inside the package once installed. */
const FOLDERS = ['../../../simulations/', '../simulations/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** The scenarios that ship, by name. */
export function shippedScenarios(): readonly ShippedScenario[] {
  const folder = FOLDERS.find((path) => existsSync(path));
  if (folder === undefined) return [];
  return readdirSync(folder)
    .map((name) => ({ name, path: join(folder, name, 'scenario.yaml') }))
    .filter(({ path }) => existsSync(path))
    .map(({ name, path }) => {
      const { title, question } = parse(readFileSync(path, 'utf8')) as { title: string; question: string };
      return { name, title, question: question.trim(), path };
    });
}
