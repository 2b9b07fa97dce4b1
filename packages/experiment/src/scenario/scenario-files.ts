import { dirname, isAbsolute, join, normalize, relative, resolve } from 'node:path';

/** How a scenario reaches other files: those of its own folder, and the scenarios that ship, by name. */
export type ScenarioFiles = {
  /** The text of a file. @throws it cannot be read */
  readonly read: (path: string) => string;
  /** Files of the scenarios that ship, by name. */
  readonly shipped: Readonly<Record<string, string>>;
};

/** A scenario where no other file is within reach. */
export const NO_FILES: ScenarioFiles = {
  read: () => {
    throw new Error('no other file is within reach');
  },
  shipped: {},
};

/** The path of a file that another one names, inside the folder of that one; undefined: it leads out of it. */
export function pathInside(from: string, named: string): string | undefined {
  const folder = dirname(from);
  const inside = relative(resolve(folder), resolve(folder, named));
  return isAbsolute(named) || inside.startsWith('..') || isAbsolute(inside)
    ? undefined
    : normalize(join(folder, named));
}

/** Whether a text names a file rather than something that ships. */
export function isFileName(named: string): boolean {
  return /[\\/]|\.(ya?ml|json)$/i.test(named);
}

/** The text of a file, or why there is none. */
export function textOf(files: ScenarioFiles, path: string): { readonly text: string } | { readonly because: string } {
  try {
    return { text: files.read(path) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { because: code ?? message };
  }
}
