import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { Template } from '@eurodac-sim/fingerprint';
import { MalformedRecord, readRecord } from '@eurodac-sim/fingerprint';
import type { EvaluationDatabase, EvaluationFile } from '@eurodac-sim/matching';
import { InputError } from './exit-codes.ts';

/** A file that could not be read as a record, and why. */
export type Unreadable = { readonly path: string; readonly because: string };

const NAME = /^(\d+)_(\d+)\.[^.]+$/;

/** The first view of a record; a record has at least one. */
function template(path: string, unreadable: Unreadable[]): Template | undefined {
  try {
    return readRecord(readFileSync(path)).views[0];
  } catch (problem) {
    if (!(problem instanceof MalformedRecord)) throw problem;
    unreadable.push({ path, because: problem.message });
    return undefined;
  }
}

/**
 * The records of a folder, in any format that is read, named `<finger>_<impression>.<ext>`; other files are left alone.
 *
 * @throws {InputError} no such folder, or nothing in it that is so named
 */
function recordFolder(path: string, unreadable: Unreadable[]): Omit<EvaluationDatabase, 'name'> {
  const folder = resolve(path);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new InputError(
      `${path}: there is no such folder; expected a folder of files named <finger>_<impression>.<ext>`,
    );
  }
  const files = readdirSync(folder).flatMap((name): readonly EvaluationFile[] => {
    const [, finger, impression] = NAME.exec(name) ?? [];
    if (finger === undefined || impression === undefined || !statSync(join(folder, name)).isFile()) return [];
    return [
      { finger: Number(finger), impression: Number(impression), template: template(join(folder, name), unreadable) },
    ];
  });
  if (files.length === 0)
    throw new InputError(
      `${path}: no file is named <finger>_<impression>.<ext>; expected for example 1_1.iso and 1_2.iso`,
    );
  const seen = new Set<string>();
  for (const { finger, impression } of files) {
    const key = `${finger}_${impression}`;
    if (seen.has(key)) throw new InputError(`${path}: two files are named ${key} with different endings; expected one`);
    seen.add(key);
  }
  return { files };
}

/** The least part of each path, from its end, that tells it from the others. */
function distinguishing(paths: readonly string[]): readonly string[] {
  const end = (path: string, parts: number): string => path.split(sep).slice(-parts).join('/');
  for (let parts = 1; ; parts++) {
    const names = paths.map((path) => end(path, parts));
    if (new Set(names).size === names.length) return names;
  }
}

/**
 * The databases in some folders, each named by the least part of its path that tells it from the others.
 *
 * @param unreadable grows by every file that is no record: it is evaluated as an impression that matches nothing
 * @throws {InputError} a folder is missing, empty, or named twice
 */
export function recordFolders(paths: readonly string[], unreadable: Unreadable[]): readonly EvaluationDatabase[] {
  const databases = paths.map((path) => recordFolder(path, unreadable));
  const real = paths.map((path) => realpathSync(path));
  const twice = paths.find((_, i) => real.indexOf(real[i]!) < i);
  if (twice !== undefined) throw new InputError(`${twice}: this folder is named twice; expected each folder once`);
  const names = distinguishing(real);
  return databases.map((database, i) => ({ name: names[i]!, ...database }));
}
