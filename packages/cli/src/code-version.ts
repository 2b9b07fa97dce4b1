import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CodeVersion } from '@eurodac-sim/experiment';
import { codeFiles } from './code-files.ts';
import { version } from './version.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Commit of the clone that the command runs from, with `-changed` where files differ from it; `unknown` outside a clone. */
function commit(): string {
  if (!existsSync(`${ROOT}.git`)) return 'unknown';
  try {
    const git = (...args: readonly string[]): string =>
      execFileSync('git', ['-C', ROOT, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    return (
      git('rev-parse', 'HEAD') +
      (git('status', '--porcelain', '--', 'packages', 'pnpm-lock.yaml') === '' ? '' : '-changed')
    );
  } catch {
    return 'unknown';
  }
}

/** What makes a result: the packages, released together under one version, the commit, and the files that run. */
export function codeVersion(): CodeVersion {
  return { versions: { 'eurodac-sim': version() }, commit: commit(), files: codeFiles() };
}
