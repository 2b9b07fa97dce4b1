import 'reflect-metadata/lite';
import type { Clock, Executor, Parameter, Scenario, WriteReport } from '@eurodac-sim/experiment';
import { loadParameters, policyRules } from '@eurodac-sim/experiment';
import { captureParameters, DEVICES } from '@eurodac-sim/fingerprint';
import type { RuleSet } from '@eurodac-sim/law';
import type { SearchPool } from '@eurodac-sim/matching';
import { searchPool } from '@eurodac-sim/matching';
import type { DependencyContainer } from 'tsyringe';
import { container, instanceCachingFactory as once } from 'tsyringe';
import { threadExecutor } from './cell-executor.ts';
import type { Setting } from './cell-setting.ts';
import type { Matcher } from './matchers.ts';
import { matchers } from './matchers.ts';
import { reportFrom } from './report-files.ts';
import type { RunFindings } from './run-findings.ts';
import { runFindings } from './run-findings.ts';

/** A symbol at run time, a type at compile time. */
export type Token<T> = symbol & { readonly made?: T };
const token = <T>(name: string): Token<T> => Symbol(name);

/** What a run is told. */
export type Settings = { readonly scenario: Scenario; readonly threads: number; readonly say: (text: string) => void };

export const CLOCK: Token<Clock> = token('Clock');
export const PARAMETERS: Token<Promise<readonly Parameter[]>> = token('Parameters');
export const CONSTANTS: Token<readonly Parameter[]> = token('Constants');
export const RULE_SETS: Token<readonly RuleSet[]> = token('RuleSets');
const SEARCH_POOL: Token<SearchPool> = token('SearchPool');
const MATCHERS: Token<(setting: Setting) => Promise<Matcher>> = token('Matchers');
export const EXECUTOR: Token<Promise<Executor>> = token('Executor');
export const FINDINGS: Token<Promise<RunFindings>> = token('Findings');
export const REPORT: Token<WriteReport> = token('Report');

/** The parts of one run; `close` ends its threads. */
export type Composition = { readonly part: <T>(token: Token<T>) => T; readonly close: () => Promise<void> };

/** The worker's entry, beside this file in the source and in the built package. */
export const WORKER: URL = new URL(
  `./workers/search-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`,
  import.meta.url,
);

/**
 * The one place that chooses implementations, in a container of the run's own.
 *
 * @param replace puts other parts in the place of these, before any is made
 */
export function compose(
  settings: Settings,
  replace: (run: DependencyContainer) => void = () => undefined,
): Composition {
  const run = container.createChildContainer();
  const part = <T>(token: Token<T>): T => run.resolve<T>(token);
  const closing: (() => Promise<void>)[] = [];
  run.register(CLOCK, { useValue: () => Date.now() });
  run.register(PARAMETERS, { useFactory: once(() => loadParameters()) });
  run.register(CONSTANTS, { useFactory: once(() => captureParameters(DEVICES[0]!)) });
  run.register(RULE_SETS, {
    useFactory: once(() => settings.scenario.policies.map((name) => policyRules(name, settings.scenario))),
  });
  run.register(REPORT, { useValue: (folder: string) => reportFrom(folder, folder) });
  run.register(SEARCH_POOL, {
    useFactory: once(() => {
      const pool = searchPool({ threads: settings.threads, workerFile: WORKER });
      closing.push(() => pool.close());
      return pool;
    }),
  });
  run.register(MATCHERS, { useFactory: once(() => matchers(() => part(SEARCH_POOL), settings.say)) });
  run.register(EXECUTOR, {
    useFactory: once(async () =>
      threadExecutor({ table: await part(PARAMETERS), matcherOf: part(MATCHERS), pool: () => part(SEARCH_POOL) }),
    ),
  });
  run.register(FINDINGS, {
    useFactory: once(async () =>
      runFindings(settings.scenario, {
        table: await part(PARAMETERS),
        matcherOf: part(MATCHERS),
        say: settings.say,
      }),
    ),
  });
  replace(run);
  return {
    part,
    close: async () => {
      for (const end of closing) await end();
      run.reset();
    },
  };
}
