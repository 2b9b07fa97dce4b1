import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { report } from '@eurodac-sim/report';

/** Writes report.html and figures/ into `to`, from the tables in `from` alone; the same files give the same bytes. */
export async function reportFrom(from: string, to: string): Promise<void> {
  const text = (name: string): Promise<string> => readFile(join(from, name), 'utf8');
  const [manifest, outcomes, differences, losses, summary] = await Promise.all([
    text('manifest.json'),
    text('outcomes.csv'),
    text('differences.csv'),
    text('losses.csv'),
    text('summary.csv'),
  ]);
  const { html, figures } = report({ manifest, outcomes, differences, losses, summary });
  await mkdir(join(to, 'figures'), { recursive: true });
  for (const [name, svg] of Object.entries(figures)) await writeFile(join(to, 'figures', name), svg);
  await writeFile(join(to, 'report.html'), html);
}
