import type { Json } from './json.ts';
import { entries, field, list, text } from './json.ts';
import { MalformedResults } from './malformed-results.ts';

/** One number of the model, as the parameter files describe it. */
export type Parameter = {
  readonly parameter: string;
  readonly value: string;
  readonly low: string | undefined;
  readonly high: string | undefined;
  readonly unit: string;
  readonly source: string;
  readonly url: string | undefined;
  /** `read`, `derived`, `memory` or `assumption`. */
  readonly basis: string;
  readonly confidence: string | undefined;
  readonly note: string;
  /** The value before the scenario replaced it; undefined where it did not. */
  readonly replaces: string | undefined;
  /** Whether the run read it; undefined where the manifest does not say. */
  readonly read: boolean | undefined;
};

/** A rule set that was run. */
type RuleSetEntry = {
  readonly name: string;
  readonly title: string | undefined;
  readonly hash: string | undefined;
};

/** What the report needs of `manifest.json`; a field is undefined where the file lacks it. */
export type Manifest = {
  readonly title: string;
  readonly question: string | undefined;
  readonly policies: readonly string[];
  readonly baseline: string | undefined;
  readonly parameters: readonly Parameter[];
  readonly ruleSets: readonly RuleSetEntry[];
  readonly seed: string | undefined;
  readonly commit: string | undefined;
  readonly scenarioHash: string | undefined;
  /** The whole file, for the parts that are shown as they stand. */
  readonly all: Json;
};

function parameter(entry: Json): Parameter {
  const read = field(entry, 'read');
  return {
    parameter: text(field(entry, 'parameter')) ?? '',
    value: text(field(entry, 'value')) ?? '',
    low: text(field(entry, 'low')),
    high: text(field(entry, 'high')),
    unit: text(field(entry, 'unit')) ?? '',
    source: text(field(entry, 'source')) ?? '',
    url: text(field(entry, 'url')),
    basis: text(field(entry, 'basis')) ?? '',
    confidence: text(field(entry, 'confidence')),
    note: text(field(entry, 'note')) ?? '',
    replaces: text(field(entry, 'replaces')),
    read: typeof read === 'boolean' ? read : undefined,
  };
}

// Either a hash for every name, or a list of entries.
function ruleSets(value: Json): readonly RuleSetEntry[] {
  return [
    ...entries(value).map(([name, hash]) => ({ name, title: undefined, hash: text(hash) })),
    ...list(value).map((entry) => ({
      name: text(field(entry, 'name')) ?? '',
      title: text(field(entry, 'title')),
      hash: text(field(entry, 'hash')),
    })),
  ];
}

/** `manifest.json` read field by field. @throws {MalformedResults} the text is no JSON object */
export function manifest(json: string): Manifest {
  const all = parsed(json);
  const scenario = field(all, 'scenario');
  return {
    title: text(field(scenario, 'title')) ?? text(field(scenario, 'name')) ?? text(scenario) ?? 'Results',
    question: text(field(scenario, 'question')),
    policies: list(field(scenario, 'policies')).flatMap((policy) => text(policy) ?? text(field(policy, 'name')) ?? []),
    baseline: text(field(scenario, 'baseline')),
    parameters: list(field(all, 'parameters')).map(parameter),
    ruleSets: ruleSets(field(all, 'ruleSets')),
    seed: text(field(all, 'seed')),
    commit: text(field(all, 'commit')),
    scenarioHash: text(field(all, 'scenarioHash')) ?? text(field(scenario, 'hash')),
    all,
  };
}

function parsed(json: string): Json {
  let value: Json;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new MalformedResults('manifest.json', `not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (entries(value).length === 0) throw new MalformedResults('manifest.json', 'expected an object with fields');
  return value;
}
