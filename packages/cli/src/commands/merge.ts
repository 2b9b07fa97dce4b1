import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { checkScenario, loadParameters, mergeShards, shardsOfOneRun } from '@eurodac-sim/experiment';
import { CLOCK, compose, FINDINGS, REPORT } from '../composition-root.ts';
import { mainFigures } from '../main-figures.ts';
import { machine, planOf } from '../planned-command.ts';
import type { Terminal } from '../terminal.ts';

type Options = { readonly out: string; readonly json?: boolean };

/** `merge`: the results of a run from the folders of all its shards. */
export async function merge(folders: readonly string[], { out, json }: Options, terminal: Terminal): Promise<void> {
  const shards = await shardsOfOneRun(folders);
  const [first] = shards;
  const file = join(first!.folder, 'shard.json');
  const table = await loadParameters();
  const scenario = checkScenario({ text: JSON.stringify(first!.shard.scenario), file }, table);
  const threads = availableParallelism();
  const run = compose({ scenario, threads, say: () => undefined });
  try {
    const { derived, facts } = await run.part(FINDINGS);
    const command = ['eurodac-sim', 'merge', ...folders, '--out', out];
    const { withEvents } = first!.shard;
    const plan = { ...(await planOf(run, scenario)), out, derived, command, withEvents, machine: () => machine(1) };
    const finished = await mergeShards(plan, shards, { facts, writeReport: run.part(REPORT), now: run.part(CLOCK) });
    const report = join(finished.folder, 'report.html');
    terminal.out(
      json === true
        ? JSON.stringify({ folder: finished.folder, report, shards: finished.manifest.shards }, null, 2)
        : `${mainFigures(finished)}\n\nReport: ${report}`,
    );
  } finally {
    await run.close();
  }
}
