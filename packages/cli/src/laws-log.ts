import { writeFileSync } from 'node:fs';
import type { CheckedLaw } from './laws-task.ts';

/** Writes what was tried as JSON lines: every run of a law in order, then what came of the law. */
export function writeLog(file: string, checked: readonly CheckedLaw[], seed: number): void {
  const lines = checked.flatMap(({ report, log }) => [
    ...log.map((run, index) => ({ type: 'run', law: report.name, seed, run: index, ...run })),
    { type: 'law', seed, ...report },
  ]);
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}
