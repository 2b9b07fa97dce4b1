import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { caseErrors, lawPages } from '@eurodac-sim/law';
import { casesOf } from '../case-file.ts';
import { newFolder } from '../new-folder.ts';
import type { Terminal } from '../terminal.ts';
import { refuseErrors } from './law-problems.ts';

type Options = { readonly out: string; readonly json?: boolean };

/** `law pages`: a page an article, from the rules and the cases. */
export function writeLawPages(files: readonly string[], { out, json }: Options, terminal: Terminal): void {
  const cases = casesOf(files);
  const pages = lawPages(cases);
  newFolder(out, '--out', (folder) => {
    for (const { path, text } of pages) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  });
  terminal.out(
    json === true
      ? JSON.stringify(
          pages.map(({ path }) => path),
          null,
          2,
        )
      : `${pages.length} pages in ${out}`,
  );
  refuseErrors(caseErrors(cases));
}
