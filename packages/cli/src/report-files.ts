import { existsSync } from 'node:fs';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ResultsFiles } from '@eurodac-sim/report';
import { comparison, report } from '@eurodac-sim/report';

/** Rows of `outcomes.csv` that the page reads: it takes most of what it shows from the summary. */
const READ = /,(?:O1,(?:all|moves)|O6,all|O19,children-registered),/;

/** Rows of `outcomes.csv` that a comparison reads: measures of all minors. */
const COMPARED = /,O\d+[a-z]?,(?:all|children-registered|day-90),/;

/** The header and the rows that a page reads of a file that may be larger than memory. */
async function outcomesRead(path: string, rows: RegExp): Promise<string> {
  const file = await open(path);
  const kept: string[] = [];
  for await (const line of file.readLines()) if (kept.length === 0 || rows.test(line)) kept.push(line);
  return `${kept.join('\n')}\n`;
}

async function resultsFiles(from: string, rows: RegExp): Promise<ResultsFiles> {
  const text = (name: string): Promise<string> => readFile(join(from, name), 'utf8');
  const [manifest, outcomes, differences, losses, summary] = await Promise.all([
    text('manifest.json'),
    outcomesRead(join(from, 'outcomes.csv'), rows),
    text('differences.csv'),
    text('losses.csv'),
    text('summary.csv'),
  ]);
  const sensitivity = existsSync(join(from, 'sensitivity.csv')) ? { sensitivity: await text('sensitivity.csv') } : {};
  return { manifest, outcomes, differences, losses, summary, ...sensitivity };
}

/** Writes report.html and figures/ into `to`, from the tables in `from` alone; the same files give the same bytes. */
export async function reportFrom(from: string, to: string): Promise<void> {
  const { html, figures } = report(await resultsFiles(from, READ));
  await mkdir(join(to, 'figures'), { recursive: true });
  for (const [name, svg] of Object.entries(figures)) await writeFile(join(to, 'figures', name), svg);
  await writeFile(join(to, 'report.html'), html);
}

/** The page that sets two results folders beside each other, from their tables alone. */
export async function comparisonOf(first: string, second: string): Promise<string> {
  return comparison(await resultsFiles(first, COMPARED), await resultsFiles(second, COMPARED));
}
