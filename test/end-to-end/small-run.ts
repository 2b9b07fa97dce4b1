import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder for a test's files. */
export function scratch(name: string): string {
  return mkdtempSync(join(tmpdir(), `eurodac-sim-${name}-`));
}

/** The shipped experiment, small: seconds instead of minutes. */
export const SMALL: readonly string[] = [
  'age-six-or-fourteen',
  '--no-store',
  '--replications',
  '3',
  '--set',
  'population.minors=60',
  '--set',
  'population.background=60',
  '--set',
  'matching.thresholdPersons=80',
];
