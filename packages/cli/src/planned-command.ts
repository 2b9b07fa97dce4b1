import { availableParallelism, cpus, platform, totalmem } from 'node:os';
import type { ExperimentPlan, Scenario } from '@eurodac-sim/experiment';
import { codeVersion } from './code-version.ts';
import type { Composition } from './composition-root.ts';
import { CONSTANTS, PARAMETERS, RULE_SETS } from './composition-root.ts';

/** The machine that a run is computed on, for the manifest. */
export const machine = (threads: number): Readonly<Record<string, unknown>> => ({
  node: process.version,
  platform: platform(),
  processor: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  threads,
  peakMemoryGiB: Math.round((process.resourceUsage().maxRSS / 2 ** 20) * 100) / 100,
});

/** What a run of a scenario is made from, wherever it is computed. */
export async function planOf(
  run: Composition,
  scenario: Scenario,
): Promise<Pick<ExperimentPlan, 'scenario' | 'ruleSets' | 'parameters' | 'constants' | 'code'>> {
  return {
    scenario,
    ruleSets: run.part(RULE_SETS),
    parameters: await run.part(PARAMETERS),
    constants: run.part(CONSTANTS),
    code: codeVersion(),
  };
}
