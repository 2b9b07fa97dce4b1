import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkScenario, loadParameters, scenarioOfManifest, verify } from '@eurodac-sim/experiment';
import { NegativeVerdict } from '../exit-codes.ts';
import { runScenario } from '../run-scenario.ts';
import type { Terminal } from '../terminal.ts';
import { resultsFolder } from './report.ts';

type Options = { readonly threads?: number; readonly json?: boolean };

/** `verify`: computes a results folder again from the scenario in its manifest, and compares every file. */
export async function verifyResults(path: string, options: Options, terminal: Terminal): Promise<void> {
  const folder = resultsFolder(path);
  const file = join(folder, 'manifest.json');
  const text = scenarioOfManifest(readFileSync(file, 'utf8'), file);
  const scenario = checkScenario({ text, file }, await loadParameters());
  const scratch = mkdtempSync(join(tmpdir(), 'eurodac-sim-verify-'));
  try {
    const out = join(scratch, 'again');
    const threads = options.threads ?? Math.min(availableParallelism(), 16);
    // Every cell is computed again: no store is given, so that none is read.
    const withEvents = existsSync(join(folder, 'events.parquet'));
    await runScenario(scenario, { out, threads, withEvents, command: ['eurodac-sim', 'verify', path] }, terminal);
    const { equal, files } = await verify(folder, out);
    if (options.json === true) terminal.out(JSON.stringify({ equal, files }, null, 2));
    else {
      for (const { file, verdict, keys } of files) {
        if (verdict !== 'equal') terminal.out(`${file}: ${verdict}${keys.length > 0 ? ` (${keys.join(', ')})` : ''}`);
      }
      terminal.out(`${files.filter(({ verdict }) => verdict === 'equal').length} of ${files.length} files are equal`);
    }
    if (!equal) throw new NegativeVerdict(`${path} is not what the same scenario and seed give with this code`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
