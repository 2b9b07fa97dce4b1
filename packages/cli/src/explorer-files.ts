import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '@eurodac-sim/experiment';
import { checkScenario, loadParameters, scenarioOfManifest } from '@eurodac-sim/experiment';
import { csvParse } from 'd3-dsv';
import { pageScript, workerScript } from './explorer-bundle.ts';
import type { ComputedFigure, ExplorerData } from './explorer-data.ts';
import { EXPLORED } from './explorer-data.ts';
import { EXPLORER_HTML, EXPLORER_STYLE } from './explorer-html.ts';
import type { ServedFile } from './explorer-server.ts';

const number = (text: string | undefined): number | null => (text === undefined || text === '' ? null : Number(text));

/** The rows of `summary.csv` that the page shows. */
function computedFigures(summary: string): readonly ComputedFigure[] {
  return csvParse(summary)
    .filter(({ measure, subgroup }) =>
      EXPLORED.some((one) => one.measure === measure && one.subgroups.includes(subgroup!)),
    )
    .map(({ policy = '', point = '', measure = '', subgroup = '', median, p05, p95, replications }) => ({
      ...{ policy, point, measure, subgroup, median: number(median), low: number(p05), high: number(p95) },
      replications: Number(replications),
    }));
}

/** What the page is told of a results folder. @throws {ScenarioError} its manifest has no scenario in order */
async function explorerData(folder: string): Promise<ExplorerData> {
  const file = join(folder, 'manifest.json');
  const text = readFileSync(file, 'utf8');
  const table = await loadParameters();
  const { points } = JSON.parse(text) as Manifest;
  const scenario = checkScenario({ text: scenarioOfManifest(text, file), file }, table);
  return { scenario, table, points, figures: computedFigures(readFileSync(join(folder, 'summary.csv'), 'utf8')) };
}

/** All that the explorer serves of a results folder, by path. */
export async function explorerFiles(folder: string): Promise<ReadonlyMap<string, ServedFile>> {
  const data = await explorerData(folder);
  const [page, worker] = await Promise.all([pageScript(), workerScript()]);
  return new Map([
    ['/', { type: 'text/html', content: EXPLORER_HTML }],
    ['/style.css', { type: 'text/css', content: EXPLORER_STYLE }],
    ['/page.js', { type: 'text/javascript', content: page }],
    ['/worker.js', { type: 'text/javascript', content: worker }],
    ['/data.json', { type: 'application/json', content: JSON.stringify(data) }],
  ]);
}
