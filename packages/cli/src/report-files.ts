import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { report } from '@eurodac-sim/report';

/** Reads the tables of a results folder and writes its report and figures; the same files give the same bytes. */
export async function writeReport(folder: string): Promise<void> {
  const text = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  const [manifest, outcomes, differences, losses, summary] = await Promise.all([
    text('manifest.json'),
    text('outcomes.csv'),
    text('differences.csv'),
    text('losses.csv'),
    text('summary.csv'),
  ]);
  const { html, figures } = report({ manifest, outcomes, differences, losses, summary });
  await mkdir(join(folder, 'figures'), { recursive: true });
  for (const [name, svg] of Object.entries(figures)) await writeFile(join(folder, 'figures', name), svg);
  await writeFile(join(folder, 'report.html'), html);
}
