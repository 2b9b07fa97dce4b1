import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Template } from '@eurodac-sim/fingerprint';
import { MalformedRecord, readRecord } from '@eurodac-sim/fingerprint';
import type { EvaluationDatabase, EvaluationFile } from '@eurodac-sim/matching';
import { InputError } from './exit-codes.ts';

/** A file that could not be read as a record, and why. */
export type Unreadable = { readonly path: string; readonly because: string };

const NAME = /^(\d+)_(\d+)\.[^.]+$/;

function template(path: string, unreadable: Unreadable[]): Template | undefined {
  try {
    const [view] = readRecord(readFileSync(path)).views;
    if (view !== undefined) return view;
    unreadable.push({ path, because: 'the record has no view of a finger' });
  } catch (problem) {
    if (!(problem instanceof MalformedRecord)) throw problem;
    unreadable.push({ path, because: problem.message });
  }
  return undefined;
}

/**
 * The records of a folder, named `<finger>_<impression>.<ext>`; other files are left alone.
 *
 * @param unreadable grows by every file that is no record: it is evaluated as an impression that matches nothing
 * @throws {InputError} no such folder, or nothing in it that is so named
 */
export function recordFolder(path: string, unreadable: Unreadable[]): EvaluationDatabase {
  const folder = resolve(path);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new InputError(
      `${path}: there is no such folder; expected a folder of files named <finger>_<impression>.<ext>`,
    );
  }
  const files = readdirSync(folder).flatMap((name): readonly EvaluationFile[] => {
    const [, finger, impression] = NAME.exec(name) ?? [];
    if (finger === undefined || impression === undefined) return [];
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
  return { name: basename(folder), files };
}
