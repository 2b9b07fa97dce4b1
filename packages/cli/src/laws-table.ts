import type { LawReport } from '@eurodac-sim/properties';
import { textTable } from './table.ts';

/** Each label with the share of the runs that carried it, beside the least that a law asks for. */
function labelText({ labels, required, runs }: LawReport): string {
  const percent = (share: number): string => `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`;
  return Object.entries(required)
    .map(([label, least]) => `${label} ${percent(runs === 0 ? 0 : (labels[label] ?? 0) / runs)} of ${percent(least)}`)
    .join('\n');
}

/** Laws held, refuted and not exercised, with what their values were like beside what they ask for. */
export function lawsTable(reports: readonly LawReport[]): string {
  return textTable(
    ['law', 'verdict', 'runs', 'labels, of the least', 'statement'],
    reports.map((report) => [
      report.name,
      report.verdict,
      String(report.runs),
      labelText(report),
      report.reason === null ? report.statement : `${report.statement} Not exercised: ${report.reason}`,
    ]),
    [42, 15, 7, 40, 70],
  );
}

/** The stories of what was refuted, and how to see each again. */
export function stories(reports: readonly LawReport[], seed: number): readonly string[] {
  return reports.flatMap(({ name, counterexample, found }) =>
    counterexample === null
      ? []
      : [`\n${name} is refuted:\n${counterexample}\nSeed ${seed}, path ${found?.path}: --law ${name} --seed ${seed}`],
  );
}
