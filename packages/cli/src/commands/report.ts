import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { InputError } from '../exit-codes.ts';
import { reportFrom } from '../report-files.ts';
import type { Terminal } from '../terminal.ts';

const NEEDED = ['manifest.json', 'outcomes.csv', 'differences.csv', 'losses.csv', 'summary.csv'];

/** The full path of a results folder. @throws {InputError} it is none */
export function resultsFolder(path: string): string {
  const folder = resolve(path);
  const missing = NEEDED.filter((name) => !existsSync(join(folder, name)));
  if (missing.length > 0) {
    throw new InputError(
      `${path}: ${existsSync(folder) ? `has no ${missing.join(', ')}` : 'there is no such folder'}; expected a results folder, as \`run\` writes it`,
    );
  }
  return folder;
}

type Options = { readonly json?: boolean; readonly png?: boolean };

/** `report`: the page and its figures again, from the saved files alone; the old ones are replaced when the new ones are whole. */
export async function reportAgain(path: string, options: Options, terminal: Terminal): Promise<void> {
  const folder = resultsFolder(path);
  const pictures = options.png === true ? await import('../figure-pictures.ts') : undefined;
  const fresh = await mkdtemp(join(folder, '.report-'));
  try {
    await reportFrom(folder, fresh);
    await pictures?.writePictures(join(fresh, 'figures'));
    await rm(join(folder, 'figures'), { recursive: true, force: true });
    await rename(join(fresh, 'figures'), join(folder, 'figures'));
    await rename(join(fresh, 'report.html'), join(folder, 'report.html'));
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  const report = join(folder, 'report.html');
  terminal.out(options.json === true ? JSON.stringify({ report }, null, 2) : `Report: ${report}`);
}
