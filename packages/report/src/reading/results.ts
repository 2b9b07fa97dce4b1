import type { ResultsFiles } from '../results-files.ts';
import type { Manifest } from './manifest.ts';
import { manifest } from './manifest.ts';
import type { Difference, Key, Loss, Outcome, Summary } from './tables.ts';
import { differences, losses, outcomes, summary } from './tables.ts';

/** A results folder read into memory, with its rows found by what they are about. */
export type Results = {
  readonly manifest: Manifest;
  /** Policies in the order of the scenario, the baseline among them. */
  readonly policies: readonly string[];
  readonly baseline: string;
  /** Grid points in the order of the file. */
  readonly points: readonly string[];
  readonly replications: number;
  readonly losses: readonly Loss[];
  summary(key: Key): Summary | undefined;
  difference(key: Key): Difference | undefined;
  /** One row per replication, in the order of the file. */
  outcomes(key: Key): readonly Outcome[];
};

const keyText = ({ policy, point, measure, subgroup }: Key): string =>
  JSON.stringify([policy, point, measure, subgroup]);

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];

function grouped(rows: readonly Outcome[]): ReadonlyMap<string, readonly Outcome[]> {
  const groups = new Map<string, Outcome[]>();
  for (const row of rows) {
    const group = groups.get(keyText(row));
    if (group === undefined) groups.set(keyText(row), [row]);
    else group.push(row);
  }
  return groups;
}

/** The files of a results folder, read once. @throws {MalformedResults} a file is not what its name says */
export function results(files: ResultsFiles): Results {
  const described = manifest(files.manifest);
  const summaries = summary(files.summary);
  const paired = differences(files.differences);
  const single = outcomes(files.outcomes);
  const summaryOf = new Map(summaries.map((row) => [keyText(row), row]));
  const differenceOf = new Map(paired.map((row) => [keyText(row), row]));
  const outcomesOf = grouped(single);
  const found = distinct(summaries.map((row) => row.policy));
  const policies = distinct([...described.policies.filter((policy) => found.includes(policy)), ...found]);
  return {
    manifest: described,
    policies,
    baseline: described.baseline ?? paired[0]?.baseline ?? policies[0] ?? '',
    points: distinct(summaries.map((row) => row.point)),
    replications: distinct(single.map((row) => row.replication)).length,
    losses: losses(files.losses),
    summary: (key) => summaryOf.get(keyText(key)),
    difference: (key) => differenceOf.get(keyText(key)),
    outcomes: (key) => outcomesOf.get(keyText(key)) ?? [],
  };
}
