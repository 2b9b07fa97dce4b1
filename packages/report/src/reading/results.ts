import type { ResultsFiles } from '../results-files.ts';
import { field, number } from './json.ts';
import type { Manifest } from './manifest.ts';
import { manifest } from './manifest.ts';
import type { Difference, Effect, Key, Loss, Outcome, Summary } from './tables.ts';
import { differences, effects, losses, outcomes, summary } from './tables.ts';

/** A results folder read into memory, with its rows found by what they are about. */
export type Results = {
  readonly manifest: Manifest;
  /** Policies in the order of the scenario, the baseline among them. */
  readonly policies: readonly string[];
  readonly baseline: string;
  /** Grid points in the order of the file. */
  readonly points: readonly string[];
  /** As the manifest says; counted where it does not. */
  readonly replications: number;
  /** Rows of `sensitivity.csv`; none where the folder has no such file. */
  readonly effects: readonly Effect[];
  summary(key: Key): Summary | undefined;
  difference(key: Key): Difference | undefined;
  /** First causes of one policy at one grid point, by replication, in the order of the file. */
  losses(policy: string, point: string): readonly Loss[];
  /** One row per replication, in the order of the file. */
  outcomes(key: Key): readonly Outcome[];
};

const keyText = ({ policy, point, measure, subgroup }: Key): string =>
  JSON.stringify([policy, point, measure, subgroup]);

const placeText = ({ policy, point }: Pick<Key, 'policy' | 'point'>): string => JSON.stringify([policy, point]);

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];

function grouped<Row>(rows: readonly Row[], nameOf: (row: Row) => string): (name: string) => readonly Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(nameOf(row));
    if (group === undefined) groups.set(nameOf(row), [row]);
    else group.push(row);
  }
  return (name) => groups.get(name) ?? [];
}

/** The files of a results folder, read once. @throws {MalformedResults} a file is not what its name says */
export function results(files: ResultsFiles): Results {
  const described = manifest(files.manifest);
  const summaries = summary(files.summary);
  const paired = differences(files.differences);
  const single = outcomes(files.outcomes);
  const summaryOf = new Map(summaries.map((row) => [keyText(row), row]));
  const differenceOf = new Map(paired.map((row) => [keyText(row), row]));
  const outcomesOf = grouped(single, keyText);
  const lossesOf = grouped(losses(files.losses), placeText);
  const found = distinct(summaries.map((row) => row.policy));
  const policies = distinct([...described.policies.filter((policy) => found.includes(policy)), ...found]);
  return {
    manifest: described,
    policies,
    baseline: described.baseline ?? paired[0]?.baseline ?? policies[0] ?? '',
    points: distinct(summaries.map((row) => row.point)),
    replications: number(field(described.all, 'replications')) ?? distinct(single.map((row) => row.replication)).length,
    effects: files.sensitivity === undefined ? [] : effects(files.sensitivity),
    losses: (policy, point) => lossesOf(placeText({ policy, point })),
    summary: (key) => summaryOf.get(keyText(key)),
    difference: (key) => differenceOf.get(keyText(key)),
    outcomes: (key) => outcomesOf(keyText(key)),
  };
}
