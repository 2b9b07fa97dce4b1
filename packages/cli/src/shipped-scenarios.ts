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

/** Files of the scenarios that ship, by name, in the order of the names. */
export function shippedFiles(): Readonly<Record<string, string>> {
  const folder = FOLDERS.find((path) => existsSync(path));
  if (folder === undefined) return {};
  const files = readdirSync(folder)
    .toSorted()
    .map((name) => [name, join(folder, name, 'scenario.yaml')] as const)
    .filter(([, path]) => existsSync(path));
  return Object.fromEntries(files);
}

/** The scenarios that ship, each with its own title and question. */
export function shippedScenarios(): readonly ShippedScenario[] {
  return Object.entries(shippedFiles()).map(([name, path]) => {
    const { title, question } = parse(readFileSync(path, 'utf8')) as { title: string; question: string };
    return { name, title, question: question.trim(), path };
  });
}
