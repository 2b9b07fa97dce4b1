import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InputError } from '../exit-codes.ts';
import { comparisonOf } from '../report-files.ts';
import type { Terminal } from '../terminal.ts';
import { resultsFolder } from './report.ts';

type Options = { readonly out?: string; readonly json?: boolean };

/** `compare`: a page on what differs between two results folders. @throws {InputError} one is none, or the page exists already */
export async function compareResults(
  paths: readonly [first: string, second: string],
  { out = 'comparison.html', json }: Options,
  terminal: Terminal,
): Promise<void> {
  const [first, second] = [resultsFolder(paths[0]), resultsFolder(paths[1])];
  const page = resolve(out);
  if (existsSync(page)) throw new InputError(`${out}: there is such a file already; expected a new one, by --out`);
  await writeFile(page, await comparisonOf(first, second));
  terminal.out(json === true ? JSON.stringify({ comparison: page }, null, 2) : `Comparison: ${page}`);
}
