import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';

/** Where a figure was measured, and with which versions. */
export type Machine = {
  readonly processor: string;
  readonly logicalProcessors: number;
  readonly memoryBytes: number;
  /** Running tasks over the last minute; above the number of processors, speeds are too low. */
  readonly load: number;
  readonly platform: string;
  readonly versions: { readonly node: string; readonly v8: string; readonly 'eurodac-sim': string };
  /** Commit of the clone, with `-changed` where packages or benchmarks differ from it; `unknown` outside a clone. */
  readonly commit: string;
};

const ROOT = new URL('../', import.meta.url);

/** This machine now. */
export function machine(): Machine {
  const processors = cpus();
  return {
    processor: processors[0]?.model ?? 'unknown',
    logicalProcessors: processors.length,
    memoryBytes: totalmem(),
    load: loadavg()[0]!,
    platform: `${platform()} ${arch()}`,
    versions: { node: process.versions.node, v8: process.versions.v8, 'eurodac-sim': version() },
    commit: commit(),
  };
}

function version(): string {
  return (JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as { readonly version: string }).version;
}

function commit(): string {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    const changed = git('status', '--porcelain', '--', 'packages', 'benchmarks') !== '';
    return git('rev-parse', 'HEAD') + (changed ? '-changed' : '');
  } catch {
    return 'unknown';
  }
}
